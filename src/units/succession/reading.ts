import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { mayOf } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import { isDay } from '#src/platform/day.ts'
import { invalid, notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { ancestorsOfEach } from '../hierarchy.ts'
import { heirOf } from './parts.ts'
import type { SuccessionDetail, SuccessionRow } from './shapes.ts'

const parts = sql`(
  select succession_id as id, from_id, to_id, share, takes_work, position from succession_part
  union all select id, dissolved_id, takes_over_id, null, true, 0 from succession where kind = 'dissolve')`

/** Units of one side by the names they bore the day before, or on the day. */
const named = (side: 'from_id' | 'to_id', day: RawBuilder<unknown>) => sql`
  coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'name', coalesce((
      select v.name from unit_version v where v.unit_id = u.id order by v.valid @> ${day} desc, v.valid desc limit 1), ''))
      order by u.at)
    from (select p.${sql.raw(side)} as id, min(p.position) as at from ${parts} p where p.id = s.id group by 1) u), '[]')`

const standing = sql<SuccessionRow>`
  select s.id, s.on_date::text as "on", s.kind, s.basis,
    case when s.took_effect_at is null then 'toCome' else 'inEffect' end as state,
    ${named('from_id', sql`(s.on_date - 1)`)} as "from", ${named('to_id', sql`s.on_date`)} as "to"
  from succession s`

const undone = sql<SuccessionRow>`
  select u.id, u.on_date::text as "on", u.kind, u.facts ->> 'basis' as basis, 'undone' as state,
    u.facts -> 'from' as "from", u.facts -> 'to' as "to"
  from undone_succession u`

/** The place of the last row shown: its day and id. */
function placeOf(after: string | undefined): { day: string | null; id: string | null } {
  if (after === undefined) return { day: null, id: null }
  const [day = '', id = ''] = after.split('~')
  if (!isDay(day) || !z.uuid().safeParse(id).success) throw invalid([{ path: 'query.after', problem: 'invalid' }])
  return { day, id }
}

type Query = { q?: string | undefined; unitId?: string | undefined; after?: string | undefined; limit: number }

/** The latest first; the ones taken back stand among them under their day. */
export async function listedSuccessions(
  { db }: View,
  { q, unitId, after, limit }: Query,
): Promise<{ rows: SuccessionRow[]; next: string | null }> {
  const { day, id } = placeOf(after)
  const words = (q ?? '').trim().replace(/[%_\\]/g, '\\$&')
  const found = await rows(
    db,
    sql<SuccessionRow>`
      with page as (
        select id, on_date, true as stands from succession s
        where (${words} = '' or exists (select from ${parts} p join unit_version v on v.unit_id in (p.from_id, p.to_id)
            where p.id = s.id and v.folded like '%' || fold(${words}) || '%'))
          and (${unitId ?? null}::uuid is null or exists (select from ${parts} p
            where p.id = s.id and ${unitId ?? null}::uuid in (p.from_id, p.to_id)))
        union all
        select id, on_date, false from undone_succession u
        where (${words} = '' or fold(u.facts ->> 'from') || fold(u.facts ->> 'to') like '%' || fold(${words}) || '%')
          and (${unitId ?? null}::uuid is null or u.facts -> 'from' @> jsonb_build_array(jsonb_build_object('id', ${unitId ?? null}::uuid))
            or u.facts -> 'to' @> jsonb_build_array(jsonb_build_object('id', ${unitId ?? null}::uuid)))),
      turned as (
        select * from page where ${day}::date is null or (on_date, id) < (${day}::date, ${id}::uuid)
        order by on_date desc, id desc limit ${limit + 1})
      (${standing} where s.id in (select id from turned where stands)
      union all
      ${undone} where u.id in (select id from turned where not stands))
      order by "on" desc, id desc`,
  )
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, next: found.length > limit && last ? `${last.on}~${last.id}` : null }
}

/** Where nobody chose, the work goes with the largest share; a unit that goes on keeps its own. */
function withHeirs({ parts, to }: Pick<SuccessionDetail, 'parts' | 'to'>): SuccessionDetail['parts'] {
  const told = { parts: parts.map((part) => ({ ...part, share: part.share ?? '1' })) }
  const stays = (unit: string) => to.some(({ id }) => id === unit)
  return parts.map((part) => ({ ...part, takesWork: !stays(part.from) && heirOf(told, part.from) === part.to }))
}

type Kept = Omit<SuccessionDetail, 'moved' | 'may'> & { counts: NonNullable<SuccessionDetail['moved']> }

const detailSql = (id: string) => sql<Kept>`
  select x.*, (select pe.name from account a join person pe on pe.id = a.person_id where a.id = s.made_by) as "madeBy",
    null as "undoneBy",
    (select jsonb_agg(jsonb_build_object('from', p.from_id, 'to', p.to_id, 'share', trim_scale(p.share)::text,
      'takesWork', p.takes_work) order by p.position) from ${parts} p where p.id = s.id) as parts,
    (select jsonb_build_object('units', count(*) filter (where e.kind = 'unit'),
      'tasks', count(*) filter (where e.kind = 'task'),
      'reports', count(distinct e.subject_id) filter (where e.kind in ('report', 'reportReceiver')),
      'regimes', count(distinct e.subject_id) filter (where e.kind in ('regimeUnits', 'regimeReceiver')))
      from succession_effect e where e.succession_id = s.id) as counts
  from (${standing}) x join succession s on s.id = x.id where s.id = ${id}::uuid`

/** Of a succession taken back what it had told; its units may be gone. */
export async function successionFor(view: View, id: string): Promise<SuccessionDetail> {
  const [found] = await rows(view.db, detailSql(id))
  if (!found) return undoneFor(view, id)
  const { counts, ...told } = found
  const above = await ancestorsOfEach(
    view,
    told.to.map(({ id: unit }) => ({ id: unit, day: told.on })),
  )
  const may = mayOf(view.actor, ['unit.write'], { branch: [...above.values()].flat() })
  return { ...told, parts: withHeirs(told), moved: may.length ? counts : null, may }
}

async function undoneFor({ db }: View, id: string): Promise<SuccessionDetail> {
  const [kept] = await rows(
    db,
    sql<{ facts: SuccessionDetail; undoneBy: string | null }>`
      select u.facts, (select pe.name from account a join person pe on pe.id = a.person_id where a.id = u.undone_by)
        as "undoneBy" from undone_succession u where u.id = ${id}::uuid`,
  )
  if (!kept) throw notFound()
  return { ...kept.facts, state: 'undone', undoneBy: kept.undoneBy, moved: null, may: [] }
}
