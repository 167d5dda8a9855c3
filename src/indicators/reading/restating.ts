import type { Day } from '#src/platform/day.ts'
import { exact, fraction } from '#src/platform/number.ts'

/** One step of a succession through which figures pass: a merge, split or reshape. */
export type Step = { on: Day; from: string; to: string; share: string }
/** A unit's life as far as restating needs it: `endsOn` = the first day it is no more, `parent` on its last day. */
export type Life = { unit: string; endsOn: Day | null; parent: string | null }

/**
 * Where a value of `source` goes whose period's last day lies in [from, to): to `target` with `weight`. `at`: the unit in
 * whose figures it counts; where the target has ended, that is the nearest living unit above it and `gone` is true.
 * `touched`: a succession changed what the unit is; only what adds up survives that.
 */
export type Passage = {
  source: string
  from: Day | null
  to: Day | null
  target: string
  weight: string
  at: string | null
  gone: boolean
  touched: boolean
}
type Carried = { unit: string; weight: string; touched: boolean }

/** What reached one unit by several ways is one. */
const together = (carried: readonly Carried[]): Carried[] =>
  [...Map.groupBy(carried, (c) => c.unit).values()].map((ways) =>
    ways.reduce((a, b) => ({
      unit: a.unit,
      weight: exact(fraction(a.weight).add(fraction(b.weight))),
      touched: a.touched || b.touched,
    })),
  )

/** Every passage of the sources named, by the structure of a day. Forward only, along chains in the order of dates. */
export function passages(sources: readonly string[], steps: readonly Step[], lives: readonly Life[]): Passage[] {
  const lifeOf = new Map(lives.map((life) => [life.unit, life]))
  const stepsFrom = Map.groupBy(steps, (s) => s.from)
  const receives = Map.groupBy(
    steps.filter((s) => s.from !== s.to),
    (s) => s.to,
  )
  const endOf = (unit: string) => lifeOf.get(unit)?.endsOn ?? null

  // null: before the first date. A value for a period that contains the date stays, unless its unit ended that day.
  const carry = (carried: Carried, after: Day | null, last: Day | null): Carried[] => {
    const { unit } = carried
    const passes = (on: Day) => (after === null || on > after) && (last === null || on > last || on === endOf(unit))
    const own = stepsFrom.get(unit) ?? []
    const next = own.reduce<Day | null>((min, { on }) => (passes(on) && (min === null || on < min) ? on : min), null)
    const gains = (receives.get(unit) ?? []).some(({ on }) => passes(on) && (next === null || on <= next))
    const touched = carried.touched || gains
    if (next === null) return [{ ...carried, touched }]
    return own
      .filter((step) => step.on === next)
      .flatMap((step) => {
        const weight = step.share === '1' ? carried.weight : exact(fraction(carried.weight).mul(fraction(step.share)))
        const stayed = step.to === unit && Number(step.share) === 1
        return carry({ unit: step.to, weight, touched: touched || !stayed }, next, last)
      })
  }
  const heir = (unit: string): string | undefined => {
    const last = (stepsFrom.get(unit) ?? []).filter((s) => s.on === endOf(unit) && s.to !== unit)
    return last.toSorted((a, b) => Number(b.share) - Number(a.share) || (a.to < b.to ? -1 : 1))[0]?.to
  }
  const living = (unit: string | null, seen: readonly string[] = []): string | null => {
    if (unit === null || seen.includes(unit)) return null
    return endOf(unit) === null ? unit : living(heir(unit) ?? lifeOf.get(unit)?.parent ?? null, [...seen, unit])
  }
  const arrive = ({ unit, weight, touched }: Carried, source: string, from: Day | null, to: Day | null): Passage => {
    const gone = endOf(unit) !== null
    const at = gone ? living(lifeOf.get(unit)?.parent ?? null) : unit
    return { source, from, to, target: unit, weight, at, gone, touched }
  }
  /** The days on which the way of its values may change: those of what it and its heirs passed on or received. */
  const turnsOf = (source: string): Day[] => {
    const reached = new Set([source])
    const days = new Set<Day>()
    for (const unit of reached) {
      for (const { on, to } of stepsFrom.get(unit) ?? []) {
        days.add(on)
        reached.add(to)
      }
      for (const { on } of receives.get(unit) ?? []) days.add(on)
    }
    return [...days].sort()
  }
  return sources.flatMap((source) => {
    const turns = turnsOf(source)
    const spans = [null, ...turns].map((from, i): Passage[] => {
      const start = { unit: source, weight: '1', touched: false }
      return together(carry(start, null, from)).map((c) => arrive(c, source, from, turns[i] ?? null))
    })
    return joined(spans)
  })
}

const sameWay = (a: readonly Passage[], b: readonly Passage[]) =>
  a.length === b.length &&
  a.every((p, i) => {
    const q = b[i]!
    return p.target === q.target && p.weight === q.weight && p.touched === q.touched && p.gone === q.gone
  })

/** Spans in which values go the same way are one. */
function joined(spans: readonly Passage[][]): Passage[] {
  const kept: Passage[][] = []
  for (const span of spans) {
    const before = kept.at(-1)
    if (before && sameWay(before, span)) for (const p of before) p.to = span[0]!.to
    else kept.push(span)
  }
  return kept.flat()
}
