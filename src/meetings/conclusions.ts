import type { Input } from '#src/platform/endpoint.ts'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lastPlace, lockOpen, partOf, touchMeeting } from './change.ts'
import type * as contract from './contract.ts'
import { refuseUnknownUnits } from './known-units.ts'
import { renumber, reorder } from './ordering.ts'

type Body = Input<typeof contract.addConclusion>['body']

/** Each unit once: a lead does not also co-ordinate. */
async function columnsOf(work: Work, { text, leads, coordinating, deadline, deliverable }: Body) {
  await refuseUnknownUnits(work, { leads, coordinating })
  return {
    text,
    lead_unit_ids: [...new Set(leads)],
    coordinating_unit_ids: [...new Set(coordinating)].filter((id) => !leads.includes(id)),
    deadline: deadline ?? null,
    deliverable: deliverable || null,
  }
}

export async function addConclusion(work: Work, id: string, body: Body) {
  await lockOpen(work, id, 'meeting.conclude')
  const number = await lastPlace(work, 'conclusion', id)
  const made = await work.tx
    .insertInto('conclusion')
    .values({ meeting_id: id, number, ...(await columnsOf(work, body)) })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  work.record('meeting.conclusion-added', { kind: 'meeting', id }, { conclusionId: made.id, number, ...body })
  await touchMeeting(work, id)
  return made
}

/** What has become a task is changed there, not behind its back. */
function refuseTurned({ task_id, number }: Record<string, unknown>) {
  if (task_id !== null) throw refused('conclusion.is-task', { number })
}

export async function editConclusion(
  work: Work,
  id: string,
  conclusionId: string,
  { version, ...body }: Body & { version: number },
) {
  await lockOpen(work, id, 'meeting.conclude')
  refuseTurned(await partOf(work, 'conclusion', id, conclusionId, version))
  await work.tx
    .updateTable('conclusion')
    .set({ ...(await columnsOf(work, body)), version: version + 1 })
    .where('id', '=', conclusionId)
    .execute()
  work.record('meeting.conclusion-edited', { kind: 'meeting', id }, { conclusionId, ...body })
  return { id: conclusionId, version: version + 1 }
}

export async function removeConclusion(work: Work, id: string, conclusionId: string) {
  await lockOpen(work, id, 'meeting.conclude')
  const before = await partOf(work, 'conclusion', id, conclusionId)
  refuseTurned(before)
  await work.tx.deleteFrom('conclusion').where('id', '=', conclusionId).execute()
  await renumber(work, 'conclusion', id)
  work.record('meeting.conclusion-removed', { kind: 'meeting', id }, { conclusionId, text: before.text })
  return touchMeeting(work, id)
}

export async function orderConclusions(work: Work, id: string, ids: readonly string[]) {
  await lockOpen(work, id, 'meeting.conclude')
  await reorder(work, 'conclusion', id, ids)
  work.record('meeting.conclusions-ordered', { kind: 'meeting', id }, { ids })
  return touchMeeting(work, id)
}
