import { sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import { exact, fraction } from '#src/platform/number.ts'
import { askedPeriods, type Batch, cells, isRatio, nested, overUnits, rules, single, valued } from './batch.ts'
import { addsUp } from './definition.ts'
import { collectsOn, holds, lifeOf, type Member, type Route, type Window, windowsOf } from './members.ts'
import type { RestatedPart } from './restated.ts'

/**
 * Each value stands in one of the periods in which one is owed, and over time there is nothing to put together but a sum:
 * then what a unit's values add up to does not depend on the order.
 */
export function countsAtOnce(batch: Batch): boolean {
  const { n, d } = rules(batch)
  const adds = n === 'sum' && (!isRatio(batch) || d === 'sum')
  const inCells = batch.periods.every(({ leaves, cells: owed }) =>
    leaves.every((leaf) => owed.some(({ period }) => period === leaf.period)),
  )
  return inCells && !nested(batch) && (adds || single(batch))
}

/** Values that came to one unit, in the figure asked for; `cells`: how many values are owed to it in each period asked for. */
type Target = { ask: number; unit: string; itself: boolean; owes: boolean; cells: number[] }
type Way = { x: string; g: number; span: Window; w: string; life: Window; partial: boolean; touched: boolean }

/** Does a part of the unit's values go elsewhere? Then what is here of them is an estimate. */
function partialOf(routes: readonly Route[]): (route: Route) => boolean {
  const key = ({ ask, source, from }: Route) => `${ask} ${source} ${from}`
  const shared = Map.groupBy(
    routes.filter(({ weight }) => weight !== '1'),
    key,
  )
  const whole = new Set<string>()
  for (const [at, all] of shared)
    if (exact(all.reduce((sum, { weight }) => sum.add(fraction(weight)), fraction(0))) === '1') whole.add(at)
  return (route) => route.weight !== '1' && !whole.has(key(route))
}

const within = (a: Window, b: Window): Window => ({
  from: a.from === null || (b.from !== null && b.from > a.from) ? b.from : a.from,
  to: a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to,
})

/** How many values a unit owes in each period asked for, while its way and its life hold; most units are alike in that. */
function owedCounts(batch: Batch): (span: Window, life: Window) => readonly number[] {
  const known = new Map<string, number[]>()
  return (span, life) => {
    const days = within(span, life)
    const key = `${days.from} ${days.to}`
    const counts =
      known.get(key) ?? batch.periods.map(({ cells: owed }) => owed.filter((c) => holds(days, c.last)).length)
    known.set(key, counts)
    return counts
  }
}

function waysOf(batch: Batch): { targets: Target[]; ways: Way[] } {
  const { collection } = batch.definitions[0]!
  const routes = batch.routes()
  const memberOf = new Map<string, Member>(batch.members.map((m) => [m.unit, m]))
  const windows = new Map(batch.members.map((m) => [m.unit, windowsOf(m, collection)]))
  const partial = partialOf(routes)
  const targets: Target[] = []
  const places = new Map<string, number>()
  const placeOf = ({ ask, target, gone }: Route): number => {
    const key = `${ask} ${target}`
    const known = places.get(key)
    if (known !== undefined) return known
    const member = memberOf.get(target)
    const stands = !gone && member !== undefined && member.asks.includes(ask)
    const owes = stands && collectsOn(member, collection, batch.on)
    const itself = batch.asked[ask]?.unit === target
    const g = targets.push({ ask, unit: target, itself, owes, cells: batch.periods.map(() => 0) }) - 1
    places.set(key, g)
    return g
  }
  const owedBy = owedCounts(batch)
  const ways = routes.flatMap((route): Way[] => {
    const member = memberOf.get(route.source)
    if (!member) return []
    const g = placeOf(route)
    const life = lifeOf(member)
    return (windows.get(route.source) ?? []).map((window) => {
      const span = within(window, route)
      if (targets[g]!.owes) for (const [nth, count] of owedBy(span, life).entries()) targets[g]!.cells[nth]! += count
      return { x: route.source, g, span, w: route.weight, life, partial: partial(route), touched: route.touched }
    })
  })
  return { targets, ways }
}

/** As `readRestated`, with who has reported in the same pass; `excused` leave what is expected. */
export async function readAtOnce(db: Reader, batch: Batch): Promise<RestatedPart[]> {
  const { targets, ways } = waysOf(batch)
  const column = <T>(of: (way: Way) => T) => ways.map(of)
  const alive = sql`w.owes and a.last >= w.born and a.last < w.died`
  const some = (flag: 'partial' | 'touched') =>
    sql`coalesce(bool_or(w.${sql.ref(flag)}) filter (where o.n is not null), false)`
  const found = await rows(
    db,
    sql<Omit<RestatedPart, 'period'> & { nth: number }>`
      with ${askedPeriods(batch)},
      target as materialized (
        select g - 1 as g, ask, itself, owes, cells::int[] as cells from unnest(${targets.map((t) => t.ask)}::int[],
          ${targets.map((t) => t.itself)}::bool[], ${targets.map((t) => t.owes)}::bool[],
          ${targets.map((t) => `{${t.cells}}`)}::text[]) with ordinality as t (ask, itself, owes, cells, g)
      ),
      way as materialized (
        select x, g, coalesce(lo, '-infinity') lo, coalesce(hi, 'infinity') hi, w, coalesce(born, '-infinity') born,
          coalesce(died, 'infinity') died, partial, touched, owes
        from unnest(${column((w) => w.x)}::uuid[], ${column((w) => w.g)}::int[], ${column((w) => w.span.from)}::date[],
          ${column((w) => w.span.to)}::date[], ${column((w) => w.w)}::numeric[], ${column((w) => w.life.from)}::date[],
          ${column((w) => w.life.to)}::date[], ${column((w) => w.partial)}::bool[], ${column((w) => w.touched)}::bool[],
          ${column((w) => targets[w.g]!.owes)}::bool[]) as t (x, g, lo, hi, w, born, died, partial, touched, owes)
      ),
      unit as (
        select o.i, a.nth, w.g, sum(o.n * w.w) n, ${isRatio(batch) ? sql`sum(o.d * w.w)` : sql`null::numeric`} d,
          count(*) filter (where o.n is not null and ${alive}) has,
          count(*) filter (where o.n is null and o.na and ${alive}) na,
          ${some('partial')} estimated, ${some('touched')} touched
        from asked a join ${cells(batch)} o on o.p = a.p join way w on w.x = o.x and a.last >= w.lo and a.last < w.hi
        group by o.i, a.nth, w.g
      )
      select u.i indicator, t.ask, u.nth, 1 k, ${valued(batch, sql`t.itself`)}::int units,
        ${overUnits(batch, 'n', sql`t.itself`)} n, ${overUnits(batch, 'd', sql`t.itself`)} d,
        (count(*) filter (where t.owes and u.has > 0 and u.has + u.na = t.cells[u.nth]))::int reported,
        (count(*) filter (where t.owes and u.na > 0 and u.na = t.cells[u.nth]))::int excused,
        bool_or(u.estimated) estimated, ${addsUp(batch.definitions[0]!) ? sql`false` : sql`bool_or(u.touched)`} broken
      from unit u join target t on t.g = u.g group by u.i, t.ask, u.nth`,
  )
  return found.map(({ nth, ...part }) => ({ ...part, period: batch.periods[nth - 1]!.period }))
}
