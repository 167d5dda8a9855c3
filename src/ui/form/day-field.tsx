import { useEffect, useState } from 'react'
import { useUiWords } from '../own-words.ts'
import { readDay, typedDay } from './day-text.ts'
import { Field, type FieldProps } from './field.tsx'

/** A day typed as 12/01/2021 (also 1/2/21): `<DayField label="Thời hạn" value={day} onChange={setDay} from={today} />`. The value is `2021-01-12` or ''; what is no day stays in the field with what to do. */
type Props = FieldProps & {
  value: string
  onChange: (day: string) => void
  from?: string
  to?: string
  disabled?: boolean
}

export function DayField({ value, onChange, from, to, disabled, error, ...field }: Props) {
  const { day: words } = useUiWords()
  const [typed, setTyped] = useState(value && typedDay(value))
  const [left, setLeft] = useState(true)
  useEffect(() => {
    if (value) setTyped(typedDay(value))
  }, [value])
  const read = readDay(typed, { from, to })
  const earliest = from ? ` ${words.early(typedDay(from))}` : ''
  const fault = () => {
    if (!('fault' in read)) return undefined
    if (read.fault === 'none') return words.none(read.month, read.days) + earliest
    if (read.fault === 'early') return words.early(typedDay(from ?? ''))
    if (read.fault === 'late') return words.late(typedDay(to ?? ''))
    return words[read.fault]
  }
  const tell = (text: string) => {
    setTyped(text)
    const next = readDay(text, { from, to })
    // a half-typed day takes the old one away, so that it cannot be sent unseen
    onChange('day' in next && text.trim().length === 10 ? next.day : '')
  }
  const leave = () => {
    setLeft(true)
    if ('day' in read) {
      setTyped(typedDay(read.day))
      onChange(read.day)
    }
  }
  return (
    <Field {...field} error={(left ? fault() : undefined) ?? error}>
      {(bind) => (
        <input
          {...bind}
          className="input num"
          inputMode="numeric"
          autoComplete="off"
          placeholder="dd/mm/yyyy"
          disabled={disabled}
          value={typed}
          onFocus={() => setLeft(false)}
          onBlur={leave}
          onChange={(e) => tell(e.target.value)}
        />
      )}
    </Field>
  )
}
