import { exact, type Fraction, fraction } from '#src/platform/number.ts'
import { type Batch, divides, isRatio, type Part } from './batch.ts'

const sum = (all: readonly Fraction[]) => all.reduce((a, b) => a.add(b), fraction(0))
const divided = (text: string, k: number, divide: boolean): Fraction =>
  divide ? fraction(text).div(k) : fraction(text)

/** `precise`: the value unrounded, for what is computed from it. */
export type Value = {
  precise: Fraction | null
  value: string | null
  numerator: string | null
  denominator: string | null
}
export const absent: Value = { precise: null, value: null, numerator: null, denominator: null }
export const valued = (precise: Fraction): Value => ({ ...absent, precise, value: exact(precise) })

/** Puts the parts of one figure together; divisions happen here, exactly and once. */
export function combine(batch: Batch, factor: string, parts: readonly Part[]): Value {
  const { kind, overUnits } = batch.definitions[0]!
  const present = parts.filter((p) => p.n !== null && p.units > 0)
  if (present.length === 0 || kind === 'text') return absent
  const divide = divides(batch)
  const values = present.map((p) => divided(p.n!, p.k, divide.n))
  if (isRatio(batch)) {
    const n = sum(values)
    const withD = present.filter((p) => p.d !== null)
    if (withD.length === 0) return absent
    const d = sum(withD.map((p) => divided(p.d!, p.k, divide.d)))
    const precise = d.n === 0n ? null : n.div(d).mul(fraction(factor))
    return { precise, value: precise && exact(precise), numerator: exact(n), denominator: exact(d) }
  }
  if (overUnits === 'average' && kind !== 'yesno') {
    const units = present.reduce((count, p) => count + p.units, 0)
    return valued(sum(values).div(units))
  }
  if ((overUnits === 'min' || overUnits === 'max') && kind !== 'yesno') {
    const best = values.reduce((a, b) => (b.lt(a) === (overUnits === 'min') ? b : a))
    return valued(best)
  }
  return valued(sum(values))
}
