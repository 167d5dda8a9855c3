import { exact, type Fraction, fraction } from '#src/platform/number.ts'
import type { Method } from './kinds.ts'
import { type Sharer, shared } from './share.ts'

type Kind = { kind: string; overUnits: string }
/** Does the unit's figure come of adding up those of the units below? Only then are there parts and a remainder. */
export const addsUp = ({ kind, overUnits }: Kind) => overUnits === 'sum' && (kind === 'number' || kind === 'yesno')

/** How a target may be assigned: what does not add up is the same for all or set by hand; a range is never divided. */
export function methodsFor(indicator: Kind, { value }: { value: string | null }): readonly Method[] {
  if (!addsUp(indicator)) return ['same', 'hand']
  return value === null ? ['hand'] : ['proportion', 'equal', 'hand']
}

/** A unit of the level. Decimals as text. */
export type Line = {
  unitId: string
  code: string | null
  weight: string | null
  /** The target in force, where it is one value: it stands unless another comes in its place. */
  standing: string | null
  /** Kept by another unit: it stands as it is. */
  fixed?: boolean
  /** Set by hand: the others share what is left. */
  hand?: string | null
}
type Asked = { whole: string | null; method: Method; decimals: number; lines: readonly Line[] }

/** A weight that shares nothing: absent or below 0. */
export const lacksWeight = ({ weight }: Pick<Line, 'weight'>) => weight === null || fraction(weight).s < 0n

const sumOf = (values: readonly (string | null | undefined)[]) =>
  values.reduce((sum: Fraction, value) => (value == null ? sum : sum.add(fraction(value))), fraction('0'))

/** What each unit that is not set by hand would get, by unit; those without a weight and those that stand get none. */
export function proposed({ whole, method, decimals, lines }: Asked): Map<string, string> {
  const open = lines.filter(
    (line) => line.hand == null && !line.fixed && !(method === 'proportion' && lacksWeight(line)),
  )
  if (whole === null || method === 'hand') return new Map()
  if (method === 'same') return new Map(open.map(({ unitId }) => [unitId, whole]))
  const free = new Set(open)
  const left = fraction(whole).sub(
    sumOf(lines.filter((line) => !free.has(line)).map((one) => one.hand ?? one.standing)),
  )
  // more is set by hand than there is: nothing is left to share
  if (left.s * fraction(whole).s < 0n) return new Map()
  const sharers = open.map(
    ({ unitId, code, weight }): Sharer => ({
      id: unitId,
      rank: `${code ?? ''} ${unitId}`,
      weight: fraction(method === 'equal' ? '1' : weight!),
    }),
  )
  return new Map([...shared(left, sharers, decimals)].map(([id, part]) => [id, exact(part)]))
}

/** What holds for each unit afterwards, what that makes together, and how much of the whole is left (below 0: too much). */
export function outcome({ whole, lines }: Pick<Asked, 'whole' | 'lines'>, parts: ReadonlyMap<string, string>) {
  const holds = new Map(
    lines.map(({ unitId, hand, standing }) => [unitId, hand ?? parts.get(unitId) ?? standing] as const),
  )
  const sum = sumOf([...holds.values()])
  return { holds, sum: exact(sum), remainder: whole === null ? null : exact(fraction(whole).sub(sum)) }
}
