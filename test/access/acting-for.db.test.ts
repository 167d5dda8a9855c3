import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#src/access/index.ts'
import { decideAdvice, enterAdvice } from '#src/advice/index.ts'
import { addCategory, editArticle, moderateComments } from '#src/articles/index.ts'
import { checkObligation } from '#src/coordination/index.ts'
import { moveDirective } from '#src/directives/history.ts'
import { draftDocument } from '#src/documents/index.ts'
import { editSection } from '#src/documents/sections.ts'
import { signDocument, withdrawSignature } from '#src/documents/signing.ts'
import { endTemplate } from '#src/documents/templates/ending.ts'
import { moveMeeting } from '#src/meetings/history.ts'
import type { Actor } from '#src/platform/actor.ts'
import type { Work } from '#src/platform/work.ts'
import { dropReading } from '#src/readings/dropping.ts'
import { forgetName, rememberName } from '#src/readings/names.ts'
import { keepFile } from '#src/readings/starting.ts'
import { receiveReport, saveReport } from '#src/reports/index.ts'
import { receiveAnswer } from '#src/reviews/answers.ts'
import { decideExtension, issueTask, judgeTask, postProgress } from '#src/tasks/index.ts'
import { noteTaskCall } from '#src/tasks/reminder-sheet.ts'
import { remindOfThese } from '#src/tasks/reminding.ts'
import { actorOf } from '#test/sign-in.ts'
import { accessScene, type Scene } from './scene.ts'

let scene: Scene
/** The board's coordinator, under the delegated grant of its leader alone. */
let acting: Actor
let leader: string
beforeAll(async () => {
  scene = await accessScene()
  const { accountId } = scene.who('leader', 'board')
  leader = (await actorOf(scene.world.db, accountId))!.name
  const coordinator = await actorOf(scene.world.db, scene.who('coordinator', 'board').accountId)
  acting = { ...coordinator!, grants: [{ role: 'leader', unitId: scene.units.board, actingForId: accountId }] }
})
afterAll(() => scene.world.close())

type At = keyof Scene['units'] & ('board' | 'lead')
const act = <T>(run: (work: Work) => Promise<T>, role: Role = 'leader', at: At = 'board') =>
  scene.world.act(run, { ...acting, grants: [{ ...acting.grants[0]!, role, unitId: scene.units[at] }] })
const read = async (path: string, role: Role = 'leader', at: At = 'board') =>
  (await scene.who(role, at).client.get(path)).body

type Moves = { moves: { move: string; actingFor: string | null }[] }
const lastOf = ({ moves }: Moves, move: string) => moves.find((one) => one.move === move)?.actingFor

/** An act of which no page tells, and what the log keeps of it. */
const logged = async (run: (work: Work) => Promise<unknown>, role: Role = 'leader') => {
  await act(run, role)
  const { acting_for_id } = await scene.world.db
    .selectFrom('audit_event')
    .select('acting_for_id')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return acting_for_id === acting.grants[0]!.actingForId ? leader : acting_for_id
}

/** Does one act in the leader's name and reads where its actor is shown. */
const kinds: Record<string, () => Promise<string | null | undefined>> = {
  'the issue of a task': async () => {
    const { id, version } = await scene.draft()
    await act((work) => issueTask(work, id, { version }))
    return lastOf(await read(`/tasks/${id}`), 'issue')
  },
  'a judgement': async () => {
    const { id, version } = await scene.issued()
    await act((work) => judgeTask(work, id, { judgement: 'atRisk', note: 'Chậm', version }))
    return lastOf(await read(`/tasks/${id}`), 'judge')
  },
  'the decision of an extension': async () => {
    const { id } = await scene.asking()
    const { requests } = await read(`/tasks/${id}`)
    await act((work) => decideExtension(work, id, requests[0].id, { granted: true }))
    return (await read(`/tasks/${id}`)).requests[0].decidedFor
  },
  'a reminder, in what is told too': async () => {
    const { id } = await scene.issued()
    const name = await logged((work) => remindOfThese(work, [id], 'http://mach.test'), 'coordinator')
    const told = scene.world.db
      .selectFrom('message')
      .select('acting_for_id')
      .where('subject_id', '=', id)
      .where('kind', '=', 'reminded')
    const inName = new Set((await told.execute()).map((one) => one.acting_for_id))
    return inName.size === 1 && inName.has(acting.grants[0]!.actingForId) ? name : null
  },
  'a call about a task': async () => {
    const { id } = await scene.issued()
    const { personId } = scene.who('focal', 'lead')
    await act((work) => noteTaskCall(work, { ids: [id], personId, said: 'Đã gọi' }), 'coordinator')
    return (await read(`/task-reminders?ids=${id}`, 'coordinator')).calls[0].actingFor
  },
  'a document that was read': async () => {
    const { id: directiveId, fileId } = await scene.directive({ withFile: true })
    const document = { symbol: null, issuer: null, date: null, kind: null, abstract: null }
    const read = { text: '', blocks: [], document, tasks: [] } as never
    const kept = { ownerUnitId: scene.units.board, read, drafts: [], name: 'a.txt', digest: Buffer.alloc(32) }
    return logged((work) => keepFile(work, { directiveId, fileId: fileId! }, kept), 'coordinator')
  },
  'a reading that was dropped': async () => {
    const { id } = await scene.reading()
    return logged((work) => dropReading(work, id), 'coordinator')
  },
  'a name that was remembered': () => {
    const linked = { ownerUnitId: scene.units.board, name: 'Ngành y', unitId: scene.units.lead }
    return logged((work) => rememberName(work, linked), 'coordinator')
  },
  'a name that was forgotten': async () => {
    const id = await scene.rememberedName('Ngành y tế')
    return logged((work) => forgetName(work, id), 'coordinator')
  },
  'a step of a directive': async () => {
    const { id, version } = await scene.directive({ inForce: false })
    await act((work) => moveDirective(work, id, { move: 'enter', version }))
    return lastOf(await read(`/directives/${id}`), 'enter')
  },
  'what became of advice': async () => {
    const { id, version } = await scene.advice()
    const told = { outcome: 'accept', on: '2020-12-10', note: '', directiveId: null, version } as const
    await act((work) => decideAdvice(work, id, told))
    return lastOf(await read(`/advice/${id}`), 'accept')
  },
  'a step of a meeting': async () => {
    const { id } = await scene.plannedMeeting()
    const { version } = await read(`/meetings/${id}`)
    await act((work) => moveMeeting(work, id, { move: 'cancel', reason: 'Hoãn', version }))
    return lastOf(await read(`/meetings/${id}`), 'cancel')
  },
  'a signature that was withdrawn': async () => {
    const { id } = await scene.document()
    const { number } = await read(`/documents/${id}/signature`)
    const { version } = await read(`/documents/${id}`)
    const signer = { signMode: '', signBody: null, signerTitle: 'TRƯỞNG BAN', signerName: 'Nguyễn Văn Thử' }
    const signing = { ...signer, number, issuedOn: '2021-01-12', version } as never
    const signed = await act((work) => signDocument(work, id, signing))
    await act((work) => withdrawSignature(work, id, { reason: 'Sai ngày', version: signed.version }))
    const { moves }: Moves = await read(`/documents/${id}`)
    return moves.length === 2 && moves[0]!.actingFor === moves[1]!.actingFor ? moves[0]!.actingFor : null
  },
  'the receipt of a report': async () => {
    const { id, version } = await scene.report('approved')
    await act((work) => receiveReport(work, id, { version }))
    return lastOf(await read(`/reports/${id}`), 'receive')
  },
  'the receipt of what a unit reviewed': async () => {
    const { id, version } = await scene.answered('reported')
    const of = { id, unitId: scene.units.lead }
    await act((work) => receiveAnswer(work, of, { version }))
    return lastOf(await read(`/reviews/${id}/units/${of.unitId}`), 'receive')
  },
  'progress that was posted': async () => {
    const { id } = await scene.issued()
    await act((work) => postProgress(work, id, { account: 'Đang làm', percent: 20, fileIds: [] }), 'focal', 'lead')
    return (await read(`/tasks/${id}`)).progress[0].actingFor
  },
  'advice that was entered': async () => {
    const { id } = await act((work) =>
      enterAdvice(work, { ...scene.adviceBody(), fromUnitId: scene.units.board, fileIds: [] }),
    )
    return (await read(`/advice/${id}`)).madeFor
  },
  'a tick of an obligation': async () => {
    const { id, directiveId } = await scene.obligation()
    const tick = { unitId: scene.units.lead, period: '2020', doneOn: '2020-12-30' }
    await act((work) => checkObligation(work, id, tick))
    const { cells } = await read(`/coordination/${directiveId}?year=2020`)
    return cells.find((cell: { ticked: unknown }) => cell.ticked).ticked.actingFor
  },
  'what another saved of a report meanwhile': async () => {
    const { id, version } = await scene.report('draft')
    const content = scene.content('Của người khác')
    await act((work) => saveReport(work, id, { version, content }), 'focal', 'lead')
    const late = await scene.who('focal', 'lead').client.put(`/reports/${id}/content`, { version, content })
    return late.body.theirs.savedFor
  },
  'a draft of a document': async () => {
    const subject = { kind: 'task' as const, id: scene.absent }
    const asked = { ownerUnitId: scene.units.board, subject, blocId: null, workYear: 2021, recipients: [], place: null }
    const draft = { ...asked, purpose: 'letter', side: 'party', title: 'Công văn', sections: [] } as const
    const { id } = await act((work) => draftDocument(work, draft))
    return (await read(`/documents/${id}`)).madeFor
  },
  'a section that was written': async () => {
    const { id } = await scene.document()
    const [{ key, version, content }] = (await read(`/documents/${id}`)).sections
    await act((work) => editSection(work, id, key, { version, content }))
    return (await read(`/documents/${id}`)).sections[0].changedFor
  },
  'the end of a template': async () => {
    const { id } = await scene.template()
    const { from } = (await read('/document-templates')).rows.find((row: { id: string }) => row.id === id)
    return logged((work) => endTemplate(work, id, { lastDay: from, version: 1 }))
  },
  'what is written in an article': async () => {
    const { id, version, content } = await scene.article('submitted')
    return logged((work) => editArticle(work, id, { version, content }), 'editor')
  },
  'a category': () =>
    logged(
      (work) => addCategory(work, { slug: 'moi', nameVi: 'Mới', nameEn: 'New', position: 9, active: true }),
      'editor',
    ),
  'the decision on a comment': async () => {
    const { id } = await scene.comment()
    await act((work) => moderateComments(work, { move: 'show', ids: [id] }), 'editor')
    const { rows } = await read('/comments?state=shown', 'editor')
    return rows.find((row: { id: string }) => row.id === id).decidedFor
  },
}

test.each(Object.entries(kinds))('%s says in whose name it was done', async (_, told) => {
  expect(await told()).toBe(leader)
})
