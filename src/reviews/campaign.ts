import { demand, unitsFor } from '#src/access/index.ts'
import { directivesInSight } from '#src/directives/index.ts'
import { attachFiles, detachFile } from '#src/documents/index.ts'
import { type Day, yearOf } from '#src/platform/day.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { conflict, invalid, notFound, refused, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { editReview as edit, openReview as open } from './contract.ts'
import type { DueDays } from './rules.ts'
import { askUnits, leaveOut, setDueDays } from './units.ts'
import { reviewsInSight } from './visible.ts'

type Body = Omit<Input<typeof edit>['body'], 'version'>

/** The bloc asked for, or the only one that the unit coordinates. */
async function blocOf(work: Work, owner: string, asked: string | null | undefined): Promise<string | null> {
  if (asked !== undefined) return asked
  const led = await work.db.selectFrom('bloc').select('id').where('coordinator_id', '=', owner).limit(2).execute()
  return led.length === 1 ? led[0]!.id : null
}

const columnsOf = (body: Pick<Body, 'kind' | 'title' | 'spanFrom' | 'spanTo' | 'outline' | 'due'>) => ({
  kind: body.kind,
  title: body.title,
  span_from: body.spanFrom,
  span_to: body.spanTo,
  outline: body.outline,
  due_days: JSON.stringify({ '': body.due.day, ...body.due.byKind }),
})

/** No day is due before the review was opened. */
function checkDue({ day, byKind }: DueDays, openedOn: Day) {
  if ([day, ...Object.values(byKind)].some((one) => one < openedOn)) throw refused('review.due-before', { openedOn })
}

export async function openReview(work: Work, body: Input<typeof open>['body']) {
  const [only, another] = unitsFor(work.actor, 'review.write')
  const owner = body.ownerUnitId ?? (another === undefined ? only : undefined)
  if (!owner) throw invalid([{ path: 'body.ownerUnitId', problem: 'required' }])
  demand(work, 'review.write', { own: owner })
  const [seen] = await directivesInSight(work, [body.directiveId])
  if (!seen) throw invalid([{ path: 'body.directiveId', problem: 'unknown' }])
  checkDue(body.due, work.today)
  const { id, version } = await work.tx
    .insertInto('review')
    .values({
      ...columnsOf(body),
      directive_id: body.directiveId,
      owner_unit_id: owner,
      bloc_id: await blocOf(work, owner, body.blocId),
      work_year: body.workYear ?? yearOf(work.today),
      opened_on: work.today,
      made_by: work.actor.accountId,
      made_at: work.at,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  const units = await askUnits(work, { id, owner }, body, body.due)
  if (units === 0) throw invalid([{ path: 'body.unitIds', problem: 'required' }])
  await attachFiles(work, { kind: 'review', id }, body.fileIds)
  work.record('review.opened', { kind: 'review', id }, { ...body, ownerUnitId: owner, units })
  return { id, version }
}

/** Locked for a change by the unit that asks: 404 out of reach, 403 where another unit keeps it, 409 where it changed. */
async function lockReview(work: Work, id: string, version: number) {
  const [seen] = await reviewsInSight(work, [id])
  if (!seen) throw notFound()
  const review = await work.tx
    .selectFrom('review')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  demand(work, 'review.write', { own: review.owner_unit_id })
  const { folded: _, ...theirs } = review
  if (version !== review.version) throw stale(theirs)
  return review
}

const write = (work: Work, id: string, set: object) =>
  work.tx
    .updateTable('review')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()

export async function editReview(work: Work, id: string, { version, ...body }: Input<typeof edit>['body']) {
  const before = await lockReview(work, id, version)
  if (before.ended_on !== null) throw refused('review.ended', { on: before.ended_on })
  checkDue(body.due, before.opened_on)
  await leaveOut(work, id, body.withoutUnitIds)
  await askUnits(work, { id, owner: before.owner_unit_id }, body, body.due)
  await setDueDays(work, id, before.opened_on, body.due)
  for (const fileId of body.withoutFileIds) await detachFile(work, { kind: 'review', id }, fileId)
  await attachFiles(work, { kind: 'review', id }, body.fileIds)
  work.record('review.edited', { kind: 'review', id }, body)
  return write(work, id, {
    ...columnsOf(body),
    ...(body.blocId !== undefined && { bloc_id: body.blocId }),
    ...(body.workYear !== undefined && { work_year: body.workYear }),
  })
}

export async function endReview(work: Work, id: string, version: number) {
  const before = await lockReview(work, id, version)
  if (before.ended_on !== null) throw conflict('move.not-allowed', { move: 'end' })
  work.record('review.ended', { kind: 'review', id }, { on: work.today })
  return write(work, id, { ended_on: work.today })
}

export async function reopenReview(work: Work, id: string, version: number, reason: string) {
  const before = await lockReview(work, id, version)
  if (before.ended_on === null) throw conflict('move.not-allowed', { move: 'reopen' })
  work.record('review.reopened', { kind: 'review', id }, { reason, endedOn: before.ended_on })
  return write(work, id, { ended_on: null })
}
