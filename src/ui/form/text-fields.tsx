import type { HTMLInputTypeAttribute } from 'react'
import { Field, type FieldProps } from './field.tsx'

/** `<TextField label="Nội dung" value={…} onChange={…} />`, `<AreaField …/>` for several lines, `<ChoiceField options={[{ value, label }]} …/>` for a few fixed answers. */
type Text = FieldProps & {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  disabled?: boolean
  maxLength?: number
  /** For a field that comes up because it was asked for. */
  autoFocus?: boolean
}

export const TextField = ({
  value,
  onChange,
  placeholder,
  disabled,
  maxLength,
  type = 'text',
  autoFocus,
  ...field
}: Text & { type?: HTMLInputTypeAttribute }) => (
  <Field {...field}>
    {(bind) => (
      <input
        {...bind}
        className="input"
        type={type}
        // biome-ignore lint/a11y/noAutofocus: only where the field was asked for
        autoFocus={autoFocus}
        value={value}
        disabled={disabled}
        maxLength={maxLength}
        placeholder={placeholder}
        onChange={(e) => onChange(e.target.value)}
      />
    )}
  </Field>
)

export const AreaField = ({
  value,
  onChange,
  placeholder,
  disabled,
  maxLength,
  rows = 3,
  ...field
}: Text & { rows?: number }) => (
  <Field {...field}>
    {(bind) => (
      <textarea
        {...bind}
        className="input"
        rows={rows}
        value={value}
        disabled={disabled}
        maxLength={maxLength}
        placeholder={placeholder}
        onChange={(e) => onChange(e.target.value)}
      />
    )}
  </Field>
)

export type Choice = { value: string; label: string }
type Choices = FieldProps & {
  value: string
  onChange: (value: string) => void
  options: readonly Choice[]
  none?: string
}
/** `none` is the text of the empty answer; without it one must be chosen. */
export const ChoiceField = ({ value, onChange, options, none, ...field }: Choices) => (
  <Field {...field}>
    {(bind) => (
      <select {...bind} className="input" value={value} onChange={(e) => onChange(e.target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)
