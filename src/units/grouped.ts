import { sql } from 'kysely'
import { mayOf } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { UnitKind } from './kinds.ts'
import { topUnits } from './settings.ts'

type Member = { id: string; name: string; code: string | null }
type Placed = Member & { groups: string[] | null }

/** The kinds of all members that day, the most common first. */
const kindsOf = ({ db }: View, setId: string, on: Day) =>
  rows(
    db,
    sql<{ kind: UnitKind }>`
      select v.kind from unit_group_member m join unit_version v on v.unit_id = m.unit_id and v.valid @> ${on}::date
      where m.set_id = ${setId}::uuid and m.valid @> ${on}::date group by v.kind order by count(*) desc, v.kind`,
  )

/** Every unit of the kind that day with the groups of the set it is in, by name. */
const placed = ({ db }: View, setId: string, kind: UnitKind, on: Day) =>
  rows(
    db,
    sql<Placed>`
      select v.unit_id as id, v.short_name as name, c.code, m.groups from unit_version v
      left join unit_code c on c.unit_id = v.unit_id and c.system = 'gso' and c.valid @> ${on}::date
      left join (select unit_id, array_agg(group_id) as groups from unit_group_member
        where set_id = ${setId}::uuid and valid @> ${on}::date group by unit_id) m on m.unit_id = v.unit_id
      where v.kind = ${kind} and v.valid @> ${on}::date order by v.short_name collate "vi-x-icu", v.unit_id`,
  )

/** The groups of a set on a day for the units of one kind, and those in none: in an exclusive set, together all of them. */
export async function groupSetFor(
  view: View,
  id: string,
  asked: { on?: Day | undefined; kind?: UnitKind | undefined },
) {
  const { on = view.today } = asked
  const set = await view.db.selectFrom('group_set').selectAll().where('id', '=', id).executeTakeFirst()
  if (!set) throw notFound()
  const groups = await view.db
    .selectFrom('unit_group')
    .select(['id', 'name'])
    .where('set_id', '=', id)
    .orderBy('name')
    .execute()
  const kinds = (await kindsOf(view, id, on)).map((one) => one.kind)
  const kind = asked.kind ?? kinds[0] ?? 'commune'
  const units = await placed(view, id, kind, on)
  const plain = ({ groups: _, ...unit }: Placed): Member => unit
  return {
    ...{ id, name: set.name, exclusive: set.exclusive, kind, kinds, on },
    groups: groups.map((group) => ({
      ...group,
      members: units.filter((unit) => unit.groups?.includes(group.id)).map(plain),
    })),
    unclassified: units.filter((unit) => unit.groups === null).map(plain),
    total: units.length,
    may: mayOf(view.actor, ['settings.write'], { branch: await topUnits(view) }),
  }
}
