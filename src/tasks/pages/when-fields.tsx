import { DayField } from '#src/ui/form/day-field.tsx'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { rhythms } from '../rhythm.ts'
import type { Draft } from './draft.ts'
import { useTaskWords } from './standing.tsx'

type Props = { draft: Draft; set: (change: Partial<Draft>) => void; today: string }
const kinds = ['deadline', 'rhythm', 'standing'] as const
const dueKinds = ['end', 'day', 'after'] as const

/** A deadline, a rhythm with its due rule, or standing. */
export function WhenFields({ draft, set, today }: Props) {
  const { edit, rhythms: names } = useTaskWords()
  return (
    <>
      <ChoiceField
        label={edit.when}
        value={draft.when}
        onChange={(when) => set({ when: when as Draft['when'] })}
        options={kinds.map((kind) => ({ value: kind, label: edit.whenKinds[kind] }))}
        {...(draft.when === '' && { none: '–' })}
      />
      {draft.when === 'deadline' && (
        <DayField
          label={edit.deadline}
          value={draft.deadline}
          from={today}
          onChange={(deadline) => set({ deadline })}
        />
      )}
      {draft.when === 'rhythm' && (
        <>
          <ChoiceField
            label={edit.rhythm}
            value={draft.rhythm}
            onChange={(rhythm) => set({ rhythm: rhythm as Draft['rhythm'] })}
            options={rhythms.map((rhythm) => ({ value: rhythm, label: names[rhythm] }))}
          />
          <ChoiceField
            label={edit.due}
            value={draft.dueKind}
            onChange={(dueKind) => set({ dueKind: dueKind as Draft['dueKind'] })}
            options={dueKinds.map((kind) => ({ value: kind, label: edit.dueKinds[kind] }))}
          />
          {draft.dueKind !== 'end' && (
            <TextField
              label={draft.dueKind === 'day' ? edit.dueDay : edit.dueDays}
              value={draft.dueNumber}
              onChange={(dueNumber) => set({ dueNumber })}
            />
          )}
        </>
      )}
    </>
  )
}
