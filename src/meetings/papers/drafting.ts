import { draftDocument } from '#src/documents/index.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { unitOn } from '#src/units/index.ts'
import { lockMeeting } from '../change.ts'
import type { draftPaper as contract } from '../contract.ts'
import { factsOf } from './full-names.ts'
import { invitation } from './invitation.ts'
import { minutes } from './minutes.ts'
import { notice } from './notice.ts'

type Purpose = Input<typeof contract>['body']['purpose']
const writers = { invitation, minutes, conclusions: notice }

/** Who signs for a unit, as printed; changed in the document where another signs. */
const headTitles: Readonly<Record<string, string>> = {
  board: 'Trưởng Ban',
  department: 'Giám đốc',
  peoplesCommittee: 'Chủ tịch',
  partyCommittee: 'Bí thư',
}

const existing = (work: Work, meetingId: string, purpose: Purpose) =>
  work.tx
    .selectFrom('document')
    .select('id')
    .where('subject_kind', '=', 'meeting')
    .where('subject_id', '=', meetingId)
    .where('purpose', '=', purpose)
    .orderBy('made_at', 'desc')
    .executeTakeFirst()

/** The paper of the meeting: what is there already, else a draft filled in from its records. */
export async function draftPaper(work: Work, id: string, purpose: Purpose): Promise<Reply<typeof contract>> {
  const meeting = await lockMeeting(work, id, 'document.write')
  const there = await existing(work, id, purpose)
  if (there) return { documentId: there.id, made: false }
  if (meeting.state === 'cancelled') throw refused('meeting.closed', { state: meeting.state })
  if (purpose !== 'invitation' && meeting.state !== 'held' && meeting.state !== 'concluded')
    throw refused('meeting.not-begun')
  if (purpose === 'conclusions') await refuseWithout(work, id)
  const owner = await unitOn(work, meeting.owner_unit_id, work.today)
  const facts = await factsOf(work, id)
  const party = owner?.kind === 'partyCommittee' || owner?.kind === 'board'
  const document = await draftDocument(work, {
    purpose,
    ownerUnitId: meeting.owner_unit_id,
    subject: { kind: 'meeting', id },
    blocId: meeting.bloc_id,
    workYear: meeting.work_year,
    side: party ? 'party' : 'state',
    place: null,
    signs: { mode: '', body: null, title: headTitles[owner?.kind ?? ''] ?? null },
    ...writers[purpose](facts),
  })
  return { documentId: document.id, made: true }
}

async function refuseWithout(work: Work, id: string) {
  const one = await work.tx.selectFrom('conclusion').select('id').where('meeting_id', '=', id).executeTakeFirst()
  if (!one) throw refused('meeting.no-conclusions')
}
