import { type Judged, judgedIn } from './rule.ts'

/** Over 0 where `a` has the better share; what is judged in nothing comes last. Multiplied out: no share is rounded. */
export const byShare = (a: Judged, b: Judged): number => {
  const [ofA, ofB] = [judgedIn(a), judgedIn(b)]
  if (ofA === 0 || ofB === 0) return Math.sign(ofA) - Math.sign(ofB)
  return a.doneOnTime * ofB - b.doneOnTime * ofA
}

/** The place of each by its share: equal shares have the same, the next one counts them all (1, 1, 3). */
export function ranksOf(shares: readonly Judged[]): (number | null)[] {
  const ranks = shares.map((): number | null => null)
  const best = shares.map((_, at) => at).filter((at) => judgedIn(shares[at]!) > 0)
  best.sort((a, b) => byShare(shares[b]!, shares[a]!))
  best.forEach((at, place) => {
    const before = best[place - 1]
    const same = before !== undefined && byShare(shares[before]!, shares[at]!) === 0
    ranks[at] = same ? ranks[before]! : place + 1
  })
  return ranks
}
