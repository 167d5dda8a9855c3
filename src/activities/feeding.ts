import { sql } from 'kysely'
import { clearFigures, type EnteredCell, enterFigures, tellReaders } from '#src/indicators/index.ts'
import { periodOf } from '#src/periods/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import { exact, type Fraction, fraction } from '#src/platform/number.ts'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { countedSql, type Feed, feedsWhere, periodOfDay, placeSql } from './feeds-list.ts'
import { amountSql } from './values-sql.ts'

export type Place = { unitId: string; period: string }
/** `on`: the last day on which something was held there: the unit stood then, whatever became of it within the period. */
type Cell = Place & { value: Fraction | undefined; on: Day }
type Summed = { unitId: string; heldOn: Day; count: number; sum: string | null }

const keyOf = ({ unitId, period }: Place) => `${unitId} ${period}`

/** What the activities come to, by unit and period; of one cell, or of all. */
async function cellsOf(work: Work, feed: Feed, only?: Place): Promise<Map<string, Cell>> {
  const days = only ? periodOf(only.period) : undefined
  const within = days ? sql`a.held_on between ${days.from}::date and ${days.to}::date` : sql`true`
  const found = await rows(
    work.db,
    sql<Summed>`select p.unit_id as "unitId", p.held_on as "heldOn", count(*)::int as count, sum(p.amount)::text as sum
      from (select a.held_on, ${feed.field ? amountSql(feed.field, feed.choiceId) : sql`1::numeric`} as amount,
          ${placeSql(feed, sql`a.owner_unit_id`, sql`a.held_on`)} as unit_id
        from activity a where ${countedSql(feed)} and ${within}) p
      where p.unit_id is not null and ${only ? sql`p.unit_id = ${only.unitId}::uuid` : sql`true`}
      group by 1, 2 order by 1, 2`,
  )
  const cells = new Map<string, Cell>()
  for (const { unitId, heldOn, sum } of found) {
    const place = { unitId, period: periodOfDay(feed, heldOn) }
    const before = cells.get(keyOf(place))?.value
    const more = sum === null ? undefined : fraction(sum)
    cells.set(keyOf(place), { ...place, on: heldOn, value: before && more ? before.add(more) : (more ?? before) })
  }
  return cells
}

type Standing = Place & {
  owner: 'own' | 'other' | null
  value: string | null
  /** A report asks for the figure, and it was received. */
  carried: boolean
  received: boolean
}

/** What stands in the cells, who owns it, and whether a report carries it. */
const standingIn = (work: Work, { typeId, indicatorId }: Feed, places: readonly Place[]) =>
  rows(
    work.db,
    sql<Standing>`select k.unit_id as "unitId", k.period, trim_scale(o.value)::text as value,
        case when o.id is null then null when o.owner_kind = 'activity' and o.owner_id = ${typeId}::uuid then 'own'
          else 'other' end as owner,
        coalesce(r.carried, false) as carried, coalesce(r.received, false) as received
      from unnest(${places.map(({ unitId }) => unitId)}::uuid[], ${places.map(({ period }) => period)}::text[])
        as k (unit_id, period)
      left join lateral (select * from observation o where o.indicator_id = ${indicatorId}::uuid and o.period = k.period
        and o.unit_id = k.unit_id and o.current limit 1) o on true
      left join lateral (select true as carried, bool_or(x.state = 'received') as received
        from expected_figure e join expected_report x on x.id = e.expected_report_id
        where e.indicator_id = ${indicatorId}::uuid and e.period = k.period and e.unit_id = k.unit_id
          and e.state <> 'closed' and x.state <> 'exempted' having count(*) > 0) r on true`,
  )

export type Fed = { written: number; cleared: number; left: number; closed: number }

/**
 * Brings the cells in line with the activities. What a form or an import owns is left; where a report that carries the
 * figure was received nothing moves any more: an act that would move it is refused (`strict`), a new feed passes it by.
 */
async function bringInLine(work: Work, feed: Feed, cells: readonly (Place & Partial<Cell>)[], strict: boolean) {
  const fed: Fed = { written: 0, cleared: 0, left: 0, closed: 0 }
  if (cells.length === 0) return fed
  const standing = new Map((await standingIn(work, feed, cells)).map((one) => [keyOf(one), one]))
  const write: { official: EnteredCell[]; carried: EnteredCell[] } = { official: [], carried: [] }
  const clear: Place[] = []
  for (const { unitId, period, value, on } of cells) {
    const at = standing.get(keyOf({ unitId, period }))!
    const now = value === undefined ? null : exact(value)
    if (at.owner === 'other') fed.left++
    else if (at.value === now) continue
    else if (at.received) {
      if (strict) throw refused('activity.received', { period })
      fed.closed++
    } else if (now === null) clear.push({ unitId, period })
    else {
      const cell = { unitId, indicatorId: feed.indicatorId, period, value: now, ...(on && { on }) }
      write[at.carried ? 'carried' : 'official'].push(cell)
    }
  }
  const owner = { kind: 'activity', id: feed.typeId } as const
  const source = { kind: 'activity', id: feed.id } as const
  // official at once, unless a report carries it: then it counts as official with that report
  await enterFigures(work, write.official, { source, owner, official: true, others: 'leave' })
  await enterFigures(work, write.carried, { source, owner, official: false, others: 'leave' })
  await clearFigures(
    work,
    clear.map((place) => ({ ...place, indicatorId: feed.indicatorId })),
    owner,
  )
  fed.written = write.official.length + write.carried.length
  fed.cleared = clear.length
  if (fed.written + fed.cleared > 0) await tellReaders(work)
  return fed
}

/** Everything that a feed counts, as when it begins. */
export async function feedAll(work: Work, feed: Feed): Promise<Fed> {
  return bringInLine(work, feed, [...(await cellsOf(work, feed)).values()], false)
}

async function feedCell(work: Work, feed: Feed, place: Place, strict: boolean) {
  const cell = (await cellsOf(work, feed, place)).get(keyOf(place))
  await bringInLine(work, feed, [cell ?? place], strict)
}

/** What one unit held on a day changed: the figures that its type feeds follow in the same transaction. */
export async function feedFrom(
  work: Work,
  typeId: string,
  held: readonly { unitId: string; day: Day }[],
): Promise<void> {
  // a feed that begins meanwhile waits, and then counts this too
  await sql`select from activity_type where id = ${typeId}::uuid for share`.execute(work.tx)
  for (const feed of await feedsWhere(work.tx, sql`f.type_id = ${typeId}::uuid and f.ended_at is null`, true)) {
    const places = new Map<string, Place>()
    for (const { unitId, day } of held) {
      const query = sql<{ at: string | null }>`select ${placeSql(feed, sql`${unitId}::uuid`, sql`${day}::date`)} as at`
      const [found] = await rows(work.db, query)
      const place = found?.at && { unitId: found.at, period: periodOfDay(feed, day) }
      if (place) places.set(keyOf(place), place)
    }
    for (const place of places.values()) await feedCell(work, feed, place, true)
  }
}

/** A form that had typed over what activities fed gave the cell back: it holds what the activities come to by now. */
export async function feedAnew(work: Work, { cells }: { cells: readonly (Place & { sourceId: string })[] }) {
  for (const [feedId, those] of Map.groupBy(cells, ({ sourceId }) => sourceId)) {
    const [feed] = await feedsWhere(work.tx, sql`f.id = ${feedId}::uuid and f.ended_at is null`, true)
    if (feed) for (const { unitId, period } of those) await feedCell(work, feed, { unitId, period }, false)
  }
}
