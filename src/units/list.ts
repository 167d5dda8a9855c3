import { type RawBuilder, sql } from 'kysely'
import { mayAnywhere } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { invalid } from '#src/platform/problem.ts'
import { fold } from '#src/platform/text.ts'
import type { View } from '#src/platform/work.ts'
import type { listUnits } from './contract.ts'
import { territoryKinds, treeOrder } from './kinds.ts'
import type { UnitRow } from './shapes.ts'

export type UnitsQuery = Input<typeof listUnits>['query']

export const like = (words: string) => words.replace(/[\\%_]/g, '\\$&')

/** Units that ever bore such a name or code: every word somewhere in one version, or the beginning of a code. */
export function matching(q: string): RawBuilder<unknown> {
  const words = fold(q).split(/\s+/).filter(Boolean)
  const inName = words.map((word) => sql`folded like ${`%${like(word)}%`}`)
  return sql`select unit_id from unit_version where ${sql.join(inName, sql` and `)}
    union select unit_id from unit_code where fold(code) like ${`${like(fold(q.trim()))}%`}`
}

type Key = [name: string, id: string, place: number]
export const keyOf = ({ name, id }: Pick<UnitRow, 'id' | 'name'>, place = 0) =>
  Buffer.from(JSON.stringify([name, id, place] satisfies Key)).toString('base64url')
export function keyFrom(after: string): Key {
  try {
    const [name, id, place] = JSON.parse(Buffer.from(after, 'base64url').toString()) as Key
    if (typeof name === 'string' && /^[0-9a-f-]{36}$/.test(id) && Number.isInteger(place)) return [name, id, place]
  } catch {}
  throw invalid([{ path: 'query.after', problem: 'unreadable' }])
}

/** Names and codes other than today's by which a search found the unit, with their days: a code passes on. */
const bore = (q: string, day: RawBuilder<unknown>) => {
  const words = fold(q).split(/\s+/).filter(Boolean)
  const inName = words.map((word) => sql`w.folded like ${`%${like(word)}%`}`)
  return sql`coalesce((
    select jsonb_agg(jsonb_build_object('what', b.what, 'text', b.text, 'from', lower(b.valid), 'to', upper(b.valid) - 1)
      order by b.valid)
    from (
      select 'name' as what, w.name as text, unnest(range_agg(w.valid)) as valid from unit_version w
      where w.unit_id = v.unit_id and w.name <> v.name and ${sql.join(inName, sql` and `)} group by w.name
      union all
      select 'code', k.code, k.valid from unit_code k where k.unit_id = v.unit_id and k.system = 'gso'
        and fold(k.code) like ${`${like(fold(q.trim()))}%`} and not k.valid @> ${day}) b), '[]')`
}

/**
 * By name in Vietnamese order; under one unit, bodies before territories, each kind together. A search also shows units that
 * do not exist that day, as they last or first were.
 */
export async function listedUnits(view: View, query: UnitsQuery) {
  const { on = view.today, q = '', kinds, parentId, underId, after, limit } = query
  const searched = q.trim() !== ''
  const day = sql`${on}::date`
  const key = after ? keyFrom(after) : undefined
  const placed = parentId !== undefined
  const place = placed ? sql`array_position(${[...treeOrder]}::text[], v.kind)` : sql`0::int`
  const conditions = [
    searched ? sql`v.unit_id in (${matching(q)})` : sql`v.valid @> ${day}`,
    ...(kinds ? [sql`v.kind = any(${kinds}::text[])`] : []),
    ...(parentId === 'none' ? [sql`v.parent_id is null`] : parentId ? [sql`v.parent_id = ${parentId}::uuid`] : []),
    ...(underId ? [sql`v.unit_id in (select b from branch(${underId}::uuid, ${day}) b)`] : []),
  ]
  const found = await rows(
    view.db,
    sql<UnitRow>`
      with shown as (
        select distinct on (v.unit_id) v.* from unit_version v where ${sql.join(conditions, sql` and `)}
        order by v.unit_id, v.valid @> ${day} desc, lower(v.valid) desc),
      -- the page first: what is counted for each row is counted for its rows alone
      page as materialized (
        select * from shown v
        ${key ? sql`where (${place}, v.name collate "vi-x-icu", v.unit_id) > (${key[2]}::int, ${key[0]}::text collate "vi-x-icu", ${key[1]}::uuid)` : sql``}
        order by ${place}, v.name collate "vi-x-icu", v.unit_id limit ${limit + 1})
      select v.unit_id as id, c.code, v.name, v.short_name as "shortName", v.kind, v.symbol, v.parent_id as "parentId",
        p.name as "parentName", l.from::text, l.to::text,
        k.children, k.territories,
        ${searched ? bore(q, day) : sql`'[]'::jsonb`} as bore
      from page v
      cross join lateral (select min(lower(w.valid)) as from,
        case when bool_or(upper_inf(w.valid)) then null else max(upper(w.valid)) - 1 end as to
        from unit_version w where w.unit_id = v.unit_id) l
      cross join lateral (select count(*)::int as children,
        (count(*) filter (where k.kind = any(${territoryKinds}::text[])))::int as territories
        from unit_version k where k.parent_id = v.unit_id and k.valid @> ${day}) k
      cross join lateral (select case when v.valid @> ${day} then ${day} else lower(v.valid) end as at) d
      left join unit_code c on c.unit_id = v.unit_id and c.system = 'gso' and c.valid @> d.at
      left join unit_version p on p.unit_id = v.parent_id and p.valid @> d.at
      order by ${place}, v.name collate "vi-x-icu", v.unit_id`,
  )
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page,
    next: last && found.length > limit ? keyOf(last, placed ? treeOrder.indexOf(last.kind) + 1 : 0) : null,
    // to whoever may do so somewhere: a list offers to begin
    may: (['unit.write', 'settings.write'] as const).filter((act) => mayAnywhere(view.actor, act)),
  }
}
