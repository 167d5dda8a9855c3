import type Fraction from 'fraction.js'
import { exact, fraction, type Lang, rounded, showFigure } from '#src/platform/number.ts'

/** Signed, an exact decimal: percentage points, per cent of the older value, or an amount in the indicator's measure. */
export type Difference = { in: 'points' | 'percent' | 'amount'; value: string }

/**
 * How a figure differs from an older one, from unrounded values. Ratios differ by percentage points, others by per cent
 * of the older; from 0 there is no per cent, so the amount is given.
 */
export function difference(newer: Fraction | string, older: Fraction | string, isRatio: boolean): Difference {
  const [was, by] = [fraction(older), fraction(newer).sub(fraction(older))]
  if (isRatio) return { in: 'points', value: exact(by) }
  if (was.equals(0)) return { in: 'amount', value: exact(by) }
  return { in: 'percent', value: exact(by.div(was.abs()).mul(100)) }
}

const words = {
  vi: { up: 'tăng', down: 'giảm', same: 'không đổi', points: ' điểm %', percent: '%' },
  en: { up: 'up', down: 'down', same: 'unchanged', points: ' percentage points', percent: '%' },
}

/** "tăng 2,2 điểm %", "giảm 3,1%", "tăng 12 trường": rounded here, once. What rounds to nothing is unchanged. */
export function sayDifference(change: Difference, lang: Lang, decimals: number, measure = ''): string {
  const say = words[lang]
  const value = fraction(change.value)
  if (rounded(value, decimals).equals(0)) return say.same
  const unit = change.in === 'amount' ? measure && ` ${measure}` : say[change.in]
  return `${value.s < 0n ? say.down : say.up} ${showFigure(value.abs(), decimals, lang)}${unit}`
}
