import { Axes } from '#src/ui/facts.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Status } from '#src/ui/status.tsx'
import type { Indicator, Target } from '../../row.ts'
import { shownIn } from '../../shown.ts'
import { useIndicatorWords } from '../use-words.ts'
import { useAssigningWords } from './words.ts'
import '#src/ui/facts.css'

type Props = {
  indicator: Indicator
  target: Pick<Target, 'value' | 'valueFrom' | 'valueTo'>
  sum: string
  remainder: string | null
  given: number
  all: number
}

/** The whole, what the units have together, and what is left of it. */
export function Sums({ indicator, target, sum, remainder, given, all }: Props) {
  const { sums: words } = useAssigningWords()
  const own = useIndicatorWords()
  const { language } = useLanguage()
  const shown = shownIn(indicator, language, own)
  const over = remainder?.startsWith('-') ?? false
  const whole =
    target.value === null ? own.range(target.valueFrom ?? '', target.valueTo ?? '') : shown.withMeasure(target.value)
  return (
    <div role="status" className="key-figures">
      <Axes
        axes={[
          { label: words.whole, value: whole },
          { label: words.sum, value: shown.withMeasure(sum), note: words.units(given, all) },
          ...(remainder === null
            ? []
            : [
                {
                  label: over ? words.over : words.remainder,
                  value: shown.withMeasure(remainder.replace(/^-/, '')),
                  note: over ? (
                    <Status kind="warning">{words.over}</Status>
                  ) : remainder === '0' ? (
                    <Status kind="done">{words.all}</Status>
                  ) : undefined,
                },
              ]),
        ]}
      />
    </div>
  )
}
