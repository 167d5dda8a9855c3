import { sql } from 'kysely'
import { demand, unitsFor } from '#src/access/index.ts'
import { attachFiles } from '#src/documents/index.ts'
import { changed } from '#src/platform/audit/changed.ts'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { invalid, notFound, refused, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { ancestorsOn } from '#src/units/index.ts'
import type { editActivity as edit, enterActivity as enter, removeActivity as remove } from './contract.ts'
import { feedFrom } from './feeding.ts'
import { unitNames } from './list.ts'
import { answersSaid } from './said.ts'
import type { ActivityBody } from './shapes.ts'
import { type KnownType, typeOf } from './type-list.ts'
import { demandSector } from './types.ts'
import { type Given, readValues, wordsIn } from './values.ts'
import { activitiesInSight } from './visible.ts'

function checkDays(work: Work, { heldOn, untilOn }: ActivityBody) {
  if (heldOn > work.today) throw refused('activity.in-future', { today: work.today })
  if (untilOn && untilOn < heldOn) throw refused('activity.ends-before', { heldOn })
}

/** What was answered, checked against the type; the units it names must exist. */
async function checked(work: Work, { fields }: KnownType, body: ActivityBody, before?: Given): Promise<Given> {
  const { given, faults } = readValues(fields, body.values, before)
  const unitIds = fields.flatMap(({ id, kind }) => (kind === 'unit' ? ((given[id] as string[] | undefined) ?? []) : []))
  const known = unitIds.length
    ? await rows(work.db, sql<{ id: string }>`select id from unit where id = any(${unitIds}::uuid[])`)
    : []
  const ids = new Set(known.map(({ id }) => id))
  for (const { id, kind } of fields)
    if (kind === 'unit' && (given[id] as string[] | undefined)?.some((one) => !ids.has(one)))
      faults.push({ fieldId: id, problem: 'unknown' })
  if (faults.length > 0)
    throw invalid(faults.map(({ fieldId, problem }) => ({ path: `body.values.${fieldId}`, problem })))
  return given
}

const columnsOf = (type: KnownType, body: ActivityBody, given: Given) => ({
  title: body.title,
  held_on: body.heldOn,
  until_on: body.untilOn ?? null,
  sector_id: body.sectorId === undefined ? type.sectorId : body.sectorId,
  given: JSON.stringify(given),
  said: wordsIn(type.fields, given),
})

const answersOf = async (work: Work, { fields }: KnownType, given: Given) =>
  answersSaid(fields, given, await unitNames(work, fields, [given]))

export async function enterActivity(
  work: Work,
  { typeId, ownerUnitId, fileIds, ...body }: Input<typeof enter>['body'],
) {
  const [only, another] = unitsFor(work.actor, 'activity.write')
  const owner = ownerUnitId ?? (another === undefined ? only : undefined)
  if (!owner) throw invalid([{ path: 'body.ownerUnitId', problem: 'required' }])
  demand(work, 'activity.write', { own: owner })
  const type = await typeOf(work, typeId)
  if (!type) throw invalid([{ path: 'body.typeId', problem: 'unknown' }])
  if (type.retired) throw refused('activity.type-retired')
  if (!(await ancestorsOn(work, owner, work.today)).includes(type.ownerUnitId)) throw refused('activity.type-elsewhere')
  checkDays(work, body)
  await demandSector(work, body.sectorId)
  const given = await checked(work, type, body)
  const made = await work.tx
    .insertInto('activity')
    .values({
      ...columnsOf(type, body, given),
      type_id: typeId,
      owner_unit_id: owner,
      made_by: work.actor.accountId,
      made_for_id: work.actingFor.id,
      made_at: work.at,
      changed_at: work.at,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  await attachFiles(work, { kind: 'activity', id: made.id }, fileIds)
  await feedFrom(work, typeId, [{ unitId: owner, day: body.heldOn }])
  const { values: _, ...told } = body
  work.record(
    'activity.entered',
    { kind: 'activity', id: made.id },
    { ...told, typeId, ownerUnitId: owner, answers: await answersOf(work, type, given) },
  )
  return made
}

/** Locked for a change: 404 out of reach, 403 where another unit keeps it, 409 where it was changed or removed meanwhile. */
export async function lockActivity(work: Work, id: string, version?: number) {
  const [seen] = await activitiesInSight(work, [id])
  if (!seen) throw notFound()
  const found = await work.tx.selectFrom('activity').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw notFound()
  demand(work, 'activity.write', { own: found.owner_unit_id })
  const { folded: _, said: __, ...activity } = found
  if (version !== undefined && version !== activity.version) throw stale(activity)
  if (activity.removed_at !== null) throw refused('activity.removed')
  return { ...activity, given: activity.given as Given }
}

export const touchActivity = (work: Work, id: string, set: object = {}) =>
  work.tx
    .updateTable('activity')
    .set((eb) => ({ ...set, version: eb('version', '+', 1), changed_at: work.at }))
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()

export async function editActivity(work: Work, id: string, { version, ...body }: Input<typeof edit>['body']) {
  const before = await lockActivity(work, id, version)
  const type = (await typeOf(work, before.type_id))!
  checkDays(work, body)
  if (body.sectorId !== before.sector_id) await demandSector(work, body.sectorId)
  const given = await checked(work, type, body, before.given)
  const { said, ...after } = columnsOf(type, body, given)
  const { given: _, ...told } = after
  const [was, answers] = [await answersOf(work, type, before.given), await answersOf(work, type, given)]
  work.record('activity.edited', { kind: 'activity', id }, changed({ ...before, answers: was }, { ...told, answers }))
  const now = await touchActivity(work, id, { ...after, said })
  const days = [before.held_on, body.heldOn]
  await feedFrom(
    work,
    before.type_id,
    days.map((day) => ({ unitId: before.owner_unit_id, day })),
  )
  return now
}

/** It counts no longer, leaves every list, and stays readable under its address and in its history. */
export async function removeActivity(work: Work, id: string, { version, reason }: Input<typeof remove>['body']) {
  const before = await lockActivity(work, id, version)
  const removed = {
    removed_at: work.at,
    removed_by: work.actor.accountId,
    removed_for_id: work.actingFor.id,
    removed_because: reason,
  }
  work.record('activity.removed', { kind: 'activity', id }, { reason, title: before.title, heldOn: before.held_on })
  const now = await touchActivity(work, id, removed)
  await feedFrom(work, before.type_id, [{ unitId: before.owner_unit_id, day: before.held_on }])
  return now
}
