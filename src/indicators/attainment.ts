import type Fraction from 'fraction.js'
import { exact, fraction } from '#src/platform/number.ts'

type Figure = Fraction | string
export type Direction = 'up' | 'down' | 'none'
/** One value to reach, or a range with one end or both. `tolerance` in the indicator's measure: so far off still counts. */
export type Aim = { value?: Figure | null; from?: Figure | null; to?: Figure | null; tolerance?: Figure | null }

/** `percent`: an exact decimal. `judged`: met or not, where a per cent would divide by 0. `range`: inside or outside. */
export type Attainment =
  | { kind: 'percent'; percent: string; met: boolean }
  | { kind: 'judged'; met: boolean }
  | { kind: 'range'; inside: boolean }

const given = (figure: Figure | null | undefined): Fraction | undefined =>
  figure == null ? undefined : fraction(figure)

/** How far an actual value attains its target, from unrounded values; undefined where the indicator has no direction. */
export function attainment(actual: Figure, aim: Aim, direction: Direction): Attainment | undefined {
  if (direction === 'none') return undefined
  const [is, off] = [fraction(actual), given(aim.tolerance) ?? fraction('0')]
  const target = given(aim.value)
  if (!target) return isRange(aim) ? { kind: 'range', inside: isWithin(is, aim) } : undefined
  const met = direction === 'up' ? is.gte(target.sub(off)) : is.lte(target.add(off))
  if (target.equals(0) || (direction === 'down' && is.equals(0))) return { kind: 'judged', met }
  const share = direction === 'up' ? is.div(target) : target.div(is)
  return { kind: 'percent', percent: exact(share.mul(100)), met }
}

const isRange = ({ from, to }: Aim) => from != null || to != null

/** Whether a value lies in a range, both ends included. */
export function isWithin(value: Figure, { from, to, tolerance }: Aim): boolean {
  const [is, low, high, off] = [fraction(value), given(from), given(to), given(tolerance) ?? fraction('0')]
  return (!low || is.gte(low.sub(off))) && (!high || is.lte(high.add(off)))
}
