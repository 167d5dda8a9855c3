import { DropZone } from '#src/ui/form/drop-zone.tsx'
import { Field } from '#src/ui/form/field.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { useSeconds } from './use-seconds.ts'
import { useSheetWords } from './use-words.ts'

/** How much of the file has gone; 1: the server reads it. */
export type Sending = { part: number } | undefined

/** One file, dropped or chosen; it is sent at once, telling how far it is. */
export function DropField({ sending, onFile }: { sending: Sending; onFile: (file: File) => void }) {
  const { start: words } = useSheetWords()
  const format = useFormat()
  const reading = sending !== undefined && sending.part >= 1
  const seconds = useSeconds(reading)
  const said = reading ? words.reading(seconds) : words.sending(format.percent((sending?.part ?? 0) * 100, 0))
  const take = (files: FileList | null) => {
    const [file] = files ?? []
    if (file && !sending) onFile(file)
  }
  return (
    <Field label={words.file} help={words.fileHelp}>
      {(bind) => (
        <DropZone className="sheet-drop" onFiles={take}>
          <span>
            {words.drop} <label htmlFor={bind.id}>{words.choose}</label>
            <input
              {...bind}
              className="sr"
              type="file"
              accept=".xlsx,.csv,.txt"
              disabled={sending !== undefined}
              onChange={(event) => {
                take(event.target.files)
                event.target.value = ''
              }}
            />
          </span>
          <span className="small" role="status">
            {sending && (
              <>
                {said} <progress aria-label={said} {...(!reading && { value: sending.part })} />
              </>
            )}
          </span>
        </DropZone>
      )}
    </Field>
  )
}
