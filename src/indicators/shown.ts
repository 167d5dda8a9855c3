import { periodOf } from '#src/periods/index.ts'
import type { Day } from '#src/platform/day.ts'
import { type Lang, showFigure } from '#src/platform/number.ts'
import type { Words } from '#src/platform/words.ts'
import { sayDifference } from './difference.ts'
import { type Indicator, isShare, type Row } from './row.ts'
import type { vi } from './words.vi.ts'

export type IndicatorWords = Words<typeof vi>
type Shape = Pick<Indicator, 'decimals' | 'measure' | 'kind' | 'collectedAt'>

/** How figures of an indicator are written: rounded here, once. */
export function shownIn(indicator: Shape, language: Lang, words: IndicatorWords, on?: Day) {
  const share = isShare(indicator)
  const bare = (value: string) => showFigure(value, indicator.decimals, language)
  const withMeasure = (value: string) => (share ? `${bare(value)}%` : `${bare(value)} ${indicator.measure}`)
  const kind = indicator.collectedAt.length === 1 ? indicator.collectedAt[0] : undefined
  const noun = words.nouns[kind as keyof IndicatorWords['nouns']] ?? words.nouns.other
  return {
    bare,
    withMeasure,
    /** "3,2 điểm %", "1.087 người": a distance, without a sign. */
    gap: (value: string) => {
      const size = value.replace(/^-/, '')
      return share ? words.points(bare(size)) : withMeasure(size)
    },
    /** "tăng 3,3 điểm %"; per cents to one decimal. The English word is three lines high in a column, so it is short. */
    change: (change: NonNullable<Row['change']>) =>
      sayDifference(change, language, change.in === 'percent' ? 1 : indicator.decimals, indicator.measure).replace(
        'percentage points',
        'pp',
      ),
    percent: (value: string) => `${showFigure(value, 1, language)}%`,
    /** A share of one as a per cent: 0.6 is 60%. */
    percentOf: (share: string) => {
      const percent = Number((Number(share) * 100).toFixed(4))
      return `${showFigure(String(percent), (String(percent).split('.')[1] ?? '').length, language)}%`
    },
    /** As many decimals as it has, at most the indicator's or two. */
    plain: (value: string) =>
      showFigure(value, Math.min((value.split('.')[1] ?? '').length, Math.max(indicator.decimals, 2)), language),
    whole: (value: string) => showFigure(value, 0, language),
    /** A unit that answers yes or no says the word; more than one are counted. */
    cell: (row: Row) => {
      if (row.value === null) return null
      if (indicator.kind === 'yesno' && row.expected === 1) return row.value === '0' ? words.no : words.yes
      return bare(row.value)
    },
    /** "118/129 xã" */
    completeness: ({ reported, expected }: Row) => `${reported}/${expected} ${noun}`,
    noun,
    /** Why there is no value: missing, a break in series, or boundaries of a day before a change the figure already knows. */
    absent: (row: Pick<Row, 'exact' | 'period'>) => {
      if (row.exact !== null) return words.table.missing
      return on !== undefined && on < periodOf(row.period).to ? words.table.early : words.table.broken
    },
    aim: (row: Row) => {
      if (row.target !== null) return bare(row.target)
      if (row.targetFrom === null && row.targetTo === null) return null
      return words.range(row.targetFrom ? bare(row.targetFrom) : '', row.targetTo ? bare(row.targetTo) : '')
    },
  }
}
export type Shown = ReturnType<typeof shownIn>
