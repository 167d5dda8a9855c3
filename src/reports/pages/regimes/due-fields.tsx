import { ActionIcon } from '@mantine/core'
import type { DueRule, DueRules, Roll } from '#src/periods/index.ts'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { IconX, small } from '#src/ui/icons.ts'
import { useKindWords, useRegimeWords } from './words.ts'

type Props = { value: DueRules; onChange: (value: DueRules) => void; kinds: readonly string[] }

/** By when: one rule, others for units of a kind, and what a day off does. `kinds`: those among the units chosen. */
export function DueFields({ value, onChange, kinds }: Props) {
  const { formPage: words } = useRegimeWords()
  const named: Readonly<Record<string, string>> = useKindWords()
  const own = value.byUnitKind ?? {}
  const free = kinds.filter((kind) => !(kind in own))
  const setOwn = (next: Readonly<Record<string, DueRule>>) => {
    const { byUnitKind: _, ...rest } = value
    onChange(Object.keys(next).length > 0 ? { ...rest, byUnitKind: next } : rest)
  }
  return (
    <fieldset className="wide quick-figures">
      <legend>{words.dueTitle}</legend>
      {Object.entries(own).map(([kind, rule]) => (
        <RuleFields
          key={kind}
          label={words.rule(named[kind] ?? kind)}
          value={rule}
          onChange={(next) => setOwn({ ...own, [kind]: next })}
          onRemove={() => setOwn(Object.fromEntries(Object.entries(own).filter(([other]) => other !== kind)))}
          removeLabel={words.removeKind(named[kind] ?? kind)}
        />
      ))}
      <RuleFields
        label={words.rule(Object.keys(own).length > 0 ? words.others : words.everyone)}
        value={value.rule}
        onChange={(rule) => onChange({ ...value, rule })}
      />
      <div className="form-grid">
        {free.length > 0 && (
          <ChoiceField
            label={words.addKind}
            optional
            help={words.addKindHelp}
            value=""
            none="–"
            options={free.map((kind) => ({ value: kind, label: named[kind] ?? kind }))}
            onChange={(kind) => kind && setOwn({ ...own, [kind]: value.rule })}
          />
        )}
        <ChoiceField
          label={words.roll}
          value={value.roll ?? 'next'}
          onChange={(roll) => onChange({ ...value, roll: roll as Roll })}
          options={(['next', 'previous', 'keep'] as const).map((one) => ({ value: one, label: words.rolls[one] }))}
        />
      </div>
    </fieldset>
  )
}

const starts: Record<DueRule['kind'], DueRule> = {
  day: { kind: 'day', day: 20, month: 'last' },
  after: { kind: 'after', days: 5 },
  end: { kind: 'end' },
}
const within = (text: string, least: number, most: number) =>
  Math.min(most, Math.max(least, Number.parseInt(text, 10) || least))

type RuleProps = { label: string; value: DueRule; onChange: (rule: DueRule) => void } & (
  | { onRemove: () => void; removeLabel: string }
  | { onRemove?: undefined; removeLabel?: undefined }
)
function RuleFields({ label, value, onChange, onRemove, removeLabel }: RuleProps) {
  const { formPage: words } = useRegimeWords()
  return (
    <div className="due-rule">
      <ChoiceField
        label={label}
        value={value.kind}
        onChange={(kind) => onChange(starts[kind as DueRule['kind']])}
        options={(['day', 'after', 'end'] as const).map((one) => ({ value: one, label: words.ruleKinds[one] }))}
      />
      {value.kind === 'day' && (
        <>
          <TextField
            label={words.dayOfMonth}
            type="number"
            value={String(value.day)}
            onChange={(text) => onChange({ ...value, day: within(text, 1, 31) })}
          />
          <ChoiceField
            label={words.month}
            value={String(value.month)}
            onChange={(month) => onChange({ ...value, month: month === 'last' ? 'last' : Number(month) })}
            options={[
              { value: 'last', label: words.lastMonth },
              ...Array.from({ length: 14 }, (_, n) => ({ value: String(n + 1), label: words.nthMonth(n + 1) })),
            ]}
          />
        </>
      )}
      {value.kind === 'after' && (
        <TextField
          label={words.days}
          type="number"
          value={String(value.days)}
          onChange={(text) => onChange({ ...value, days: within(text, 0, 366) })}
        />
      )}
      {onRemove && (
        <ActionIcon size={36} aria-label={removeLabel} onClick={onRemove}>
          <IconX {...small} />
        </ActionIcon>
      )}
    </div>
  )
}
