import { attainment } from '#src/indicators/attainment.ts'
import { difference } from '#src/indicators/difference.ts'
import { exact, fraction, type Lang, parseDecimal, parseFigure, rounded, showFigure } from '#src/platform/number.ts'
import type { ComparedCell } from '../comparisonContract.ts'
import type { AskedIndicator } from '../shapes.ts'
import { type Value, yearToDateOf } from './unit-values.ts'
import type { ReportWords } from './words.ts'

/** What was stored, as the reader writes it, with every digit; what is no number as it was typed. */
export function typedText(stored: string | undefined, lang: Lang): string {
  if (stored === undefined || parseDecimal(stored) === undefined) return stored ?? ''
  return showFigure(stored, stored.split('.')[1]?.length ?? 0, lang)
}

/** What is typed, as it is stored: a plain decimal where it is a number, else the text itself, so that nothing is lost. */
export function storedText(typed: string): string | undefined {
  const text = typed.trim()
  if (text === '') return undefined
  const figure = parseFigure(text)
  return figure ? exact(figure) : text.slice(0, 40)
}

export const shownValue = (value: Value | string | null, indicator: AskedIndicator, lang: Lang): string =>
  value == null ? '–' : showFigure(value, decimalsOf(indicator), lang)

const decimalsOf = ({ decimals, kind }: AskedIndicator) => Math.max(decimals, kind === 'ratio' ? 1 : 0)
const isRatio = ({ kind, measure }: AskedIndicator) => kind === 'ratio' || measure === '%'

/** "≤ 480", "10 – 12": the target as it reads. */
export function targetText({ target }: ComparedCell, indicator: AskedIndicator, lang: Lang): string {
  if (!target) return '–'
  const say = (figure: string) => shownValue(figure, indicator, lang)
  if (target.value !== null) return say(target.value)
  if (target.from !== null && target.to !== null) return `${say(target.from)} – ${say(target.to)}`
  return target.from !== null ? `≥ ${say(target.from)}` : `≤ ${say(target.to ?? '0')}`
}

export type Change = { way: 'up' | 'down' | 'same'; text: string }
/** How the figure differs from the same period last year. */
export function changeOf(
  value: Value,
  beside: ComparedCell | undefined,
  indicator: AskedIndicator,
  lang: Lang,
  words: ReportWords,
): Change | undefined {
  if (!value || beside?.sameLastYear == null) return undefined
  const by = difference(value, beside.sameLastYear, isRatio(indicator))
  const size = fraction(by.value)
  const places = by.in === 'amount' ? indicator.decimals : 1
  const figure = showFigure(size.abs(), places, lang)
  const text = { points: words.grid.points(figure), percent: `${figure}%`, amount: `${figure} ${indicator.measure}` }[
    by.in
  ]
  if (rounded(size, places).equals(0)) return { way: 'same', text }
  return { way: size.s < 0n ? 'down' : 'up', text }
}

export type Attained = { text: string; toDate?: string }
/** How far the target is attained; against a year's target what adds up counts with the year's earlier periods. */
export function attainedOf(
  value: Value,
  beside: ComparedCell | undefined,
  indicator: AskedIndicator,
  period: string,
  lang: Lang,
  words: ReportWords,
): Attained | undefined {
  const target = beside?.target
  if (!value || !target) return undefined
  const whole = target.period === period ? value : yearToDateOf(value, beside)
  const is = whole && attainment(whole, target, indicator.direction)
  if (!is) return undefined
  const toDate = whole.equals(value) ? {} : { toDate: words.grid.toDate(shownValue(whole, indicator, lang)) }
  if (is.kind === 'percent') return { text: `${showFigure(is.percent, 1, lang)}%`, ...toDate }
  if (is.kind === 'judged') return { text: is.met ? words.grid.met : words.grid.notMet, ...toDate }
  return { text: is.inside ? words.grid.inside : words.grid.outside, ...toDate }
}
