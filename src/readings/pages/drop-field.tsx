import { useState } from 'react'
import { Field } from '#src/ui/form/field.tsx'
import { useReadingWords } from './use-words.ts'

/** One file, dropped or chosen; it is sent at once. */
export function DropField({ busy, onFile }: { busy: string | undefined; onFile: (file: File) => void }) {
  const { start: words } = useReadingWords()
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const [file] = files ?? []
    if (file && busy === undefined) onFile(file)
  }
  return (
    <Field label={words.file} help={words.fileHelp}>
      {(bind) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the field inside does the same
        <div
          className="drop reading-drop"
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault()
            setOver(false)
            take(event.dataTransfer.files)
          }}
        >
          <span>
            {words.drop} <label htmlFor={bind.id}>{words.choose}</label>
            <input
              {...bind}
              className="sr"
              type="file"
              accept=".docx,.pdf,.txt"
              disabled={busy !== undefined}
              onChange={(event) => {
                take(event.target.files)
                event.target.value = ''
              }}
            />
          </span>
          <span className="small" role="status">
            {busy !== undefined && (
              <>
                {words.reading(busy)} <progress aria-label={words.reading(busy)} />
              </>
            )}
          </span>
        </div>
      )}
    </Field>
  )
}
