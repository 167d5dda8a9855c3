import { type Fraction, fraction } from '#src/platform/number.ts'

/** Who shares, with what weight (0 or more). `rank`: of two with equal claim to the last piece, the smaller has it. */
export type Sharer = { id: string; rank: string; weight: Fraction }
type Claim = Sharer & { whole: Fraction; left: Fraction }

const byClaim = (a: Claim, b: Claim) =>
  b.left.compare(a.left) || b.weight.compare(a.weight) || (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)

/**
 * Divides a whole in proportion, in pieces of the last decimal, by largest remainder: the parts add up to as much of the
 * whole as such pieces can make, and none is a full piece off its exact share. Nobody has a weight: nothing is divided.
 */
export function shared(whole: Fraction, sharers: readonly Sharer[], decimals: number): Map<string, Fraction> {
  const all = sharers.reduce((sum, { weight }) => sum.add(weight), fraction('0'))
  if (all.equals(0)) return new Map()
  const scale = fraction(10n ** BigInt(decimals))
  const pieces = whole.abs().mul(scale)
  const claims = sharers.map((one): Claim => {
    const share = pieces.mul(one.weight).div(all)
    return { ...one, whole: share.floor(), left: share.sub(share.floor()) }
  })
  const given = claims.reduce((sum, claim) => sum.add(claim.whole), fraction('0'))
  const spare = Number(pieces.floor().sub(given).valueOf())
  const sign = whole.s < 0n ? fraction('-1') : fraction('1')
  return new Map(
    claims.toSorted(byClaim).map(
      ({ id, whole }, at) =>
        [
          id,
          whole
            .add(at < spare ? 1 : 0)
            .div(scale)
            .mul(sign),
        ] as const,
    ),
  )
}
