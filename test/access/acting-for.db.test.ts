import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#src/access/index.ts'
import { decideAdvice } from '#src/advice/index.ts'
import { addCategory, editArticle, moderateComments } from '#src/articles/index.ts'
import { moveDirective } from '#src/directives/history.ts'
import { draftDocument } from '#src/documents/index.ts'
import { signDocument, withdrawSignature } from '#src/documents/signing.ts'
import { endTemplate } from '#src/documents/templates/ending.ts'
import { moveMeeting } from '#src/meetings/history.ts'
import type { Actor } from '#src/platform/actor.ts'
import type { Work } from '#src/platform/work.ts'
import { receiveReport } from '#src/reports/index.ts'
import { receiveAnswer } from '#src/reviews/answers.ts'
import { decideExtension, issueTask, judgeTask } from '#src/tasks/index.ts'
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

const act = <T>(run: (work: Work) => Promise<T>) => scene.world.act(run, acting)
const read = async (path: string) => (await scene.who('leader', 'board').client.get(path)).body

type Moves = { moves: { move: string; actingFor: string | null }[] }
const lastOf = ({ moves }: Moves, move: string) => moves.find((one) => one.move === move)?.actingFor

/** An act of which no page tells, and what the log keeps of it. */
const logged = async (run: (work: Work) => Promise<unknown>, role: Role = 'leader') => {
  const grants = [{ ...acting.grants[0]!, role }]
  await scene.world.act(run, { ...acting, grants })
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
  'a draft of a document': () => {
    const subject = { kind: 'task' as const, id: scene.absent }
    const asked = { ownerUnitId: scene.units.board, subject, blocId: null, workYear: 2021, recipients: [], place: null }
    return logged((work) =>
      draftDocument(work, { ...asked, purpose: 'letter', side: 'party', title: 'Công văn', sections: [] }),
    )
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
    return logged((work) => moderateComments(work, { move: 'show', ids: [id] }), 'editor')
  },
}

test.each(Object.entries(kinds))('%s says in whose name it was done', async (_, told) => {
  expect(await told()).toBe(leader)
})
