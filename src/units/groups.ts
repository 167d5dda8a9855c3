import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import { notFound, refused } from '#src/platform/problem.ts'
import { clean } from '#src/platform/text.ts'
import type { View, Work } from '#src/platform/work.ts'
import { demandSharedSettings } from './settings.ts'
import { daysOf, type Span } from './span.ts'

export type GroupSet = { id: string; name: string; exclusive: boolean; groups: { id: string; name: string }[] }

export async function groupSets({ db }: Pick<View, 'db'>): Promise<GroupSet[]> {
  const sets = await db.selectFrom('group_set').selectAll().orderBy('name').execute()
  const groups = await db.selectFrom('unit_group').selectAll().orderBy('name').execute()
  return sets.map((set) => ({
    ...set,
    groups: groups.filter(({ set_id }) => set_id === set.id).map(({ id, name }) => ({ id, name })),
  }))
}

/** Named groups of units; an exclusive set allows a unit in one of its groups at a time. */
export async function addGroupSet(
  work: Work,
  set: { name: string; exclusive: boolean; groups: readonly string[] },
): Promise<{ id: string }> {
  await demandSharedSettings(work)
  const name = clean(set.name)
  const groups = set.groups.map(clean)
  if ([name, ...groups].includes('') || new Set(groups).size < groups.length) throw refused('groupSet.names')
  const taken = await work.db.selectFrom('group_set').select('id').where('name', '=', name).executeTakeFirst()
  if (taken) throw refused('groupSet.taken', { name })
  const { id } = await work.tx
    .insertInto('group_set')
    .values({ name, exclusive: set.exclusive })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const group of groups) await work.tx.insertInto('unit_group').values({ set_id: id, name: group }).execute()
  work.record('groupSet.added', { kind: 'groupSet', id }, set)
  return { id }
}

export async function joinGroup(work: Work, groupId: string, unitId: string, span: Span): Promise<void> {
  await demandSharedSettings(work)
  const group = await work.db
    .selectFrom('unit_group as g')
    .innerJoin('group_set as s', 's.id', 'g.set_id')
    .select(['g.set_id', 's.exclusive'])
    .where('g.id', '=', groupId)
    .executeTakeFirst()
  if (!group) throw notFound()
  const valid = daysOf(span)
  const there = await rows(
    work.db,
    sql<{ id: string }>`
      select group_id as id from unit_group_member where unit_id = ${unitId}::uuid and valid && ${valid}
        and (group_id = ${groupId}::uuid or (set_id = ${group.set_id}::uuid and exclusive))`,
  )
  if (there.length) throw refused('group.member.already', { groups: there.map(({ id }) => id) })
  await work.tx
    .insertInto('unit_group_member')
    .values({ group_id: groupId, set_id: group.set_id, exclusive: group.exclusive, unit_id: unitId, valid })
    .execute()
  work.record('group.joined', { kind: 'group', id: groupId }, { unitId, ...span })
}

/** Every group with its members today, named with its set. */
export const groupsToday = ({ db, today }: View): Promise<{ id: string; name: string; members: string[] }[]> =>
  rows(
    db,
    sql<{ id: string; name: string; members: string[] }>`
      select g.id, s.name || ': ' || g.name as name,
        coalesce((select jsonb_agg(m.unit_id order by m.unit_id) from unit_group_member m
          where m.group_id = g.id and m.valid @> ${today}::date), '[]') as members
      from unit_group g join group_set s on s.id = g.set_id order by s.name, g.name`,
  )
