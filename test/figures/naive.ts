import { type Fraction, fraction } from '#src/platform/number.ts'
import type { Facts, IndicatorFacts, ObservationFacts } from './facts.ts'

/** Figures worked out slowly, one thing at a time, from plain arrays. What the SQL says must be the same. */
export type NaiveQuestion = {
  indicator: string
  unit: string
  period: string
  structure?: string
  provisional?: boolean
}
export type NaiveFigure = { value: Fraction | null; reported: number; expected: number; exact: boolean | null }

const last = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
const pad = (n: number) => String(n).padStart(2, '0')
export function daysOf(code: string): { first: string; last: string } {
  const year = Number(code.slice(0, 4))
  const rest = code.slice(5)
  const [from, to] =
    rest === ''
      ? [1, 12]
      : rest[0] === 'H'
        ? [Number(rest[1]) * 6 - 5, Number(rest[1]) * 6]
        : rest[0] === 'Q'
          ? [Number(rest[1]) * 3 - 2, Number(rest[1]) * 3]
          : [Number(rest), Number(rest)]
  return { first: `${year}-${pad(from)}-01`, last: last(year, to) }
}
const within = (shorter: string, longer: string) => {
  const [s, l] = [daysOf(shorter), daysOf(longer)]
  return l.first <= s.first && s.last <= l.last
}
const rhythm = { month: /^\d{4}-\d\d$/, quarter: /Q/, half: /H/, year: /^\d{4}$/ }
export const codesOfYear = (year: string) => [
  year,
  ...['H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4', ...Array.from({ length: 12 }, (_, i) => pad(i + 1))].map(
    (c) => `${year}-${c}`,
  ),
]

export function naiveReading(facts: Facts) {
  const versions = (unit: string) => facts.units.filter((v) => v.id === unit)
  const versionOn = (unit: string, day: string) =>
    versions(unit).find((v) => v.from <= day && (v.to === null || day < v.to))
  const endOf = (unit: string) =>
    versions(unit).some((v) => v.to === null)
      ? null
      : versions(unit)
          .map((v) => v.to!)
          .sort()
          .at(-1)!
  const bornOn = (unit: string) =>
    versions(unit)
      .map((v) => v.from)
      .sort()[0]!
  const aboveOn = (unit: string, day: string): string[] => {
    const parent = versionOn(unit, day)?.parent
    return parent && versionOn(parent, day) ? [parent, ...aboveOn(parent, day)] : []
  }
  const branchOn = (unit: string, day: string) =>
    [...new Set(facts.units.map((v) => v.id))].filter(
      (id) => versionOn(id, day) && (id === unit || aboveOn(id, day).includes(unit)),
    )
  const passing = facts.successions.filter((s) => ['merge', 'split', 'reshape'].includes(s.kind))

  type Arrived = { unit: string; share: Fraction; touched: boolean }
  /** Where a value of a period that ends on `end` goes, by the structure of `on`. */
  const trail = (at: Arrived, after: string, end: string, on: string): Arrived[] => {
    const relevant = passing
      .filter((s) => s.on > after && s.on <= on && (s.on > end || s.on === endOf(at.unit)))
      .filter((s) => s.parts.some((p) => p.from === at.unit || p.to === at.unit))
      .sort((a, b) => (a.on < b.on ? -1 : 1))
    const next = relevant.find((s) => s.parts.some((p) => p.from === at.unit))
    const gained = relevant.some(
      (s) => (!next || s.on <= next.on) && s.parts.some((p) => p.to === at.unit && p.from !== at.unit),
    )
    if (!next) return [{ ...at, touched: at.touched || gained }]
    return next.parts
      .filter((p) => p.from === at.unit)
      .flatMap((p) =>
        trail(
          {
            unit: p.to,
            share: at.share.mul(fraction(p.share)),
            touched: at.touched || gained || p.to !== at.unit || p.share !== '1',
          },
          next.on,
          end,
          on,
        ),
      )
  }
  const heirOrParent = (unit: string): string | null => {
    const end = endOf(unit)!
    const heirs = passing
      .filter((s) => s.on === end)
      .flatMap((s) => s.parts)
      .filter((p) => p.from === unit && p.to !== unit)
    if (heirs.length === 0) return versionOn(unit, dayBefore(end))?.parent ?? null
    const most = Math.max(...heirs.map((p) => Number(p.share)))
    return heirs
      .filter((p) => Number(p.share) === most)
      .map((p) => p.to)
      .sort()[0]!
  }
  const standing = (unit: string | null, on: string): string | null =>
    unit === null || versionOn(unit, on) ? unit : standing(heirOrParent(unit), on)
  /** The living unit in whose figures it counts: itself, or what stands over it where it ended. */
  const placeOf = (unit: string, on: string): string | null =>
    versionOn(unit, on) ? unit : standing(versionOn(unit, dayBefore(endOf(unit)!))?.parent ?? null, on)

  /** Its kind on a day; before its first and after its last day what it was then. */
  const kindOn = (unit: string, day: string) => {
    const end = endOf(unit)
    const held = day < bornOn(unit) ? bornOn(unit) : end !== null && day >= end ? dayBefore(end) : day
    return versionOn(unit, held)!.kind
  }

  return ({ indicator: code, unit, period, provisional = false, ...more }: NaiveQuestion): NaiveFigure => {
    const indicator = facts.indicators.find((i) => i.code === code)!
    const on = more.structure ?? daysOf(period).last
    const collects = (u: string, day: string) => indicator.kinds.includes(kindOn(u, day))
    const seen = facts.observations.filter(
      (o) => o.indicator === code && within(o.period, period) && (provisional || o.official !== false),
    )
    const numbers = seen.filter((o) => o.state === undefined && collects(o.unit, daysOf(o.period).last))
    const wins = (o: ObservationFacts) =>
      !numbers.some((l) => l.unit === o.unit && l.period !== o.period && within(o.period, l.period))
    const source = numbers.filter(wins)
    const branch = branchOn(unit, on)

    const moved = source.flatMap((o) =>
      trail({ unit: o.unit, share: fraction(1), touched: false }, '', daysOf(o.period).last, on)
        .filter((a) => branch.includes(placeOf(a.unit, on) ?? ''))
        .map((a) => ({ ...a, o, last: daysOf(o.period).last })),
    )
    const { value, used } = total(indicator, moved)
    const broken = !addsUp(indicator) && used.some((m) => m.touched)
    const exact = source.every((o) => {
      const shares = used.filter((m) => m.o === o).map((m) => m.share)
      return shares.length === 0 || shares.reduce((a, b) => a.add(b)).equals(1)
    })
    return {
      ...owed(indicator, period, on, provisional, branch),
      value: broken ? null : value,
      exact: broken ? null : exact,
    }
  }

  type Moved = Arrived & { o: ObservationFacts; last: string }
  function total(indicator: IndicatorFacts, moved: Moved[]): { value: Fraction | null; used: Moved[] } {
    const parts = (of: (o: ObservationFacts) => string, rule: IndicatorFacts['overTime']) => {
      const units = Map.groupBy(moved, (m) => m.unit)
      return [...units].map(([u, here]) => {
        const stock = indicator.overTime === 'last' || indicator.denominatorOverTime === 'last'
        const buckets = Map.groupBy(here, (m) => (stock ? m.last : m.o.period))
        const sums = [...buckets].map(([, all]) => ({
          last: all
            .map((m) => m.last)
            .sort()
            .at(-1)!,
          sum: all.reduce((s, m) => s.add(m.share.mul(fraction(of(m.o)))), fraction(0)),
        }))
        const latest = sums.toSorted((a, b) => (a.last < b.last ? 1 : -1))[0]!
        const used = rule === 'last' ? here.filter((m) => m.last === latest.last) : here
        return {
          unit: u,
          value:
            rule === 'last'
              ? latest.sum
              : aggregate(
                  rule,
                  sums.map((s) => s.sum),
                ),
          used,
        }
      })
    }
    if (indicator.kind === 'ratio') {
      const n = parts((o) => o.numerator!, indicator.overTime)
      const d = parts((o) => o.denominator!, indicator.denominatorOverTime ?? indicator.overTime)
      const used = [...new Set([...n, ...d].flatMap((p) => p.used))]
      if (n.length === 0) return { value: null, used }
      const below = d.reduce((s, p) => s.add(p.value), fraction(0))
      const above = n.reduce((s, p) => s.add(p.value), fraction(0))
      return { value: below.equals(0) ? null : above.div(below).mul(fraction(indicator.factor ?? '1')), used }
    }
    const units = parts((o) => o.value!, indicator.overTime)
    const rule = indicator.kind === 'yesno' ? 'sum' : indicator.overUnits
    const values = units.map((u) => u.value)
    return { value: values.length === 0 ? null : aggregate(rule, values), used: units.flatMap((u) => u.used) }
  }

  function owed(indicator: IndicatorFacts, period: string, on: string, provisional: boolean, branch: string[]) {
    const cells = facts.expected.filter((e) => e.indicator === indicator.code && within(e.period, period))
    const cellOf = (u: string, p: string) => {
      const of = facts.observations.filter(
        (o) =>
          o.indicator === indicator.code &&
          o.unit === u &&
          within(p, o.period) &&
          within(o.period, period) &&
          (provisional || o.official !== false),
      )
      if (of.some((o) => o.state === undefined)) return 'has' as const
      return of.some((o) => o.state === 'notApplicable') ? ('leaves' as const) : ('missing' as const)
    }
    const targets = new Map<string, ('has' | 'leaves' | 'missing')[]>()
    const add = (u: string, p: string, stand: 'has' | 'leaves' | 'missing') => {
      for (const a of trail({ unit: u, share: fraction(1), touched: false }, '', daysOf(p).last, on))
        if (branch.includes(placeOf(a.unit, on) ?? '')) targets.set(a.unit, [...(targets.get(a.unit) ?? []), stand])
    }
    const collectors = branch.filter((u) => indicator.kinds.includes(versionOn(u, on)!.kind))
    if (cells.length > 0)
      for (const e of cells)
        add(e.unit, e.period, e.state === 'nothingArose' ? 'has' : e.state ? 'leaves' : cellOf(e.unit, e.period))
    else {
      for (const u of collectors) targets.set(u, [])
      const due = codesOfYear(period.slice(0, 4)).filter(
        (p) => rhythm[indicator.periodicity].test(p) && within(p, period),
      )
      for (const u of new Set(facts.units.map((v) => v.id)))
        for (const p of due.length ? due : [period]) {
          const day = daysOf(p).last
          if (versionOn(u, day) && indicator.kinds.includes(versionOn(u, day)!.kind)) add(u, p, cellOf(u, p))
        }
      for (const u of [...targets.keys()]) if (!collectors.includes(u)) targets.delete(u)
    }
    const stands = [...targets.values()]
    const expecting = stands.filter((s) => s.length === 0 || s.some((c) => c !== 'leaves'))
    const reported = expecting.filter((s) => s.some((c) => c === 'has') && !s.includes('missing'))
    return { expected: expecting.length, reported: reported.length }
  }
}

export const addsUp = ({ kind, overUnits }: IndicatorFacts) =>
  overUnits === 'sum' || kind === 'ratio' || kind === 'yesno'

function aggregate(rule: IndicatorFacts['overUnits'] | IndicatorFacts['overTime'], values: Fraction[]): Fraction {
  const sum = values.reduce((a, b) => a.add(b), fraction(0))
  if (rule === 'average') return sum.div(values.length)
  if (rule === 'max') return values.reduce((a, b) => (b.gt(a) ? b : a))
  if (rule === 'min') return values.reduce((a, b) => (b.lt(a) ? b : a))
  return sum
}

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
