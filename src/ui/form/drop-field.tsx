import { DropZone } from './drop-zone.tsx'
import { Field } from './field.tsx'

type Props = {
  label: string
  help: string
  words: { drop: string; choose: string }
  accept: string
  /** What is under way, and how much of it is done where that is known. */
  busy?: { said: string; part?: number } | undefined
  onFile: (file: File) => void
}

/** One file, dropped or chosen, that is sent at once. */
export function DropField({ label, help, words, accept, busy, onFile }: Props) {
  const take = (files: FileList | null) => {
    const [file] = files ?? []
    if (file && !busy) onFile(file)
  }
  return (
    <Field label={label} help={help}>
      {(bind) => (
        <DropZone className="drop-one" onFiles={take}>
          <span>
            {words.drop} <label htmlFor={bind.id}>{words.choose}</label>
            <input
              {...bind}
              className="sr"
              type="file"
              accept={accept}
              disabled={busy !== undefined}
              onChange={(event) => {
                take(event.target.files)
                event.target.value = ''
              }}
            />
          </span>
          <span className="small" role="status">
            {busy && (
              <>
                {busy.said} <progress aria-label={busy.said} {...(busy.part !== undefined && { value: busy.part })} />
              </>
            )}
          </span>
        </DropZone>
      )}
    </Field>
  )
}
