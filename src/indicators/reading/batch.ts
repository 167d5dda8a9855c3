import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#src/platform/day.ts'
import type { Definition, OverTime } from './definition.ts'
import type { Leaf } from './leaves.ts'
import type { Passage } from './restating.ts'

/** A unit asked for; `ended`: not its own figure but that of the units that ended directly under it. */
export type AskedUnit = { unit: string; ended: boolean }
/** One asked period, the periods that hold values of it, and those in which a figure is owed. */
export type AskedPeriod = { period: string; leaves: readonly Leaf[]; cells: readonly Leaf[] }

/** Indicators that aggregate alike, read together in one query by the structure of one day. */
export type Batch = {
  definitions: readonly Definition[]
  periods: readonly AskedPeriod[]
  asked: readonly AskedUnit[]
  on: Day
  provisional: boolean
  passages: readonly Passage[] | undefined
}

/** Partial results of one (indicator, asked unit, period); those with different `k` (values over time) are put together. */
export type Part = {
  indicator: string
  ask: number
  period: string
  k: number
  units: number
  n: string | null
  d: string | null
  reported: number
  excused: number
}

const flat = <T>(batch: Batch, of: (p: AskedPeriod) => readonly T[]) =>
  batch.periods.flatMap((p) => of(p).map((row) => ({ asked: p.period, row })))

export const ids = (batch: Batch) => sql`${batch.definitions.map((d) => d.id)}::uuid[]`
export const isRatio = (batch: Batch) => batch.definitions[0]?.kind === 'ratio'
export const rules = (batch: Batch): { n: OverTime; d: OverTime } => {
  const first = batch.definitions[0]!
  return { n: first.overTime, d: first.denominatorOverTime }
}
/** At most one period with values in each asked one: nothing to do over time. */
export const single = (batch: Batch) => batch.periods.every((p) => p.leaves.length <= 1)
/** Values for a period and for shorter ones within it: they must be told apart unit by unit. */
export const nested = (batch: Batch) =>
  batch.periods.some((p) => p.leaves.some((leaf) => p.leaves.some((other) => leaf.within.includes(other.period))))

/** asked (pp, p, last, ord, covers): which periods are read for which asked one. */
export function askedPeriods(batch: Batch): RawBuilder<unknown> {
  const leaves = flat(batch, (p) => p.leaves)
  const cells = new Map(batch.periods.map((p) => [p.period, p.cells]))
  const covers = leaves.map(
    ({ asked, row }) =>
      cells.get(asked)!.filter((c) => c.period === row.period || c.within.includes(row.period)).length,
  )
  return sql`asked (pp, p, last, ord, covers) as materialized (
    select pp, p, last, (last - date '1900-01-01')::numeric, covers
    from unnest(${leaves.map((l) => l.asked)}::text[], ${leaves.map((l) => l.row.period)}::text[],
      ${leaves.map((l) => l.row.last)}::date[], ${covers}::int[]) as t (pp, p, last, covers))`
}

/** owed (pp, c, first, last): the periods in which a unit owes a figure. */
export function owedPeriods(batch: Batch): RawBuilder<unknown> {
  const cells = flat(batch, (p) => p.cells)
  return sql`owed (pp, c, first, last) as materialized (
    select * from unnest(${cells.map((l) => l.asked)}::text[], ${cells.map((l) => l.row.period)}::text[],
      ${cells.map((l) => l.row.first)}::date[], ${cells.map((l) => l.row.last)}::date[]))`
}

/** wins (pp, p, longer): a value at `longer` stands for the unit's values at `p`. */
function wins(batch: Batch) {
  const pairs = flat(batch, (p) =>
    p.leaves.flatMap((leaf) =>
      p.leaves.filter((other) => leaf.within.includes(other.period)).map((l) => [leaf.period, l.period] as const),
    ),
  )
  return sql`(select * from unnest(${pairs.map((w) => w.asked)}::text[], ${pairs.map((w) => w.row[0])}::text[],
    ${pairs.map((w) => w.row[1])}::text[]) as w (pp, p, longer))`
}

/** k (kinds, days): the kinds of unit at which the indicators are collected, with their days. */
export function collecting(batch: Batch): RawBuilder<unknown> {
  const { collection } = batch.definitions[0]!
  const windows = collection.length
    ? sql.join(collection.map((c) => sql`(${c.kinds}::text[], ${c.valid}::daterange)`))
    : sql`(null::text[], null::daterange)`
  return sql`(values ${windows}) k (kinds, days)`
}

/**
 * source (x, lo, hi, alive_from, alive_to) of the units given: the days on which the unit is of a kind that collects.
 * Before its first and after its last day it counts as what it was then.
 */
export function sourceUnits(batch: Batch, among: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`source (x, lo, hi, alive_from, alive_to) as materialized (
    select unit_id, coalesce(lower(w), '-infinity'), coalesce(upper(w), 'infinity'), born, died from (
      select unit_id, born, died, unnest(range_agg(daterange(
        case when lower(valid) = born then null else lower(valid) end,
        case when upper(valid) = died or upper_inf(valid) then null else upper(valid) end) * k.days)) w
      from (select unit_id, valid, kind, coalesce(min(lower(valid)) over one, '-infinity') born,
          case when bool_or(upper_inf(valid)) over one then 'infinity'::date else max(upper(valid)) over one end died
        from unit_version where unit_id in (${among}) window one as (partition by unit_id)) v
      join ${collecting(batch)} on v.kind = any(k.kinds)
      group by unit_id, born, died) t)`
}

const counted = (batch: Batch) => (batch.provisional ? sql`true` : sql`o.official`)

/** cell (i, p, x, n, d, na): the figures as they stand; a total over items is their sum where it adds up. */
function cells(batch: Batch): RawBuilder<unknown> {
  const first = batch.definitions[0]!
  const n =
    { ratio: sql`o.numerator`, text: sql`case when o.words is not null then 1::numeric end` }[first.kind as string] ??
    sql`o.value`
  const d = isRatio(batch) ? sql`o.denominator` : sql`null::numeric`
  const where = sql`o.indicator_id = any(${ids(batch)}) and o.period in (select p from asked) and o.current and ${counted(batch)}`
  if (first.breakdown.length === 0)
    return sql`(select o.indicator_id i, o.period p, o.unit_id x, ${n} n, ${d} d, o.state = 'notApplicable' na
      from observation o where ${where} and o.item = '')`
  const adds = first.kind === 'ratio' || first.kind === 'yesno' || first.overUnits === 'sum'
  const total = (part: RawBuilder<unknown>) =>
    adds
      ? sql`coalesce(sum(${part}) filter (where o.item <> ''), sum(${part}) filter (where o.item = ''))`
      : sql`sum(${part}) filter (where o.item = '')`
  return sql`(select o.indicator_id i, o.period p, o.unit_id x, ${total(n)} n, ${total(d)} d,
      bool_and(o.state = 'notApplicable') na
    from observation o where ${where} group by 1, 2, 3)`
}

/** leaf (i, pp, p, last, ord, covers, x, n, d, na): what counts, the value for a longer period before those of shorter ones. */
export function leaves(batch: Batch): RawBuilder<unknown> {
  const loser = nested(batch)
    ? sql`and not exists (select from ${wins(batch)} w join ${cells(batch)} l on l.p = w.longer
        where w.pp = a.pp and w.p = a.p and l.i = o.i and l.x = o.x and l.n is not null)`
    : sql``
  return sql`(select o.i, a.pp, a.p, a.last, a.ord, a.covers, o.x, o.n, o.d, o.na
    from asked a join ${cells(batch)} o on o.p = a.p join source s on s.x = o.x and a.last >= s.lo and a.last < s.hi
    where true ${loser})`
}

/** Aggregates one column over time; an average leaves as its sum, to be divided by the count exactly. */
export function overTime(rule: OverTime, column: 'n' | 'd'): RawBuilder<unknown> {
  const c = sql.ref(column)
  if (rule === 'last') return sql`(max(array[ord, ${c}]) filter (where ${c} is not null))[2]`
  if (rule === 'max' || rule === 'min') return sql`${sql.raw(rule)}(${c})`
  return sql`sum(${c})`
}
export const divides = (batch: Batch) => ({ n: rules(batch).n === 'average', d: rules(batch).d === 'average' })

/** What is not put together over units shows only at the unit itself. */
const shown = (batch: Batch, itself: RawBuilder<unknown>) =>
  batch.definitions[0]!.overUnits === 'none' ? sql`filter (where ${itself})` : sql``
/** How many units' values are in it. */
export const valued = (batch: Batch, itself: RawBuilder<unknown>) => sql`(count(u.n) ${shown(batch, itself)})`
/** Aggregates one column over units; an average leaves as its sum. */
export function overUnits(batch: Batch, column: 'n' | 'd', itself: RawBuilder<unknown>): RawBuilder<unknown> {
  const { kind, overUnits: own } = batch.definitions[0]!
  const rule = kind === 'ratio' || kind === 'yesno' ? 'sum' : own
  const by = rule === 'min' || rule === 'max' ? rule : 'sum'
  return sql`${sql.raw(by)}(u.${sql.ref(column)}) ${shown(batch, itself)}`
}
