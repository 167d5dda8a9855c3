import { type Stretch, type Unknown, writtenAs } from './walk.ts'

export type OrderFault =
  | { seq: number; fault: 'changed' | 'inserted' }
  /** Numbers that were written and are gone. */
  | { seq: number; to: number; fault: 'removed' }
  /** Stored from `seq` on, but written as `was`. */
  | { seq: number; to: number; was: number; fault: 'moved' }

type Span = { from: number; to: number }
type Known = Stretch & { was: number }
const known = (stretch: Stretch): stretch is Known => stretch.was !== undefined
/** So many unknown ones are looked for among the missing; a chain with more faults is past naming them all. */
const looked = 300

function missingFrom(stretches: readonly Stretch[]): Span[] {
  const gaps: Span[] = []
  let next = 1
  for (const { was, length } of stretches.filter(known).toSorted((a, b) => a.was - b.was)) {
    if (was > next) gaps.push({ from: next, to: was - 1 })
    next = Math.max(next, was + length)
  }
  return gaps
}

function* numbersOf(spans: readonly Span[]) {
  for (const { from, to } of spans) for (let n = from; n <= to; n++) yield n
}

/** Events that changed places over a long way: their numbers are among the missing. */
function findFar(stretches: readonly Stretch[], unknown: readonly Unknown[]): void {
  const missing = [
    ...numbersOf(missingFrom(stretches).map(({ from, to }) => ({ from, to: Math.min(to, from + looked) }))),
  ]
  for (const { stretch, link, hash } of unknown.slice(0, looked))
    stretch.was = missing.slice(0, looked).find((n) => writtenAs(link, hash, n))
}

/** An event that is not what was hashed: where its number is missing it was changed, otherwise it was put in. */
function* judged(stretches: readonly Stretch[]): Generator<OrderFault> {
  const gaps = missingFrom(stretches)
  const end = Math.max(0, ...stretches.filter(known).map(({ was, length }) => was + length - 1))
  let expected = 1
  for (const stretch of stretches) {
    if (known(stretch)) expected = stretch.was + stretch.length
    else if (!stretch.inserted && (expected > end || gaps.some(({ from, to }) => from <= expected && expected <= to))) {
      yield { seq: stretch.at, fault: 'changed' }
      stretch.was = expected
      expected += 1
    } else {
      stretch.inserted = true
      yield { seq: stretch.at, fault: 'inserted' }
    }
  }
}

/** What does not stand where its number says, once those gone and those put in are taken into account. */
function* moved(stretches: readonly Stretch[], gaps: readonly Span[]): Generator<OrderFault> {
  let position = 1
  let inserted = 0
  for (const { at, was, length } of stretches) {
    const gone = gaps.reduce((sum, { from, to }) => sum + (was !== undefined && from < was ? to - from + 1 : 0), 0)
    if (was === undefined) inserted += 1
    else if (position !== was - gone + inserted || (at !== was && at !== position))
      yield { seq: at, to: at + length - 1, was, fault: 'moved' }
    position += length
  }
}

/** Names what was changed, put in, taken out and moved. */
export function orderFaults(stretches: readonly Stretch[], unknown: readonly Unknown[]): OrderFault[] {
  findFar(stretches, unknown)
  const faults = [...judged(stretches)]
  const gaps = missingFrom(stretches)
  const removed = gaps.map(({ from, to }): OrderFault => ({ seq: from, to, fault: 'removed' }))
  return [...faults, ...removed, ...moved(stretches, gaps)]
}
