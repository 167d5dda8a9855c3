import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { type Part, parts } from '../parts.ts'
import { useMeetingWords } from './use-words.ts'

/** As what somebody is invited. */
export function PartField({ value, onChange }: { value: Part; onChange: (part: Part) => void }) {
  const { fields, parts: names } = useMeetingWords()
  return (
    <ChoiceField
      label={fields.part}
      value={value}
      onChange={(part) => onChange(part as Part)}
      options={parts.map((part) => ({ value: part, label: names[part] }))}
    />
  )
}
