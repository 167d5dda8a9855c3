import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#src/platform/day.ts'
import type { Definition, OverTime } from './definition.ts'
import type { Leaf } from './leaves.ts'
import { lifeOf, type Member, type Route, windowsOf } from './members.ts'

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
  members: readonly Member[]
  /** About how many units there are at all. */
  allUnits: number
  /** Did anything pass on, so that values must be restated? */
  restated: boolean
  routes(): readonly Route[]
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

const periodsRead = (batch: Batch) =>
  sql`${[...new Set(batch.periods.flatMap((p) => p.leaves.map((l) => l.period)))]}::text[]`
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

/** asked (pp, nth, p, last, ord, covers): which periods are read for which asked one, the nth. */
export function askedPeriods(batch: Batch): RawBuilder<unknown> {
  const leaves = flat(batch, (p) => p.leaves)
  const nth = batch.periods.map((p) => p.period)
  const cells = new Map(batch.periods.map((p) => [p.period, p.cells]))
  const covers = leaves.map(
    ({ asked, row }) =>
      cells.get(asked)!.filter((c) => c.period === row.period || c.within.includes(row.period)).length,
  )
  return sql`asked (pp, nth, p, last, ord, covers) as materialized (
    select pp, nth, p, last, (last - date '1900-01-01')::numeric, covers
    from unnest(${leaves.map((l) => l.asked)}::text[], ${leaves.map((l) => nth.indexOf(l.asked) + 1)}::int[],
      ${leaves.map((l) => l.row.period)}::text[], ${leaves.map((l) => l.row.last)}::date[], ${covers}::int[])
      as t (pp, nth, p, last, covers))`
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

/** source (x, lo, hi, alive_from, alive_to): the days on which each unit's values enter. */
export function sourceUnits(batch: Batch): RawBuilder<unknown> {
  const { collection } = batch.definitions[0]!
  const all = batch.members.flatMap((m) => windowsOf(m, collection).map((w) => ({ x: m.unit, ...w, life: lifeOf(m) })))
  return sql`source (x, lo, hi, alive_from, alive_to) as materialized (
    select x, coalesce(lo, '-infinity'), coalesce(hi, 'infinity'), coalesce(born, '-infinity'), coalesce(died, 'infinity')
    from unnest(${all.map((s) => s.x)}::uuid[], ${all.map((s) => s.from)}::date[], ${all.map((s) => s.to)}::date[],
      ${all.map((s) => s.life.from)}::date[], ${all.map((s) => s.life.to)}::date[]) as t (x, lo, hi, born, died))`
}

/** route (ask, x, lo, hi, y, w, gone, touched): which values of x count, as y's, in the figure asked for. */
export function routeRows(batch: Batch): RawBuilder<unknown> {
  const all = batch.routes()
  const column = <K extends keyof Route>(key: K) => all.map((r) => r[key])
  return sql`route (ask, x, lo, hi, y, w, gone, touched) as materialized (
    select ask, x, coalesce(lo, '-infinity'), coalesce(hi, 'infinity'), y, w, gone, touched
    from unnest(${column('ask')}::int[], ${column('source')}::uuid[], ${column('from')}::date[], ${column('to')}::date[],
      ${column('target')}::uuid[], ${column('weight')}::numeric[], ${column('gone')}::bool[], ${column('touched')}::bool[])
      as t (ask, x, lo, hi, y, w, gone, touched))`
}

const counted = (batch: Batch) => (batch.provisional ? sql`true` : sql`o.official`)

/** Everything of these indicators and periods, or where the branch is a small part of all units, of its units alone. */
export function wanted(batch: Batch) {
  const narrow = batch.members.length * 4 < batch.allUnits
  const units = narrow ? sql`and o.unit_id = any(${batch.members.map((m) => m.unit)}::uuid[])` : sql``
  return sql`o.indicator_id = any(${ids(batch)}) and o.period = any(${periodsRead(batch)}) and o.current
    and ${counted(batch)} ${units}`
}

/** What is added up of an observation: its value, or numerator and denominator; of a text that there is one. */
export function parts(batch: Batch) {
  const n =
    { ratio: sql`o.numerator`, text: sql`case when o.words is not null then 1::numeric end` }[
      batch.definitions[0]!.kind as string
    ] ?? sql`o.value`
  return { n, d: isRatio(batch) ? sql`o.denominator` : sql`null::numeric` }
}

/** cell (i, p, x, n, d, na): the figures as they stand; a total over items is their sum where it adds up. */
export function cells(batch: Batch): RawBuilder<unknown> {
  const first = batch.definitions[0]!
  const { n, d } = parts(batch)
  if (first.breakdown.length === 0)
    return sql`(select o.indicator_id i, o.period p, o.unit_id x, ${n} n, ${d} d, o.state = 'notApplicable' na
      from observation o where ${wanted(batch)} and o.item = '' offset 0)`
  const adds = first.kind === 'ratio' || first.kind === 'yesno' || first.overUnits === 'sum'
  const total = (part: RawBuilder<unknown>) =>
    adds
      ? sql`coalesce(sum(${part}) filter (where o.item <> ''), sum(${part}) filter (where o.item = ''))`
      : sql`sum(${part}) filter (where o.item = '')`
  return sql`(select o.indicator_id i, o.period p, o.unit_id x, ${total(n)} n, ${total(d)} d,
      bool_and(o.state = 'notApplicable') na
    from observation o where ${wanted(batch)} group by 1, 2, 3)`
}

/** No unit became or ceased to be of a kind that collects. */
export const alwaysCollecting = (batch: Batch) =>
  batch.members.every((m) =>
    windowsOf(m, batch.definitions[0]!.collection).every((w) => w.from === null && w.to === null),
  )

/** leaf (i, pp, p, last, ord, covers, x, n, d, na): what counts, the value for a longer period before those of shorter ones. */
export function leaves(batch: Batch, more: RawBuilder<unknown> = sql``): RawBuilder<unknown> {
  const loser = nested(batch)
    ? sql`and not exists (select from ${wins(batch)} w join ${cells(batch)} l on l.p = w.longer
        where w.pp = a.pp and w.p = a.p and l.i = o.i and l.x = o.x and l.n is not null)`
    : sql``
  const inside = alwaysCollecting(batch) ? sql`` : sql`and a.last >= s.lo and a.last < s.hi`
  return sql`(select o.i, a.pp, a.p, a.last, a.ord, a.covers, o.x, o.n, o.d, o.na ${more}
    from asked a join ${cells(batch)} o on o.p = a.p join source s on s.x = o.x ${inside}
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
