import { nextPeriod, type Period, type PeriodKind, periodContaining, periodOf } from '#src/periods/index.ts'
import { type Day, yearOf } from '#src/platform/day.ts'

type Held = { rhythm: string; oncePeriod: string | null; from: Day; to: Day | null }

/** The regime's periods that have opened by `through`: those that end while it holds. */
export function periodsOf({ rhythm, oncePeriod, from, to }: Held, through: Day): Period[] {
  if (rhythm === 'once') return oncePeriod !== null && from <= through ? [periodOf(oncePeriod)] : []
  const kind = rhythm as PeriodKind
  const first = periodContaining(from, kind) ?? `${yearOf(from) + 1}-${kind}`
  const found: Period[] = []
  for (let code: string | undefined = first; code !== undefined; code = nextPeriod(code)) {
    const period = periodOf(code)
    if (period.from > through || (to !== null && period.to > to)) break
    found.push(period)
  }
  return found
}
