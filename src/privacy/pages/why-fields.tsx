import { AreaField, TextField } from '#src/ui/form/text-fields.tsx'
import type { FieldFault } from '#src/ui/problem.tsx'
import { usePrivacyWords } from './words.ts'

export type Why = { reason: string; basis: string }
export const noWhy: Why = { reason: '', basis: '' }

/** What is missing of the two, for the summary and beside the fields. */
export function useMissing(why: Why): readonly FieldFault[] {
  const words = usePrivacyWords()
  const asked = [
    { id: 'erasure-reason', label: words.reason, filled: why.reason.trim().length >= 5 },
    { id: 'erasure-basis', label: words.basis, filled: why.basis.trim().length >= 3 },
  ]
  return asked.filter(({ filled }) => !filled).map(({ id, label }) => ({ id, label, text: words.missing }))
}

type Props = { why: Why; faults: readonly FieldFault[]; onChange: (why: Why) => void }

export function WhyFields({ why, faults, onChange }: Props) {
  const words = usePrivacyWords()
  const errorOf = (id: string) => faults.find((fault) => fault.id === id)?.text
  return (
    <>
      <AreaField
        id="erasure-reason"
        label={words.reason}
        help={words.reasonHelp}
        error={errorOf('erasure-reason')}
        maxLength={1000}
        value={why.reason}
        onChange={(reason) => onChange({ ...why, reason })}
      />
      <TextField
        id="erasure-basis"
        label={words.basis}
        help={words.basisHelp}
        error={errorOf('erasure-basis')}
        maxLength={500}
        value={why.basis}
        onChange={(basis) => onChange({ ...why, basis })}
      />
    </>
  )
}
