import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import { notFound, refused } from '#src/platform/problem.ts'
import { clean } from '#src/platform/text.ts'
import type { View, Work } from '#src/platform/work.ts'
import { unitsOn } from './on-day.ts'
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

/** `on` is the units' last day in the group; those that are not in it that day are named. */
export async function leaveGroup(work: Work, groupId: string, unitIds: readonly string[], on: Day): Promise<void> {
  await demandSharedSettings(work)
  const group = await work.db.selectFrom('unit_group').select('id').where('id', '=', groupId).executeTakeFirst()
  if (!group) throw notFound()
  const { rows: there } = await sql<{ id: string }>`
    update unit_group_member set valid = daterange(lower(valid), ${on}::date, '[]')
    where group_id = ${groupId}::uuid and unit_id = any(${[...unitIds]}::uuid[]) and valid @> ${on}::date
    returning unit_id as id`.execute(work.tx)
  const absent = unitIds.filter((id) => !there.some((one) => one.id === id))
  if (absent.length) throw refused('group.member.absent', { units: absent, on })
  work.record('group.left', { kind: 'group', id: groupId }, { unitIds, on })
}

type Placement = { unitIds: readonly string[]; groupId: string | null; from: Day }

/** From a day on: what was entered for later goes too, so that the placement holds until the next one. */
export async function placeInGroup(work: Work, setId: string, { unitIds, groupId, from }: Placement): Promise<void> {
  await demandSharedSettings(work)
  const set = await work.db.selectFrom('group_set').selectAll().where('id', '=', setId).executeTakeFirst()
  const groups = await work.db.selectFrom('unit_group').select('id').where('set_id', '=', setId).execute()
  if (!set || (groupId !== null && !groups.some(({ id }) => id === groupId))) throw notFound()
  const standing = await unitsOn(work, unitIds, from)
  const missing = unitIds.filter((id) => !standing.has(id))
  if (missing.length) throw refused('unit.notThatDay', { units: missing, from })
  const ids = sql`${[...new Set(unitIds)]}::uuid[]`
  const left = set.exclusive || groupId === null ? sql`set_id = ${setId}::uuid` : sql`group_id = ${groupId}::uuid`
  await sql`delete from unit_group_member where ${left} and unit_id = any(${ids}) and lower(valid) >= ${from}::date`.execute(
    work.tx,
  )
  await sql`update unit_group_member set valid = daterange(lower(valid), ${from}::date)
    where ${left} and unit_id = any(${ids}) and valid @> ${from}::date`.execute(work.tx)
  if (groupId !== null)
    await sql`insert into unit_group_member (group_id, set_id, exclusive, unit_id, valid)
      select ${groupId}::uuid, ${setId}::uuid, ${set.exclusive}, u, daterange(${from}::date, null) from unnest(${ids}) u`.execute(
      work.tx,
    )
  work.record('groupSet.placed', { kind: 'groupSet', id: setId }, { unitIds, groupId, from })
}
