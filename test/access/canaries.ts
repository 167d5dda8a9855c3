import { sql } from 'kysely'
import { addBasis } from '#src/directives/index.ts'
import { addPosition } from '#src/people/index.ts'
import { plantAfter } from './canaries-after.ts'
import { plantBehind } from './canaries-behind.ts'
import type { Scene } from './scene.ts'
import { administers, anyOf, anywhere, at, type Claim, followsUp, is, reaches, reachesBefore } from './standing.ts'

/** A word that stands in one record alone, and who may read it. */
export type Canary = { word: string; in: string; may: Claim; searched: boolean }
export type Planted = {
  canaries: Canary[]
  indicatorId: string
  successionId: string
  unitId: string
  blocId: string
  activityTypeId: string
  ids: Record<
    | 'task'
    | 'meeting'
    | 'reading'
    | 'taskSheet'
    | 'dashboard'
    | 'directive'
    | 'report'
    | 'file'
    | 'person'
    | 'erasure'
    | 'activity'
    | 'advice'
    | 'review'
    | 'dissemination'
    | 'regulation'
    | 'document'
    | 'citation'
    | 'template'
    | 'article'
    | 'picture'
    | 'target',
    string[]
  >
}

/** A set of groups of units. */
export const groupSetId = '018f0000-0000-7000-8000-000000000001'

/** Words without tone marks, so that folding leaves them as they are. */
export async function plant(scene: Scene): Promise<Planted> {
  const canaries: Canary[] = []
  const ids: Planted['ids'] = {
    task: [],
    meeting: [],
    reading: [],
    taskSheet: [],
    dashboard: [],
    directive: [],
    report: [],
    file: [],
    person: [],
    erasure: [],
    activity: [],
    advice: [],
    review: [],
    dissemination: [],
    regulation: [],
    document: [],
    citation: [],
    template: [],
    article: [],
    picture: [],
    target: [],
  }
  const word = (where: string, may: Claim) => {
    const made = `canary${String.fromCharCode(97 + Math.floor(canaries.length / 26), 97 + (canaries.length % 26))}zq`
    canaries.push({ word: made, in: where, may, searched: true })
    return made
  }
  const live = reaches('board', 'lead', 'coord', 'watch')
  const { world, units, writers } = scene
  const name = (where: string, may: Claim) => `Nội dung ${word(where, may)}`

  ids.task.push((await scene.draft({ content: name('a draft task', at('board')) })).id)
  ids.task.push((await scene.issued({ content: name('an issued task', live) })).id)
  ids.task.push((await scene.ownDraft({ content: name('a draft of the lead', at('lead')) })).id)
  ids.task.push((await scene.oldTask({ content: name('a task of the predecessor', reachesBefore('old')) })).id)
  const { task } = await scene.unfinishedTask({ content: name('an unfinished task of the year', live) })
  ids.task.push(task.id)
  ids.task.push((await scene.asking(word('the reason of a request', live))).id)
  const handed = word('why a task is handed over', reaches('board', 'lead', 'coord'))
  const alone = { coordinating: [], watching: [], leads: [scene.units.coord] }
  ids.task.push((await scene.handing({ ...alone, to: 'lead', reason: handed })).id)
  const evidenced = await scene.evidenced(word('an account of progress', live), word('a file of evidence', live))
  ids.task.push(evidenced.id)
  ids.file.push(evidenced.fileId)

  const drafters = is('coordinator@board', 'leader@board')
  ids.reading.push((await scene.reading({ text: name('a document being read', drafters) })).id)
  ids.taskSheet.push((await scene.sheet({ content: name('a sheet of tasks', drafters) })).id)
  await scene.rememberedName(name('a remembered name', drafters))
  await scene.label(word('a label of the board', at('board')))
  await scene.sharedView(word('a view shared with the board', at('board')))

  const given = { name: word('a dashboard shared with the board', at('board')) }
  ids.dashboard.push((await scene.dashboard(given)).id)
  const toLeader = { to: 'lead' as const, role: 'leader' as const }
  const meant = word('a dashboard shared with the leaders of the lead', is('leader@lead'))
  ids.dashboard.push((await scene.dashboard({ ...toLeader, name: meant, archived: true })).id)

  const draft = { inForce: false, abstract: name('a draft directive', at('board')) }
  ids.directive.push((await scene.directive(draft)).id)
  ids.directive.push((await scene.directive({ abstract: name('a directive', reaches('board')) })).id)
  const pointed = await scene.directive({ abstract: name('a directive with a task', live) })
  await scene.issued({ directiveId: pointed.id, provisionId: pointed.provisionId })
  ids.directive.push(pointed.id)
  const before = { at: 'old' as const, issuedOn: '2019-12-01' }
  const old = { ...before, abstract: name('a directive of the predecessor', reachesBefore('old')) }
  ids.directive.push((await scene.directive(old)).id)

  const sent = reaches('lead', 'board')
  ids.report.push((await scene.report('draft', { text: name('a draft report', at('lead')) })).id)
  const unsent = await scene.report('submitted', { text: name('a report before its head', at('lead')) })
  ids.report.push(unsent.id)
  ids.report.push((await scene.report('approved', { text: name('a report that was sent', sent) })).id)
  const ofOld = anyOf(reachesBefore('old'), reaches('board'))
  ids.report.push((await scene.oldReport(name('a report of the predecessor', ofOld))).id)

  // filled in while the unit writes, and not to be seen by the receiver before it is sent
  const inside = { issuingUnitId: units.lead, leads: [units.lead], coordinating: [], watching: [] }
  await scene.issued({ ...inside, content: name('a task within the lead', reaches('lead')) }, writers.lead)
  ids.report.push((await scene.report('submitted', { month: '2021-01' })).id)

  const study = await scene.studied({ note: name('a note on a gathering', reaches('board', 'lead')) })
  ids.dissemination.push(study.id)

  await plantAfter(scene, word, ids)
  // what gives effect to a directive one sees may itself be out of reach
  const below = await scene.directive({ abstract: name('a directive that gives effect to one', reaches('board')) })
  await world.act((work) => addBasis(work, below.id, pointed.id), writers.board)
  ids.directive.push(below.id)

  const area = at('province', 'party', 'board', 'committee', 'lead', 'coord', 'watch')
  const indicator = { code: 'CANARY', name_vi: 'Số liệu', kind: 'number', measure: 'người', owner_unit_id: units.board }
  const rules = { over_units: 'sum', over_time: 'sum', direction: 'up', periodicity: 'year' }
  const { id: indicatorId } = await world.db
    .insertInto('indicator')
    .values({ ...indicator, ...rules })
    .returning('id')
    .executeTakeFirstOrThrow()
  const collected = { indicator_id: indicatorId, kinds: ['department'], valid: '[2000-01-01,)' }
  await world.db.insertInto('indicator_collection').values(collected).execute()
  const figure = async (period: string, value: string, official: boolean) => {
    const cell = { indicator_id: indicatorId, unit_id: units.lead, period, value, official, current: true }
    const from = { source_kind: 'report', source_id: indicatorId, owner_kind: 'form', owner_id: indicatorId }
    await world.db
      .insertInto('observation')
      .values({ ...cell, ...from, at: world.clock.now() })
      .execute()
    canaries.push({
      word: value,
      in: official ? 'an official figure' : 'a provisional figure',
      may: official ? area : anyOf(reaches('lead'), followsUp),
      searched: true,
    })
  }
  await figure('2019', '7351946', true)
  const target = { indicator_id: indicatorId, unit_id: units.lead, period: '2021', value: '9182736' }
  const { id: targetId } = await world.db
    .insertInto('target')
    .values({ ...target, owner_unit_id: units.board, at: world.clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  ids.target.push(targetId)
  canaries.push({ word: target.value, in: 'a target', may: area, searched: false })
  await figure('2020', '8264917', false)
  // everybody opens this board, and each is answered by their own rights
  ids.dashboard.push((await scene.everybodysDashboard(indicatorId)).id)

  const form = { name: name('a form of the board', reaches('board')), owner_unit_id: units.board }
  const { id: formId } = await world.db.insertInto('form').values(form).returning('id').executeTakeFirstOrThrow()
  const version = { form_id: formId, number: 1, sections: '[]', from_day: '2019-01-01', made_by: writers.board }
  await world.db
    .insertInto('form_version')
    .values({ ...version, at: world.clock.now() })
    .execute()

  const advised = reaches('board', 'party')
  ids.advice.push((await scene.advice({ title: name('a piece of advice', advised) })).id)
  const formerly = name('advice of the predecessor', reachesBefore('old'))
  ids.advice.push((await scene.advice({ at: 'old', title: formerly })).id)
  // issued upon it, and not yet entered into force: the advice is seen by more than its draft
  const upon = await scene.directive({ inForce: false })
  const symbol = word('the symbol of a draft issued upon advice', at('board'))
  await world.db.updateTable('directive').set({ symbol }).where('id', '=', upon.id).execute()
  ids.advice.push((await scene.decidedAdvice(word('an outcome', advised), upon.id)).id)

  const held = reaches('lead')
  ids.activity.push((await scene.activity({ title: name('an activity', held), said: word('what it says', held) })).id)
  const past = name('an activity of the predecessor', reachesBefore('old'))
  ids.activity.push((await scene.activity({ at: 'old', title: past })).id)
  ids.activity.push((await scene.removedActivity(name('a removed activity', held))).id)

  const written = { title: name('the title of a draft document', at('board')), words: word('its text', at('board')) }
  ids.document.push((await scene.document(written)).id)
  const signed = { title: name('a signed document', reaches('board')), words: word('its text', reaches('board')) }
  ids.document.push((await scene.signedDocument(signed)).id)
  const gone = {
    at: 'old' as const,
    on: '2019-12-01',
    title: name('a document of the predecessor', reachesBefore('old')),
  }
  ids.document.push((await scene.signedDocument(gone)).id)
  const citing = await scene.citingDocument()
  ids.document.push(citing.id)
  ids.citation.push(citing.citationId)
  // the log of accesses tells its auditors which addresses were asked
  const logged = anywhere('auditor')
  canaries.push(
    { in: 'the id of a draft document that cites', may: anyOf(at('board'), logged), word: citing.id, searched: false },
    { in: 'the id of an unsent report', may: anyOf(at('lead', 'board'), logged), word: unsent.id, searched: false },
  )
  const template = await scene.template(name('the name of a template', is('coordinator@board', 'leader@board')))
  ids.template.push(template.id)
  // in use on the day on which the document was signed
  await sql`update office_template set valid = '[2021-01-10,2021-01-11)' where id = ${template.id}`.execute(world.db)
  ids.file.push(template.fileId)

  const asked = reaches('board', 'lead', 'coord')
  ids.review.push((await scene.review({ title: name('a review', asked) })).id)
  const earlier = name('a review of the predecessor', anyOf(reachesBefore('old'), reaches('watch')))
  ids.review.push((await scene.review({ at: 'old', title: earlier })).id)
  const told = word('what a unit reported', reaches('board', 'lead'))
  ids.review.push((await scene.answered('reported', { account: told })).id)
  const parties = reaches('board', 'lead', 'coord')
  ids.regulation.push((await scene.obligation({ content: name('an obligation', parties) })).directiveId)
  const former = name('an obligation of the predecessor', anyOf(reachesBefore('old'), reaches('board')))
  ids.regulation.push((await scene.obligation({ party: 'old', content: former })).directiveId)
  ids.regulation.push((await scene.ticked(word('the note of a tick', reaches('board', 'lead')))).directiveId)
  const kept = { account: word('what a unit took back', at('lead')), file: word('a file of that', at('lead')) }
  ids.review.push((await scene.answered('takenBack', kept)).id)

  const invited = reaches('board', 'lead')
  const meeting = async (where: string, may: Claim, make: (title: string) => Promise<{ id: string }>) =>
    void ids.meeting.push((await make(name(where, may))).id)
  await meeting('a planned meeting', reaches('board'), (title) => scene.plannedMeeting({ title }))
  await meeting('a meeting with invitations out', invited, (title) => scene.invitedMeeting({ title }))
  await meeting('a meeting of the predecessor', reachesBefore('old'), scene.oldMeeting)
  await meeting('a conclusion', invited, (conclusion) => scene.heldMeeting({ conclusion }))

  // who holds meetings in the area may find its office-holders by name and title, to invite them
  const known = anyOf(administers('lead'), reaches('lead'), followsUp)
  const person = await scene.person(`Lò Thị ${word('a person', known)}`)
  // whoever follows up a task of the unit has a list of whom to call about it
  const phone = word('a telephone', anyOf(administers('lead'), is('leader@board', 'coordinator@board')))
  await world.db.updateTable('person').set({ phone }).where('id', '=', person.personId).execute()
  ids.person.push(person.personId)
  const auditors: Claim = (who) => who.role === 'auditor' && reaches('lead')(who)
  const erases = anyOf(administers('lead'), is('leader@lead'), auditors)
  ids.erasure.push(await scene.erasure(name('a proposal to erase', erases)))
  await world.act(async (work) => {
    const title = word('a position', known)
    const { personId } = person
    await addPosition(work, { personId, unitId: units.lead, title, side: 'state', from: '2020-01-01' })
  })
  await world.db
    .updateTable('delegation')
    .set({ reason: word('a reason to delegate', is('leader@board', 'coordinator@board')) })
    .where('id', '=', await scene.delegation())
    .execute()
  const news = async (where: string, may: Claim, make: (title: string) => Promise<{ id: string }>) =>
    void ids.article.push((await make(name(where, may))).id)
  await news('a draft article', at('board'), (title) => scene.article('draft', title))
  await news('an article before the editors', at('board'), (title) => scene.article('submitted', title))
  await news('a public article', reaches('board'), (title) => scene.article('published', title))
  await news('what is not yet public of an article', at('board'), scene.rewritten)
  await news('a withdrawn article', at('board'), (title) => scene.article('withdrawn', title))
  const planted = canaries.length
  canaries.push(...(await plantBehind(scene, word, ids)))
  // other records of these kinds are searched for already
  for (const one of canaries.slice(planted)) one.searched = false
  const { articleId } = await scene.comment(word('a comment that waits', is('editor@board')))
  ids.article.push(articleId)
  ids.picture.push((await scene.pictured('draft')).pictureId)
  await scene.proposal(`Lò Thị ${word('who is proposed a role', administers('lead'))}`)
  const succession = await world.db.selectFrom('succession').select('id').limit(1).executeTakeFirstOrThrow()
  await world.db.insertInto('group_set').values({ id: groupSetId, name: 'Phân loại', exclusive: true }).execute()
  const unitId = units.lead
  return {
    canaries,
    ids,
    indicatorId,
    successionId: succession.id,
    unitId,
    blocId: await scene.bloc(),
    activityTypeId: await scene.activityType(),
  }
}
