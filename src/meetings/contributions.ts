import { sql } from 'kysely'
import { attachFiles } from '#src/documents/index.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { forbidden, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import {
  demandHostOr,
  type Locked,
  lastPlace,
  lockOpen,
  lockSeen,
  partOf,
  refuseClosed,
  touchMeeting,
} from './change.ts'
import type * as contract from './contract.ts'
import { refuseUnknownUnits } from './known-units.ts'
import { renumber, reorder } from './ordering.ts'

type Body = Input<typeof contract.addContribution>['body']
const columnsOf = ({ title, unitId, speaker }: Body) => ({
  title,
  unit_id: unitId ?? null,
  speaker: speaker || null,
})

/** The unit that holds the meeting writes for all, an invited unit for itself. */
async function demandWriter(work: Work, meeting: Locked, unitId: string | null) {
  if (demandHostOr(work, 'meeting.write', meeting, unitId)) return
  const invited = await work.tx
    .selectFrom('participant')
    .select('id')
    .where('meeting_id', '=', meeting.id)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  if (!invited) throw forbidden('meeting.answer')
}

export async function addContribution(work: Work, id: string, body: Body) {
  const meeting = await lockSeen(work, id)
  await demandWriter(work, meeting, body.unitId ?? null)
  refuseClosed(meeting)
  await refuseUnknownUnits(work, { unitId: body.unitId ? [body.unitId] : [] })
  const position = await lastPlace(work, 'contribution', id)
  const made = await work.tx
    .insertInto('contribution')
    .values({ meeting_id: id, position, ...columnsOf(body), made_by: work.actor.accountId })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  work.record('meeting.contribution-added', { kind: 'meeting', id }, { contributionId: made.id, ...body })
  await touchMeeting(work, id)
  return made
}

export async function editContribution(
  work: Work,
  id: string,
  contributionId: string,
  { version, ...body }: Body & { version: number },
) {
  await lockOpen(work, id, 'meeting.write')
  await partOf(work, 'contribution', id, contributionId, version)
  await refuseUnknownUnits(work, { unitId: body.unitId ? [body.unitId] : [] })
  await work.tx
    .updateTable('contribution')
    .set({ ...columnsOf(body), version: version + 1 })
    .where('id', '=', contributionId)
    .execute()
  work.record('meeting.contribution-edited', { kind: 'meeting', id }, { contributionId, ...body })
  return { id: contributionId, version: version + 1 }
}

export async function removeContribution(work: Work, id: string, contributionId: string) {
  await lockOpen(work, id, 'meeting.write')
  const { title } = await partOf(work, 'contribution', id, contributionId)
  const link = { kind: 'contribution', id: contributionId }
  await work.tx
    .deleteFrom('file_link')
    .where('subject_kind', '=', link.kind)
    .where('subject_id', '=', link.id)
    .execute()
  await work.tx.deleteFrom('contribution').where('id', '=', contributionId).execute()
  await renumber(work, 'contribution', id)
  await renumber(work, 'question', id)
  work.record('meeting.contribution-removed', { kind: 'meeting', id }, { contributionId, title })
  return touchMeeting(work, id)
}

export async function sendContribution(
  work: Work,
  id: string,
  contributionId: string,
  { text, speaker, fileIds, version }: Input<typeof contract.sendContribution>['body'],
) {
  const meeting = await lockSeen(work, id)
  const before = await partOf(work, 'contribution', id, contributionId)
  await demandWriter(work, meeting, before.unit_id as string | null)
  refuseClosed(meeting)
  await partOf(work, 'contribution', id, contributionId, version)
  if (!text && fileIds.length === 0 && before.sent_at === null) throw refused('contribution.empty')
  await work.tx
    .updateTable('contribution')
    .set({
      text,
      ...(speaker !== undefined && { speaker: speaker || null }),
      sent_at: sql<Date>`coalesce(sent_at, ${work.at})`,
      version: version + 1,
    })
    .where('id', '=', contributionId)
    .execute()
  await attachFiles(work, { kind: 'contribution', id: contributionId }, fileIds)
  work.record('meeting.contribution-sent', { kind: 'meeting', id }, { contributionId, text, speaker, fileIds })
  return { id: contributionId, version: version + 1 }
}

export async function orderContributions(work: Work, id: string, ids: readonly string[]) {
  await lockOpen(work, id, 'meeting.write')
  await reorder(work, 'contribution', id, ids)
  work.record('meeting.contributions-ordered', { kind: 'meeting', id }, { ids })
  return touchMeeting(work, id)
}

export async function markContribution(work: Work, id: string, contributionId: string, presented: boolean) {
  const { state } = await lockOpen(work, id, 'meeting.hold')
  if (state !== 'held') throw refused('meeting.not-begun', { state })
  const before = await partOf(work, 'contribution', id, contributionId)
  const version = before.version + 1
  await work.tx.updateTable('contribution').set({ presented, version }).where('id', '=', contributionId).execute()
  work.record('meeting.contribution-presented', { kind: 'meeting', id }, { contributionId, presented })
  return { id: contributionId, version }
}
