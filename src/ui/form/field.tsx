import { type ReactNode, useId } from 'react'
import { useUiWords } from '../own-words.ts'
import { Glyph } from '../status.tsx'
import './field.css'

/**
 * A field: label above, help beneath, the error instead of help with its glyph.
 * `<Field label="Thời hạn" optional help="…" error={…}>{(bind) => <input {...bind} />}</Field>`; the ready ones are
 * TextField, AreaField, ChoiceField, DayField, SearchSelect, SearchMulti, FileField.
 */
export type FieldProps = {
  label: string
  id?: string | undefined
  optional?: boolean | undefined
  help?: ReactNode
  error?: string | undefined
}
export type Bind = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined }

export function Field({
  label,
  id,
  optional,
  help,
  error,
  children,
}: FieldProps & { children: (bind: Bind) => ReactNode }) {
  const words = useUiWords()
  const own = useId()
  const name = id ?? own
  const note = error || help ? `${name}-note` : undefined
  return (
    <div className="field">
      <label htmlFor={name}>
        {label} {optional && <span className="ink3">{words.optional}</span>}
      </label>
      {children({ id: name, 'aria-invalid': error ? true : undefined, 'aria-describedby': note })}
      {error ? (
        <p className="err" id={note}>
          <Glyph kind="overdue" size={14} />
          {error}
        </p>
      ) : (
        help && (
          <p className="help" id={note}>
            {help}
          </p>
        )
      )}
    </div>
  )
}
