import { DropZone } from '#src/ui/form/drop-zone.tsx'
import { Field } from '#src/ui/form/field.tsx'
import { useReadingWords } from './use-words.ts'

/** One file, dropped or chosen; it is sent at once. */
export function DropField({ busy, onFile }: { busy: string | undefined; onFile: (file: File) => void }) {
  const { start: words } = useReadingWords()
  const take = (files: FileList | null) => {
    const [file] = files ?? []
    if (file && busy === undefined) onFile(file)
  }
  return (
    <Field label={words.file} help={words.fileHelp}>
      {(bind) => (
        <DropZone className="reading-drop" onFiles={take}>
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
        </DropZone>
      )}
    </Field>
  )
}
