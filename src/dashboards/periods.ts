import { kindsFor, lastEnded } from '#src/indicators/contract.ts'
import { isPeriod, type PeriodKind, periodContaining, periodOf, sameLastYear } from '#src/periods/index.ts'
import type { Day } from '#src/platform/day.ts'

/** Periods that move on with the days; anything else is the code of a period that stays. */
export const relativePeriods = ['locked', 'lockedLastYear', 'thisYear', 'lastYear'] as const
export type RelativePeriod = (typeof relativePeriods)[number]
export const isRelative = (period: string): period is RelativePeriod =>
  (relativePeriods as readonly string[]).includes(period)

type Rhythm = Parameters<typeof kindsFor>[0]
export type Asked = {
  today: Day
  /** The last period of the indicator's own rhythm whose reports are all due. */
  locked: string
  /** What the whole board is asked for; it stands in for periods that move, never for one that stays. */
  board: string | undefined
}

const yearOf = ({ periodicity }: Rhythm): PeriodKind => (periodicity === 'schoolyear' ? 'schoolyear' : 'year')

/** The period of a kind the indicator has: itself, else the one of its own rhythm in which it ends. */
function fitting(period: string, indicator: Rhythm): string {
  const { kind, to } = periodOf(period)
  return kindsFor(indicator).includes(kind) ? period : (periodContaining(to, indicator.periodicity) ?? period)
}

/** Which period a tile shows of an indicator. */
export function periodShown(period: string, indicator: Rhythm, { today, locked, board }: Asked): string {
  if (!isRelative(period)) return fitting(period, indicator)
  if (board !== undefined && isPeriod(board)) {
    const asked = fitting(board, indicator)
    return period === 'lockedLastYear' || period === 'lastYear' ? (sameLastYear(asked) ?? asked) : asked
  }
  if (period === 'locked') return locked
  if (period === 'lockedLastYear') return sameLastYear(locked) ?? locked
  const year = fitting(periodContaining(today, yearOf(indicator))!, indicator)
  return period === 'thisYear' ? year : (sameLastYear(year) ?? year)
}

/** Where nothing is awaited by a regime, the last period that has ended. */
export const lastEndedOf = ({ periodicity }: Rhythm, today: Day): string => lastEnded(periodicity, today)
