import { sql } from 'kysely'
import { moderateComments } from '#src/articles/index.ts'
import { addObligation } from '#src/coordination/index.ts'
import { addBasis } from '#src/directives/index.ts'
import { turnIntoTasks } from '#src/meetings/turning.ts'
import { addPerson, addPosition } from '#src/people/index.ts'
import { nobody as noActor } from '#src/platform/actor.ts'
import { accessNotes } from '#src/platform/audit/access-notes.ts'
import { deleteDraft } from '#src/tasks/drafting.ts'
import type { Planted } from './canaries.ts'
import { behindComments, behindReports, behindTasks } from './canaries-work.ts'
import { clientFor } from './people.ts'
import type { Scene } from './scene.ts'
import { administers, anyOf, anywhere, at, type Claim, followsUp, is, nobody, reaches } from './standing.ts'

type Word = (where: string, may: Claim) => string
export type Behind = { scene: Scene; word: Word; named: Word; ids: Planted['ids'] }

/** A day on which the predecessor no longer stood. */
const after = '2020-08-01'

/** What a record one sees points to, and one does not see: nothing of it shows through. */
export async function plantBehind(scene: Scene, word: Word, ids: Planted['ids']): Promise<Planted['canaries']> {
  const behind = { scene, word, named: (where: string, may: Claim) => `Nội dung ${word(where, may)}`, ids }
  await behindDirectives(behind)
  await behindTasks(behind)
  await behindComments(behind)
  await behindRegulations(behind)
  await behindReports(behind)
  await behindArticles(behind)
  await ofTheLog(behind)
  await ofPeople(behind)
  await waiting(behind)
  return behindMeetings(behind)
}

/** A draft that everything points to; one to which only a draft points; one that the predecessor's parts point to. */
async function behindDirectives({ scene, named, ids }: Behind) {
  const { db } = scene.world
  const drafted = await scene.directive()
  // not in its abstract: a review names what it reviews to all whom it asks
  const text = named('a provision of a draft directive', at('board'))
  await db.updateTable('provision').set({ text }).where('id', '=', drafted.otherProvisionId).execute()
  await scene.issued({ directiveId: drafted.id, provisionId: drafted.provisionId })
  const review = await scene.review()
  await db.updateTable('review').set({ directive_id: drafted.id }).where('id', '=', review.id).execute()
  const { id: obligationId } = await scene.obligation()
  await db.updateTable('obligation').set({ directive_id: drafted.id }).where('id', '=', obligationId).execute()
  const below = await scene.directive()
  await scene.issued({ directiveId: below.id, provisionId: below.provisionId })
  await scene.world.act((work) => addBasis(work, below.id, drafted.id), scene.writers.board)
  const hidden = { state: 'draft', classification: 'public' }
  await db.updateTable('directive').set(hidden).where('id', '=', drafted.id).execute()

  const meant = await scene.directive({ abstract: named('a directive of a draft task', reaches('board')) })
  const draft = await scene.ownDraft()
  await db.updateTable('task').set({ directive_id: meant.id }).where('id', '=', draft.id).execute()
  ids.directive.push(drafted.id, meant.id)

  for (const part of ['a task', 'a review', 'an obligation']) {
    const abstract = named(`a directive of ${part} of the predecessor, from after the merger`, reaches('board'))
    const { id } = await scene.directive({ abstract })
    ids.directive.push(id)
    if (part === 'a task') {
      const task = await scene.oldTask()
      await db.updateTable('task').set({ issued_on: after, directive_id: id }).where('id', '=', task.id).execute()
    } else if (part === 'a review') {
      const asked = await scene.review()
      await db.updateTable('review').set({ directive_id: id }).where('id', '=', asked.id).execute()
      await db
        .deleteFrom('review_unit')
        .where('review_id', '=', asked.id)
        .where('unit_id', '=', scene.units.coord)
        .execute()
      await db.updateTable('review_unit').set({ unit_id: scene.units.old }).where('review_id', '=', asked.id).execute()
    } else {
      const asked = await scene.obligation({ party: 'old' })
      await db
        .updateTable('obligation')
        .set({ valid_from: after, directive_id: id })
        .where('id', '=', asked.id)
        .execute()
    }
  }
}

/** Of a regulation one is a party to: what is asked of others, and what the predecessor did after its time. */
async function behindRegulations({ scene, word, named, ids }: Behind) {
  const { db } = scene.world
  const { directiveId } = await scene.obligation()
  const content = named('an obligation of another party', reaches('board', 'watch'))
  const body = { ...scene.obligationBody({ content }), partyIds: [scene.units.watch] }
  await scene.world.act((work) => addObligation(work, directiveId, body), scene.writers.board)

  const shared = await scene.obligation()
  await db.updateTable('obligation').set({ valid_from: after }).where('id', '=', shared.id).execute()
  const former = { unit_id: scene.units.old }
  await db
    .updateTable('obligation_party')
    .set(former)
    .where('obligation_id', '=', shared.id)
    .where('unit_id', '=', scene.units.coord)
    .execute()
  const note = word('the note of a tick of the predecessor, from after the merger', reaches('board'))
  const tick = { obligation_id: shared.id, period: '2020', done_on: '2020-12-30', note }
  await db
    .insertInto('obligation_check')
    .values({ ...tick, ...former, by_account_id: scene.writers.old, at: scene.world.clock.now() })
    .execute()

  const kept = await scene.obligation({
    party: 'old',
    content: named('an obligation kept by the predecessor, from after the merger', nobody),
  })
  await db
    .updateTable('obligation')
    .set({ valid_from: after, owner_unit_id: scene.units.old })
    .where('id', '=', kept.id)
    .execute()
  ids.regulation.push(directiveId, shared.directiveId, kept.directiveId)
}

/** A public article and what it tells of; one of the predecessor. */
async function behindArticles({ scene, named, ids }: Behind) {
  const { db } = scene.world
  const document = await scene.document({ title: named('a draft document that an article tells of', at('board')) })
  const review = await scene.review({ title: named('a review that an article tells of', reaches('board', 'watch')) })
  await db
    .deleteFrom('review_unit')
    .where('review_id', '=', review.id)
    .where('unit_id', '=', scene.units.coord)
    .execute()
  await db.updateTable('review_unit').set({ unit_id: scene.units.watch }).where('review_id', '=', review.id).execute()
  const sources = [
    { kind: 'document' as const, id: document.id },
    { kind: 'review' as const, id: review.id },
  ]
  const telling = await scene.article('published', undefined, { sources })
  const past = await scene.article('published', named('an article of the predecessor, from after the merger', nobody))
  await db.updateTable('article').set({ owner_unit_id: scene.units.old }).where('id', '=', past.id).execute()
  ids.article.push(telling.id, past.id)
}

/** A paper of a meeting is known by its id, which stands in no answer to others; a file by its name. */
async function behindMeetings({ scene, word, ids }: Behind): Promise<Planted['canaries']> {
  const { writers, world } = scene
  const held = await scene.heldMeeting()
  await world.act((work) => turnIntoTasks(work, held.id, {}), writers.board)
  const lettered = await scene.invitedMeeting({ withInvitation: true })
  const paper = await world.db
    .selectFrom('document')
    .select('id')
    .where('subject_id', '=', lettered.id)
    .executeTakeFirstOrThrow()
  const name = word('a file of a contribution', reaches('board', 'lead'))
  const client = await clientFor(world, writers.lead)
  const { body } = await client.upload('/files', `${name}.txt`, 'Tham luận')
  await scene.attach('contribution', held.contributionId, body.id, writers.lead)
  ids.file.push(body.id)
  ids.meeting.push(held.id, lettered.id)
  return [
    {
      word: paper.id,
      in: 'the id of a draft invitation',
      may: anyOf(at('board'), anywhere('auditor')),
      searched: false,
    },
  ]
}

/** What the log keeps of records that are gone, of reports and comments, and of nobody in particular. */
async function ofTheLog({ scene, word, ids }: Behind) {
  const { world, writers } = scene
  const gone = await scene.draft({ content: `Nội dung ${word('a draft that was deleted', at('board'))}` })
  await world.act((work) => deleteDraft(work, gone.id), writers.board)
  const reason = word('why a report was returned', reaches('lead', 'board'))
  // sent once, and no longer: its file is the writers' and the receiver's
  const file = await scene.fileOf(writers.lead, word('a file of a report that was returned', at('lead', 'board')))
  ids.file.push(file)
  await scene.report('returned', { reason, files: [file] })
  const { id } = await scene.comment()
  const refused = word('why a comment was refused', reaches('board'))
  await world.act((work) => moderateComments(work, { move: 'refuse', ids: [id], reason: refused }), writers.desk)
  const login = word('a name that nobody has', is('auditor@province'))
  // before all that these tests are refused
  await accessNotes(world.db, () => new Date('2020-12-30T08:00:00+07:00'))(noActor, 'signIn.failed', { login })
}

/** Somebody of a unit that a passer-by does not even read, somebody of none, and a system's access. */
async function ofPeople({ scene, word, ids }: Behind) {
  const { world, units } = scene
  // the log of accesses tells its auditors whose page an administrator has opened
  const keepers = anywhere('administrator', 'auditor')
  const nowhere = { name: `Lò Thị ${word('a person who belongs nowhere', keepers)}` }
  ids.person.push(await world.act((work) => addPerson(work, nowhere)))
  await world.act(async (work) => {
    const known = anyOf(administers('watch'), reaches('watch'), followsUp)
    const personId = await addPerson(work, { name: `Lò Thị ${word('a person of another unit', known)}` })
    await addPosition(work, { personId, unitId: units.watch, title: 'Chủ tịch', side: 'state', from: '2020-01-01' })
  })
  const name = word('the name of an access', anyOf(administers('lead'), is('reader@watch')))
  const id = await scene.token('lead', scene.who('reader', 'watch').accountId)
  await sql`update access_token set name = ${name} where id = ${id}`.execute(world.db)
}

/** What waits for somebody: home lays it before those alone whose affair it is. */
async function waiting({ scene }: Behind) {
  const { db, clock } = scene.world
  for (const deadline of ['2021-01-05', '2021-01-15']) {
    const { id } = await scene.issued()
    await db.updateTable('task').set({ deadline }).where('id', '=', id).execute()
  }
  await scene.submitted()
  await scene.returned()
  const { id: directiveId, provisionId } = await scene.directive()
  await scene.draft({ directiveId, provisionId })
  await scene.unfinishedTask({ workYear: 2020 })
  const advice = await scene.advice()
  await db.updateTable('advice').set({ asked_by: '2021-01-14' }).where('id', '=', advice.id).execute()
  await scene.invitedMeeting({ asked: true, on: '2021-01-13' })
  const { id } = await scene.article('submitted')
  const lapsed = { article_id: id, seq: 9, move: 'clock', from_state: 'scheduled', to_state: 'submitted' }
  await db
    .insertInto('article_move')
    .values({ ...lapsed, at: clock.now() })
    .execute()
}
