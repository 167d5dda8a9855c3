import { attainment, difference, sayDifference } from '#src/indicators/index.ts'
import { periodName } from '#src/periods/index.ts'
import { showFigure } from '#src/platform/number.ts'
import type { Language } from '#src/platform/words.ts'
import type { PublicFigure, PublicIndicator, PublicSeries } from './reading/figures.ts'

/** The newest year with a figure, and the one before it. */
export function headline({ years }: PublicSeries): { now: PublicFigure; before: PublicFigure | undefined } | undefined {
  const at = years.findLastIndex(({ value }) => value !== null)
  const now = years[at]
  return now && { now, before: years.slice(0, at).findLast(({ value }) => value !== null) }
}

export const isPercent = ({ kind, measure }: PublicIndicator) => kind === 'ratio' || measure === '%'
export const nameOf = ({ nameVi, nameEn }: PublicIndicator, language: Language) =>
  language === 'en' ? (nameEn ?? nameVi) : nameVi
export const shown = (value: string, { decimals }: PublicIndicator, language: Language) =>
  showFigure(value, decimals, language)

export function targetText(
  figure: PublicFigure,
  indicator: PublicIndicator,
  language: Language,
  range: (a: string, b: string) => string,
) {
  const { target, targetFrom, targetTo } = figure
  if (target !== null) return shown(target, indicator, language)
  const [from, to] = [targetFrom, targetTo].map((bound) => (bound === null ? '' : shown(bound, indicator, language)))
  if (from && to) return range(from, to)
  return from ? `≥ ${from}` : to ? `≤ ${to}` : ''
}

/** How far the target is reached; undefined where there is none. */
export function attained({ value, target, targetFrom, targetTo }: PublicFigure, { direction }: PublicIndicator) {
  if (value === null || (target === null && targetFrom === null && targetTo === null)) return undefined
  return attainment(value, { value: target, from: targetFrom, to: targetTo }, direction) ?? undefined
}

/** "tăng 2,2 điểm %"; undefined where there is nothing to compare. */
export function sayChange(
  now: PublicFigure,
  before: PublicFigure | undefined,
  indicator: PublicIndicator,
  language: Language,
) {
  if (now.value === null || before?.value == null) return undefined
  return sayDifference(difference(now.value, before.value, isPercent(indicator)), language, 1, indicator.measure)
}

export const sayPeriod = (period: string, language: Language) => {
  const name = periodName(period, language)
  return `${name[0]!.toUpperCase()}${name.slice(1)}`
}
