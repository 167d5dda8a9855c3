import Fraction from 'fraction.js'
import type { FaultCode } from './faults.vi.ts'
import type { SuccessionKind } from './kinds.ts'

/** `share` as decimal text: how much of `from`'s figures passes to `to`. */
export type Part = {
  from: string
  to: string
  share: string
  /** The open work of `from` goes here; where none is chosen, with the largest share. */
  takesWork?: boolean | undefined
}
export type SuccessionFault = { code: FaultCode; unit?: string; facts?: Record<string, unknown> }

const zero = new Fraction(0)
const one = new Fraction(1)

function shareFaults(parts: readonly Part[]): SuccessionFault[] {
  const odd = parts.filter(
    ({ share }) => !/^\d+(\.\d+)?$/.test(share) || new Fraction(share).lte(zero) || new Fraction(share).gt(one),
  )
  if (odd.length) return odd.map(({ from, share }) => ({ code: 'share.range', unit: from, facts: { share } }))
  return [...Map.groupBy(parts, ({ from }) => from)].flatMap(([from, out]): SuccessionFault[] => {
    if (out.filter(({ takesWork }) => takesWork).length > 1) return [{ code: 'heir.twice', unit: from }]
    const sum = out.reduce((total, { share }) => total.add(new Fraction(share)), zero)
    return sum.equals(one) ? [] : [{ code: 'share.sum', unit: from, facts: { sum: sum.round(12).toString() } }]
  })
}

/** domain.md §3: what parts a succession of this kind may have. Units are ids; days are checked elsewhere. */
export function successionFaults(kind: SuccessionKind, parts: readonly Part[]): SuccessionFault[] {
  const sources = new Set(parts.map(({ from }) => from))
  const successors = new Set(parts.map(({ to }) => to))
  const units = new Set([...sources, ...successors])
  const seen = new Set<string>()
  const twice = parts.find(({ from, to }) => {
    const known = seen.has(`${from} ${to}`)
    seen.add(`${from} ${to}`)
    return known
  })
  if (!parts.length) return [{ code: 'parts.none' }]
  if (twice) return [{ code: 'parts.twice', unit: twice.from }]
  const same = kind === 'rename' || kind === 'transfer'
  if (same && (sources.size > 1 || units.size > 1)) return [{ code: 'same.only', facts: { kind } }]
  if (kind === 'merge' && (successors.size > 1 || units.size < 2)) return [{ code: 'merge.shape' }]
  if (kind === 'split' && (sources.size > 1 || successors.size < 2)) return [{ code: 'split.shape' }]
  if (kind === 'reshape' && units.size < 2) return [{ code: 'reshape.shape' }]
  return shareFaults(parts)
}
