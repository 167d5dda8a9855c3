import { type ReactNode, useState } from 'react'

type Props = { className?: string; onFiles: (files: FileList) => void; children: ReactNode }

/** Where files may be dropped; a short cut: the field inside does the same by the keyboard. */
export function DropZone({ className = '', onFiles, children }: Props) {
  const [over, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the field inside does the same
    <div
      className={`drop ${className}`.trim()}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles(event.dataTransfer.files)
      }}
    >
      {children}
    </div>
  )
}
