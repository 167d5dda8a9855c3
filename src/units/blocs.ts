import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import { notFound, refused } from '#src/platform/problem.ts'
import { clean } from '#src/platform/text.ts'
import type { View, Work } from '#src/platform/work.ts'
import { unitsOn } from './on-day.ts'
import { demandSettings } from './settings.ts'
import { daysOf, type Span } from './span.ts'

export type Member = { unitId: string; from: Day; to: Day | null }
export type Bloc = { id: string; name: string; coordinatorId: string; members: Member[] }

export async function blocs({ db }: Pick<View, 'db'>): Promise<Bloc[]> {
  const found = await db.selectFrom('bloc').selectAll().orderBy('name').execute()
  const members = await rows(
    db,
    sql<Member & { blocId: string }>`
      select bloc_id as "blocId", unit_id as "unitId", lower(valid)::text as from, (upper(valid) - 1)::text as to
      from bloc_member order by valid, unit_id`,
  )
  return found.map(({ id, name, coordinator_id }) => ({
    id,
    name,
    coordinatorId: coordinator_id,
    members: members.flatMap(({ blocId, ...member }) => (blocId === id ? [member] : [])),
  }))
}

/** The units of a bloc on a day. */
export async function blocMembersOn({ db }: Pick<View, 'db'>, blocId: string, day: Day): Promise<string[]> {
  const found = await rows(
    db,
    sql<{
      id: string
    }>`select unit_id as id from bloc_member where bloc_id = ${blocId}::uuid and valid @> ${day}::date`,
  )
  return found.map(({ id }) => id)
}

/** Units under one coordinator; a unit may stand in several blocs. */
export async function addBloc(work: Work, bloc: { name: string; coordinatorId: string }): Promise<{ id: string }> {
  await demandSettings(work, bloc.coordinatorId)
  const name = clean(bloc.name)
  if (name === '') throw refused('bloc.name')
  if (!(await unitsOn(work, [bloc.coordinatorId], work.today)).size) throw notFound()
  const taken = await work.db.selectFrom('bloc').select('id').where('name', '=', name).executeTakeFirst()
  if (taken) throw refused('bloc.taken', { name })
  const values = { name, coordinator_id: bloc.coordinatorId }
  const { id } = await work.tx.insertInto('bloc').values(values).returning('id').executeTakeFirstOrThrow()
  work.record('bloc.added', { kind: 'bloc', id }, bloc)
  return { id }
}

async function coordinated(work: Work, blocId: string): Promise<void> {
  const bloc = await work.db.selectFrom('bloc').selectAll().where('id', '=', blocId).executeTakeFirst()
  if (!bloc) throw notFound()
  await demandSettings(work, bloc.coordinator_id)
}

/** Units join for a span; each at most once at a time. */
export async function joinBloc(work: Work, blocId: string, unitIds: readonly string[], span: Span): Promise<void> {
  await coordinated(work, blocId)
  const valid = daysOf(span)
  const there = await rows(
    work.db,
    sql<{ id: string }>`
      select unit_id as id from bloc_member where bloc_id = ${blocId}::uuid and unit_id = any(${[...unitIds]}::uuid[]) and valid && ${valid}`,
  )
  if (there.length) throw refused('bloc.member.already', { units: there.map(({ id }) => id) })
  const standing = await unitsOn(work, unitIds, span.from)
  const missing = unitIds.filter((id) => !standing.has(id))
  if (missing.length) throw refused('unit.notThatDay', { units: missing, from: span.from })
  for (const unit_id of unitIds)
    await work.tx.insertInto('bloc_member').values({ bloc_id: blocId, unit_id, valid }).execute()
  work.record('bloc.joined', { kind: 'bloc', id: blocId }, { unitIds, ...span })
}

/** `on` is the unit's last day in the bloc. */
export async function leaveBloc(
  work: Work,
  blocId: string,
  { unitId, on }: { unitId: string; on: Day },
): Promise<void> {
  await coordinated(work, blocId)
  const { numUpdatedRows } = await work.tx
    .updateTable('bloc_member')
    .set({ valid: sql<string>`daterange(lower(valid), ${on}::date, '[]')` })
    .where('bloc_id', '=', blocId)
    .where('unit_id', '=', unitId)
    .where(sql<boolean>`valid @> ${on}::date`)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw refused('bloc.member.absent', { unitId, on })
  work.record('bloc.left', { kind: 'bloc', id: blocId }, { unitId, on })
}
