import { demand, unitsFor } from '#src/access/index.ts'
import { obligationsNamed } from '#src/coordination/index.ts'
import { directivesInSight } from '#src/directives/index.ts'
import { attachFiles } from '#src/documents/index.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { invalid, notFound } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lockOpen, touchMeeting } from './change.ts'
import type { editMeeting as edit, planMeeting as plan } from './contract.ts'
import { tellInvited } from './letters.ts'
import type { MeetingBody } from './shapes.ts'

async function check(work: Work, { startsAt, endsAt, directiveId, obligationId }: MeetingBody, named?: string | null) {
  if (new Date(endsAt) <= new Date(startsAt)) throw invalid([{ path: 'body.endsAt', problem: 'before-start' }])
  // whoever edits a meeting may leave what another has named and they may not see
  if (obligationId && obligationId !== named) {
    const [obligation] = await obligationsNamed(work, [obligationId])
    if (!obligation) throw notFound()
    if (obligation.kind !== 'meet') throw invalid([{ path: 'body.obligationId', problem: 'not-to-meet' }])
  }
  if (!directiveId) return
  const [seen] = await directivesInSight(work, [directiveId])
  if (!seen) throw notFound()
}

const columnsOf = (body: MeetingBody) => ({
  kind: body.kind,
  title: body.title,
  place: body.place,
  starts_at: new Date(body.startsAt),
  ends_at: new Date(body.endsAt),
  content: body.content,
  bloc_id: body.blocId ?? null,
  work_year: body.workYear,
  sums_up: body.sumsUp,
  obligation_id: body.obligationId ?? null,
  directive_id: body.directiveId ?? null,
})

export async function planMeeting(work: Work, body: Input<typeof plan>['body']) {
  const [only, another] = unitsFor(work.actor, 'meeting.write')
  const owner = body.ownerUnitId ?? (another === undefined ? only : undefined)
  if (!owner) throw invalid([{ path: 'body.ownerUnitId', problem: 'required' }])
  demand(work, 'meeting.write', { own: owner })
  await check(work, body)
  const { id, version } = await work.tx
    .insertInto('meeting')
    .values({ ...columnsOf(body), owner_unit_id: owner, made_by: work.actor.accountId, made_at: work.at })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  await attachFiles(work, { kind: 'meeting', id }, body.fileIds)
  work.record('meeting.planned', { kind: 'meeting', id }, { ...body, ownerUnitId: owner })
  return { id, version }
}

export async function editMeeting(work: Work, id: string, body: Input<typeof edit>['body']) {
  const before = await lockOpen(work, id, 'meeting.write', body.version)
  await check(work, body, before.obligation_id)
  const after = columnsOf(body)
  await work.tx.updateTable('meeting').set(after).where('id', '=', id).execute()
  const { version: _, ...told } = body
  work.record('meeting.edited', { kind: 'meeting', id }, told)
  const made = await touchMeeting(work, id)
  const moved =
    before.place !== after.place ||
    before.starts_at.getTime() !== after.starts_at.getTime() ||
    before.ends_at.getTime() !== after.ends_at.getTime()
  if (moved && before.state === 'invited') await tellInvited(work, id, 'changed')
  return made
}
