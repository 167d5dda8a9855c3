import { ActionIcon } from '@mantine/core'
import { nextPeriod, periodContaining, periodName, periodOf, previousPeriod } from '#src/periods/index.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { IconChevronLeft, IconChevronRight, small } from '#src/ui/icons.ts'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { useTaskWords } from '../standing.tsx'
import { quickCode, quickSpans, spanCode, spanKinds, spanOfCode } from './spans.ts'

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** How a span is called: by its period, or from its first day to its last. */
export function useSpanName() {
  const { punctuality } = useTaskWords()
  const { language } = useLanguage()
  const format = useFormat()
  return (code: string | undefined, today: string) => {
    const { kind, from, to } = spanOfCode(code, today)
    if (kind === 'span') return punctuality.span.between(format.day(from), format.day(to))
    return capital(periodName(code!, language))
  }
}

type Props = { code: string | undefined; today: string; onChange: (code: string | undefined) => void }

/** A span that has a name, a kind of period to step through, or two days. */
export function SpanChoice({ code, today, onChange }: Props) {
  const { span: words } = useTaskWords().punctuality
  const nameOf = useSpanName()
  const { kind, from, to } = spanOfCode(code, today)
  const quick = quickSpans.find((one) => quickCode(one, today) === code)
  const steps = kind !== 'span' && code !== undefined
  const choose = (value: string) => {
    const named = quickSpans.find((one) => one === value)
    const stepped = spanKinds.find((one) => value === `by ${one}`)
    if (named) onChange(quickCode(named, today))
    else if (stepped) onChange(periodContaining(to < today ? to : today, stepped))
    else onChange(spanCode(from, to))
  }
  const day = (next: { from?: string; to?: string }) => {
    const days = { from, to, ...next }
    if (days.from && days.to && days.from <= days.to) onChange(spanCode(days.from, days.to))
  }
  return (
    <>
      <ChoiceField
        label={words.label}
        value={quick ?? (steps ? `by ${kind}` : 'days')}
        onChange={choose}
        options={[
          ...quickSpans.map((value) => ({ value: value as string, label: words.quick[value] })),
          ...spanKinds.map((one) => ({ value: `by ${one}`, label: words.kinds[one] })),
          { value: 'days', label: words.days },
        ]}
      />
      {steps && (
        <div className="punctual-step">
          <ActionIcon size={36} aria-label={words.before} onClick={() => onChange(previousPeriod(code))}>
            <IconChevronLeft {...small} />
          </ActionIcon>
          <output className="num">{nameOf(code, today)}</output>
          <ActionIcon
            size={36}
            aria-label={words.after}
            disabled={periodOf(code).to >= today}
            onClick={() => onChange(nextPeriod(code))}
          >
            <IconChevronRight {...small} />
          </ActionIcon>
        </div>
      )}
      {!steps && !quick && (
        <div className="task-span">
          <DayField label={words.from} value={from} onChange={(next) => day({ from: next })} to={to} />
          <DayField label={words.to} value={to} onChange={(next) => day({ to: next })} from={from} />
        </div>
      )}
    </>
  )
}
