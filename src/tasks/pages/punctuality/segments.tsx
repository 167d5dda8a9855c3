import { SegmentedControl } from '@mantine/core'

type Props<T extends string> = {
  label: string
  value: T
  options: readonly (readonly [T, string])[]
  onChange: (value: T) => void
}

/** A choice among few, under its label. */
export const Segments = <T extends string>({ label, value, options, onChange }: Props<T>) => (
  <div className="field">
    <span className="punctual-label" aria-hidden="true">
      {label}
    </span>
    <SegmentedControl
      aria-label={label}
      value={value}
      onChange={(next) => onChange(next as T)}
      data={options.map(([one, name]) => ({ value: one, label: name }))}
    />
  </div>
)
