import { sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import {
  askedPeriods,
  type Batch,
  divides,
  isRatio,
  leaves,
  overTime,
  overUnits,
  type Part,
  rules,
  single,
  valued,
} from './batch.ts'
import { holds, lifeOf, windowsOf } from './members.ts'
import { unitSums } from './unit-sums.ts'

/** Units that stand under the same of those asked and owe figures for the same periods are one group in the query. */
type Group = { asks: readonly number[]; own: number | undefined; owes: readonly number[] }

function grouped(batch: Batch) {
  const { collection } = batch.definitions[0]!
  const asked = new Map(batch.asked.map((a, ask) => [a.unit, ask]))
  const groups: Group[] = []
  const known = new Map<string, number>()
  const sources = batch.members.flatMap((member) => {
    const windows = windowsOf(member, collection)
    if (windows.length === 0) return []
    const life = lifeOf(member)
    const owes = batch.periods.map(({ cells }) => cells.filter((c) => holds(life, c.last)).length)
    const own = asked.get(member.unit)
    const key = `${member.asks} ${owes} ${own}`
    const g = known.get(key) ?? groups.push({ asks: member.asks, own, owes }) - 1
    known.set(key, g)
    return windows.map((w) => ({ x: member.unit, g, ...w }))
  })
  return { groups, sources }
}

type GroupPart = Omit<Part, 'ask' | 'period'> & { g: number; nth: number }

/** Where no succession lies between: over time within each unit, then over the units of the branch. */
export async function readPlain(db: Reader, batch: Batch): Promise<Part[]> {
  const { groups, sources } = grouped(batch)
  const { n, d } = rules(batch)
  const averaged = divides(batch).n || divides(batch).d
  const leaf = sql`${leaves(batch, sql`, a.nth, s.g, s.owes[a.nth] owes`)} leaf`
  const perUnit =
    unitSums(batch) ??
    (single(batch)
      ? sql`select i, nth, g, n, d, 1 k, owes, case when n is not null then covers else 0 end has,
        case when n is null and na then covers else 0 end na from ${leaf}`
      : sql`select i, nth, g, ${overTime(n, 'n')} n, ${isRatio(batch) ? overTime(d, 'd') : sql`null::numeric`} d,
        ${averaged ? sql`count(n)` : sql`1`} k, min(owes) owes, coalesce(sum(covers) filter (where n is not null), 0) has,
        coalesce(sum(covers) filter (where n is null and na), 0) na from ${leaf} group by i, nth, x, g`)
  const found = await rows(
    db,
    sql<GroupPart>`
      with ${askedPeriods(batch)},
      source as materialized (
        select x, coalesce(lo, '-infinity') lo, coalesce(hi, 'infinity') hi, g, owes::int[] owes
        from unnest(${sources.map((s) => s.x)}::uuid[], ${sources.map((s) => s.from)}::date[],
          ${sources.map((s) => s.to)}::date[], ${sources.map((s) => s.g)}::int[],
          ${sources.map((s) => `{${groups[s.g]!.owes}}`)}::text[]) as t (x, lo, hi, g, owes)
      ),
      unit as (${perUnit})
      select u.i indicator, u.g, u.nth, u.k::int k, ${valued(batch, sql`true`)}::int units,
        ${overUnits(batch, 'n', sql`true`)} n, ${overUnits(batch, 'd', sql`true`)} d,
        (count(*) filter (where u.has > 0 and u.has + u.na >= u.owes))::int reported,
        (count(*) filter (where u.has = 0 and u.na > 0 and u.na >= u.owes))::int excused
      from unit u group by u.i, u.g, u.nth, u.k`,
  )
  const alone = batch.definitions[0]!.overUnits === 'none'
  return found.flatMap(({ g, nth, ...part }) => {
    const { asks, own } = groups[g]!
    const { period } = batch.periods[nth - 1]!
    return asks.map((ask) => ({ ...part, period, ask, ...(alone && ask !== own && { n: null, d: null, units: 0 }) }))
  })
}
