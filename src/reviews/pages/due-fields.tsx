import { ActionIcon, Button } from '@mantine/core'
import { DayField } from '#src/ui/form/day-field.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { IconPlus, IconX, small } from '#src/ui/icons.ts'
import type { Draft } from './draft.ts'
import { levels } from './unit-choices.ts'
import { useKindWords, useReviewWords } from './use-words.ts'

type Props = { value: Draft['dueByKind']; onChange: (value: Draft['dueByKind']) => void }

/** Levels that report earlier or later than the others. */
export function DueFields({ value, onChange }: Props) {
  const { form } = useReviewWords()
  const kinds = useKindWords()
  const change = (at: number, next: Partial<{ kind: string; day: string }>) =>
    onChange(value.map((one, n) => (n === at ? { ...one, ...next } : one)))
  const free = levels.find((kind) => !value.some((one) => one.kind === kind))
  return (
    <div className="stack">
      {value.map((one, at) => (
        <div key={one.kind} className="review-due">
          <ChoiceField
            label={form.dueOf}
            value={one.kind}
            onChange={(kind) => change(at, { kind })}
            options={levels
              .filter((kind) => kind === one.kind || !value.some((other) => other.kind === kind))
              .map((kind) => ({ value: kind, label: kinds[kind] }))}
          />
          <DayField label={form.due} value={one.day} onChange={(day) => change(at, { day })} />
          <ActionIcon
            aria-label={form.removeDue(kinds[one.kind as keyof typeof kinds] ?? one.kind)}
            onClick={() => onChange(value.filter((_, n) => n !== at))}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {free && (
        <p>
          <Button
            size="compact-xs"
            leftSection={<IconPlus {...small} />}
            onClick={() => onChange([...value, { kind: free, day: '' }])}
          >
            {form.addDue}
          </Button>
        </p>
      )}
    </div>
  )
}
