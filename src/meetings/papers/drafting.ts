import { draftDocument } from '#src/documents/index.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { unitOn, unitsOn } from '#src/units/index.ts'
import { lockMeeting } from '../change.ts'
import type { draftPaper as contract } from '../contract.ts'
import { meetingFor } from '../detail.ts'
import type { PaperFacts } from './facts.ts'
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
  const facts = await factsOf(work, id, owner?.name ?? '')
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

/** Documents write units' names in full. */
async function factsOf(work: Work, id: string, owner: string): Promise<PaperFacts> {
  const meeting = await meetingFor(work, id)
  const concerned = [...meeting.invited, ...meeting.contributions, ...meeting.questions].flatMap(
    (one) => one.unitId ?? [],
  )
  const charged = meeting.conclusionList.flatMap((one) => [...one.leads, ...one.coordinating].map((unit) => unit.id))
  const units = await unitsOn(work, [...concerned, ...charged], work.today)
  const full = <T extends { unitId: string | null; unitName: string | null }>(one: T): T => ({
    ...one,
    unitName: units.get(one.unitId ?? '')?.name ?? one.unitName,
  })
  const named = (list: PaperFacts['conclusionList'][number]['leads']) =>
    list.map((unit) => ({ ...unit, name: units.get(unit.id)?.name ?? unit.name }))
  return {
    ...meeting,
    owner,
    invited: meeting.invited.map(full),
    contributions: meeting.contributions.map(full),
    questions: meeting.questions.map(full),
    conclusionList: meeting.conclusionList.map((one) => ({
      ...one,
      leads: named(one.leads),
      coordinating: named(one.coordinating),
    })),
  }
}

async function refuseWithout(work: Work, id: string) {
  const one = await work.tx.selectFrom('conclusion').select('id').where('meeting_id', '=', id).executeTakeFirst()
  if (!one) throw refused('meeting.no-conclusions')
}
