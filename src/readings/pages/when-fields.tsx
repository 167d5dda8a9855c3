import { useState } from 'react'
import { DayField } from '#src/ui/form/day-field.tsx'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import type { Draft } from '../shapes.ts'
import { useReadingWords } from './use-words.ts'

type When = NonNullable<Draft['when']>
type Rhythm = Extract<When, { kind: 'rhythm' }>
const kinds = ['none', 'deadline', 'rhythm', 'standing'] as const
const rhythms = ['month', 'quarter', 'half', 'year'] as const
const dues = ['end', 'day', 'after'] as const
const monthsIn = { month: 1, quarter: 3, half: 6, year: 12 }
const whole = (text: string, most: number) => Math.min(most, Math.max(1, Math.trunc(Number(text)) || 1))

export function WhenFields({ when, onChange }: { when: Draft['when']; onChange: (when: Draft['when']) => void }) {
  const { edit } = useReadingWords()
  // a deadline is chosen before its day is typed
  const [awaited, setAwaited] = useState(false)
  const kind = when?.kind ?? (awaited ? 'deadline' : 'none')
  const choose = (to: string) => {
    setAwaited(to === 'deadline')
    if (to === 'rhythm') onChange({ kind: 'rhythm', rhythm: 'quarter', due: { kind: 'end' } })
    else if (to === 'standing') onChange({ kind: 'standing' })
    else onChange(null)
  }
  return (
    <div className="reading-when">
      <ChoiceField
        label={edit.when}
        value={kind}
        onChange={choose}
        options={kinds.map((one) => ({ value: one, label: edit.kinds[one] }))}
      />
      {kind === 'deadline' && (
        <DayField
          label={edit.deadline}
          value={when?.kind === 'deadline' ? when.deadline : ''}
          onChange={(deadline) => {
            setAwaited(true)
            onChange(deadline ? { kind: 'deadline', deadline } : null)
          }}
        />
      )}
      {when?.kind === 'rhythm' && <RhythmFields when={when} onChange={onChange} />}
    </div>
  )
}

function RhythmFields({ when, onChange }: { when: Rhythm; onChange: (when: When) => void }) {
  const { edit, cells } = useReadingWords()
  const { due } = when
  const set = (change: Partial<Rhythm>) => onChange({ ...when, ...change })
  const dueOf = (kind: string): Rhythm['due'] => {
    if (kind === 'day') return { kind: 'day', day: 15, month: 'last' }
    return kind === 'after' ? { kind: 'after', days: 15 } : { kind: 'end' }
  }
  return (
    <>
      <ChoiceField
        label={edit.rhythm}
        value={when.rhythm}
        onChange={(rhythm) => set({ rhythm: rhythm as Rhythm['rhythm'] })}
        options={rhythms.map((one) => ({ value: one, label: cells.rhythms[one] }))}
      />
      <ChoiceField
        label={edit.due}
        value={due.kind}
        onChange={(kind) => set({ due: dueOf(kind) })}
        options={dues.map((one) => ({ value: one, label: edit.dues[one] }))}
      />
      {due.kind === 'day' && (
        <>
          <TextField
            label={edit.dueDay}
            value={String(due.day)}
            onChange={(day) => set({ due: { ...due, day: whole(day, 31) } })}
          />
          {monthsIn[when.rhythm] > 1 && (
            <ChoiceField
              label={edit.dueMonth}
              value={String(due.month)}
              onChange={(month) => set({ due: { ...due, month: month === 'last' ? 'last' : Number(month) } })}
              options={[
                { value: 'last', label: edit.lastMonth },
                ...Array.from({ length: monthsIn[when.rhythm] }, (_, i) => ({
                  value: String(i + 1),
                  label: edit.monthOf(i + 1),
                })),
              ]}
            />
          )}
        </>
      )}
      {due.kind === 'after' && (
        <TextField
          label={edit.dueDays}
          value={String(due.days)}
          onChange={(days) => set({ due: { kind: 'after', days: whole(days, 366) } })}
        />
      )}
    </>
  )
}
