import { sql } from 'kysely'
import { mayOf } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { ancestorsOn } from './hierarchy.ts'
import { unitSettings } from './lists.ts'
import { unitsOn, unitsThatDay } from './on-day.ts'
import type { UnitDetail } from './shapes.ts'
import { termsOf } from './terms.ts'

type Versions = UnitDetail['versions']
type Told = UnitDetail['successions'][number]

const versionsOf = ({ db }: View, id: string): Promise<Versions> =>
  rows(
    db,
    sql<Versions[number]>`
      select lower(d.valid)::text as from, (upper(d.valid) - 1)::text as to, c.code, v.name, v.short_name as "shortName",
        v.kind, v.parent_id as "parentId", p.name as "parentName", v.symbol, v.place, v.aliases
      from unit_version v
      left join unit_code c on c.unit_id = v.unit_id and c.system = 'gso' and c.valid && v.valid
      cross join lateral (select coalesce(v.valid * c.valid, v.valid) as valid) d
      left join unit_version p on p.unit_id = v.parent_id and p.valid @> lower(d.valid)
      where v.unit_id = ${id}::uuid order by d.valid`,
  )

/** Successions the unit had a part in, oldest first, with the names each unit bore the day before or on the day. */
const successionsOf = ({ db }: View, id: string): Promise<Told[]> =>
  rows(
    db,
    sql<Told>`
      with parts as (
        select succession_id as id, from_id, to_id, share::text from succession_part
        union all select id, dissolved_id, takes_over_id, null from succession where kind = 'dissolve'),
      named as (
        select s.id, p.from_id, p.to_id, p.share, f.name as from_name, t.name as to_name
        from parts p join succession s on s.id = p.id
        left join unit_version f on f.unit_id = p.from_id and f.valid @> s.on_date - 1
        left join unit_version t on t.unit_id = p.to_id and t.valid @> s.on_date)
      select s.id, s.on_date::text as "on", s.kind, s.basis,
        (select jsonb_agg(distinct jsonb_build_object('id', n.from_id, 'name', coalesce(n.from_name, ''),
          'share', case when n.to_id = ${id}::uuid then n.share end)) from named n where n.id = s.id) as from,
        (select jsonb_agg(distinct jsonb_build_object('id', n.to_id, 'name', coalesce(n.to_name, ''),
          'share', case when n.from_id = ${id}::uuid then n.share end)) from named n where n.id = s.id) as to
      from succession s where s.id in (select id from parts where ${id}::uuid in (from_id, to_id)) order by s.on_date, s.id`,
  )

const blocsOf = ({ db }: View, id: string): Promise<UnitDetail['blocs']> =>
  rows(
    db,
    sql<UnitDetail['blocs'][number]>`
      select b.id, b.name, lower(m.valid)::text as from, (upper(m.valid) - 1)::text as to, b.coordinator_id = ${id}::uuid as coordinator
      from bloc_member m join bloc b on b.id = m.bloc_id where m.unit_id = ${id}::uuid order by m.valid`,
  )

/** The day asked for, or the nearest on which the unit exists. */
function dayFor(versions: Versions, on: Day): Day {
  const { from } = versions[0]!
  const { to } = versions.at(-1)!
  return on < from ? from : to !== null && on > to ? to : on
}

export async function unitFor(view: View, id: string, on: Day = view.today): Promise<UnitDetail> {
  const unit = await view.db.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst()
  const versions = await versionsOf(view, id)
  if (!unit || !versions.length) throw notFound()
  const day = dayFor(versions, on)
  const chain = await ancestorsOn(view, id, day)
  const names = await unitsOn(view, chain, day)
  const children = await unitsThatDay(view, day)
    .where('v.parent_id', '=', id)
    .orderBy(sql`v.name collate "vi-x-icu"`)
    .execute()
  const today = day === view.today ? chain : await ancestorsOn(view, id, dayFor(versions, view.today))
  return {
    ...unit,
    versions,
    successions: await successionsOf(view, id),
    above: chain.slice(1).flatMap((above) => names.get(above) ?? []),
    children,
    blocs: await blocsOf(view, id),
    settings: await unitSettings(view, id),
    terms: await termsOf(view, id),
    may: mayOf(view.actor, ['unit.write', 'settings.write'], { branch: today }),
  }
}
