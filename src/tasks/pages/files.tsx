import { openFile } from '#src/documents/contract.ts'
import { addressOf } from '#src/ui/api.ts'
import { IconPaperclip } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'

type Kept = { id: string; name: string; bytes: number }
export function Files({ files }: { files: readonly Kept[] }) {
  const format = useFormat()
  if (files.length === 0) return null
  return (
    <p className="task-files">
      {files.map((file) => (
        <a key={file.id} href={addressOf(openFile, { params: { id: file.id } })} download>
          <IconPaperclip size={14} aria-hidden />
          {file.name} <span className="ink3">{format.size(file.bytes)}</span>
        </a>
      ))}
    </p>
  )
}
