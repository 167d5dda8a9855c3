import { exact, fraction } from '#src/platform/number.ts'
import { comparesInPart, type Indicator, isAimed, isIncomplete, isShare, type Row } from '../row.ts'
import type { Shown } from '../shown.ts'
import type { IndicatorWords } from './use-words.ts'

type Told = { indicator: Indicator; words: IndicatorWords; shown: Shown; period: (code: string) => string }

/** How far a row is from its target, in words that stand as a headline. */
function againstTarget(row: Row, { indicator, words, shown, period }: Told): string | undefined {
  const { attainment, target, value } = row
  const say = words.finding
  if (!attainment || value === null) return undefined
  const when = period(row.period)
  if (attainment.kind === 'range') return attainment.inside ? say.inside(when) : say.outside(when)
  if (target === null) return undefined
  if (attainment.met)
    return attainment.kind === 'percent' ? say.reached(shown.percent(attainment.percent), when) : say.met(when)
  const gap = shown.gap(exact(fraction(target).sub(fraction(value))))
  if (indicator.direction === 'down') return say.above(gap, when)
  if (isShare(indicator) || attainment.kind === 'judged') return say.short(gap, when)
  return say.shortOf(shown.percent(attainment.percent), gap, when)
}

/** The one sentence over a figure: its target first (the year's where the period has none), then what it grew. */
export function findingOf(row: Row | undefined, year: Row | undefined, told: Told): string {
  const { words, shown, indicator, period } = told
  const say = words.finding
  if (!row) return say.nothing('')
  const when = period(row.period)
  if (row.value === null) return row.exact === null ? say.broken(shown.absent(row)) : say.nothing(when)
  const aimed = isAimed(row) ? row : year
  const against = aimed && againstTarget(aimed, told)
  const part = isIncomplete(row) ? say.soFar(shown.completeness(row)) : ''
  if (against) return against + part
  if (row.change && !comparesInPart(row, indicator)) return say.changed(shown.change(row.change)) + part
  return say.plain(shown.withMeasure(row.value), when) + part
}
