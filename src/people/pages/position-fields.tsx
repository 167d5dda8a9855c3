import { Checkbox } from '@mantine/core'
import { DayField } from '#src/ui/form/day-field.tsx'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import type { Side } from '../rules.ts'
import type { PositionGiven } from './position-given.ts'
import { UnitPick } from './unit-pick.tsx'
import { usePeopleWords } from './words.ts'

/** What a position cannot do without. */
export function usePositionAsked({ unit, title, from }: PositionGiven) {
  const words = usePeopleWords()
  return [
    { id: 'position-unit', label: words.person.unitPick, filled: unit !== null },
    { id: 'position-title', label: words.person.titleText, filled: title.trim() !== '' },
    { id: 'position-from', label: words.from, filled: from !== '' },
  ]
}

type Props = {
  value: PositionGiven
  onChange: (value: PositionGiven) => void
  errorOf: (id: string) => string | undefined
}

export function PositionFields({ value, onChange, errorOf }: Props) {
  const words = usePeopleWords()
  const set = (part: Partial<PositionGiven>) => onChange({ ...value, ...part })
  return (
    <>
      <UnitPick
        id="position-unit"
        label={words.person.unitPick}
        error={errorOf('position-unit')}
        value={value.unit}
        onChange={(unit) => set({ unit })}
      />
      <TextField
        id="position-title"
        label={words.person.titleText}
        help={words.person.titleHelp}
        error={errorOf('position-title')}
        maxLength={300}
        value={value.title}
        onChange={(title) => set({ title })}
      />
      <ChoiceField
        label={words.person.side}
        value={value.side}
        onChange={(side) => set({ side: side as Side })}
        options={(['party', 'state', 'other'] as const).map((side) => ({ value: side, label: words.sides[side] }))}
      />
      <TextField
        label={words.person.precedence}
        help={words.person.precedenceHelp}
        maxLength={3}
        value={value.precedence}
        onChange={(typed) => set({ precedence: typed.replace(/\D/g, '') })}
      />
      <Checkbox
        label={words.person.isHead}
        checked={value.isHead}
        onChange={(e) => set({ isHead: e.currentTarget.checked })}
      />
      <DayField
        id="position-from"
        label={words.from}
        error={errorOf('position-from')}
        value={value.from}
        onChange={(from) => set({ from })}
      />
      <DayField
        label={words.to}
        optional
        help={words.toHelp}
        from={value.from}
        value={value.to}
        onChange={(to) => set({ to })}
      />
    </>
  )
}
