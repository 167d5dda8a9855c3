import type { Input } from '#src/platform/endpoint.ts'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lastPlace, lockOpen, partOf, touchMeeting } from './change.ts'
import type * as contract from './contract.ts'
import { renumber, reorder } from './ordering.ts'

type Body = Input<typeof contract.addAgendaItem>['body']
const columnsOf = ({ starts, content, presenter }: Body) => ({ starts, content, presenter: presenter || null })

export async function addAgendaItem(work: Work, id: string, body: Body) {
  await lockOpen(work, id, 'meeting.write')
  const position = await lastPlace(work, 'agenda_item', id)
  const item = await work.tx
    .insertInto('agenda_item')
    .values({ meeting_id: id, position, ...columnsOf(body) })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  work.record('meeting.agenda-added', { kind: 'meeting', id }, { itemId: item.id, ...body })
  await touchMeeting(work, id)
  return item
}

export async function editAgendaItem(
  work: Work,
  id: string,
  itemId: string,
  { version, ...body }: Body & { version: number },
) {
  await lockOpen(work, id, 'meeting.write')
  await partOf(work, 'agenda_item', id, itemId, version)
  await work.tx
    .updateTable('agenda_item')
    .set({ ...columnsOf(body), version: version + 1 })
    .where('id', '=', itemId)
    .execute()
  work.record('meeting.agenda-edited', { kind: 'meeting', id }, { itemId, ...body })
  await touchMeeting(work, id)
  return { id: itemId, version: version + 1 }
}

export async function removeAgendaItem(work: Work, id: string, itemId: string) {
  await lockOpen(work, id, 'meeting.write')
  const { content } = await partOf(work, 'agenda_item', id, itemId)
  await work.tx.deleteFrom('agenda_item').where('id', '=', itemId).execute()
  await renumber(work, 'agenda_item', id)
  work.record('meeting.agenda-removed', { kind: 'meeting', id }, { itemId, content })
  return touchMeeting(work, id)
}

export async function orderAgenda(work: Work, id: string, ids: readonly string[]) {
  await lockOpen(work, id, 'meeting.write')
  await reorder(work, 'agenda_item', id, ids)
  work.record('meeting.agenda-ordered', { kind: 'meeting', id }, { ids })
  return touchMeeting(work, id)
}

/** Idempotent: two secretaries who tick the same item agree. */
export async function markAgendaItem(work: Work, id: string, itemId: string, done: boolean) {
  const { state } = await lockOpen(work, id, 'meeting.hold')
  if (state !== 'held') throw refused('meeting.not-begun', { state })
  const item = await partOf(work, 'agenda_item', id, itemId)
  const version = item.version + 1
  await work.tx.updateTable('agenda_item').set({ done, version }).where('id', '=', itemId).execute()
  work.record('meeting.agenda-marked', { kind: 'meeting', id }, { itemId, done })
  return { id: itemId, version }
}
