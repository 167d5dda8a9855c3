import { sql } from 'kysely'
import type { Scene } from './scene.ts'
import { type Claim, nobody, reaches } from './standing.ts'

type Word = (where: string, may: Claim) => string
type Ids = Record<
  | 'task'
  | 'directive'
  | 'activity'
  | 'advice'
  | 'document'
  | 'review'
  | 'regulation'
  | 'report'
  | 'file'
  | 'meeting'
  | 'dissemination',
  string[]
>

/** A day on which the predecessor no longer stood: what is of that day is not its successor's to read. */
const after = '2020-08-01'

/** The same records of the predecessor as those from before the merger, but for their day. */
export async function plantAfter(scene: Scene, word: Word, ids: Ids): Promise<void> {
  const { db } = scene.world
  const name = (where: string, may: Claim = nobody) => `Nội dung ${word(`${where}, from after the merger`, may)}`
  const task = await scene.oldTask({ content: name('a task of the predecessor') })
  await db.updateTable('task').set({ issued_on: after }).where('id', '=', task.id).execute()
  ids.task.push(task.id)
  const of = { at: 'old' as const, issuedOn: '2019-12-01' }
  const directive = await scene.directive({ ...of, abstract: name('a directive of the predecessor') })
  await db.updateTable('directive').set({ issued_on: after }).where('id', '=', directive.id).execute()
  ids.directive.push(directive.id)
  const advice = await scene.advice({ at: 'old', title: name('advice of the predecessor') })
  await db.updateTable('advice').set({ submitted_on: after }).where('id', '=', advice.id).execute()
  ids.advice.push(advice.id)
  const activity = await scene.activity({ at: 'old', title: name('an activity of the predecessor') })
  await db.updateTable('activity').set({ held_on: after }).where('id', '=', activity.id).execute()
  ids.activity.push(activity.id)
  const title = name('a document of the predecessor')
  const document = await scene.signedDocument({ at: 'old', on: '2019-12-01', title })
  await db.updateTable('document').set({ issued_on: after }).where('id', '=', document.id).execute()
  ids.document.push(document.id)
  const review = await scene.review({ at: 'old', title: name('a review of the predecessor', reaches('watch')) })
  await db.updateTable('review').set({ opened_on: after }).where('id', '=', review.id).execute()
  ids.review.push(review.id)
  const content = name('an obligation of the predecessor', reaches('board'))
  const { id, directiveId } = await scene.obligation({ party: 'old', content })
  await db.updateTable('obligation').set({ valid_from: after }).where('id', '=', id).execute()
  ids.regulation.push(directiveId)
  const fileName = word('a file of a report of the predecessor, from after the merger', reaches('board'))
  const file = await scene.fileOf(scene.writers.old, fileName)
  const report = await scene.oldReport(name('a report of the predecessor', reaches('board')), [file])
  await db.updateTable('expected_report').set({ opens_on: after }).where('id', '=', report.id).execute()
  ids.report.push(report.id)
  ids.file.push(file)
  for (const [owner, unit, may] of [
    ['old', 'watch', reaches('watch')],
    ['board', 'old', reaches('board')],
  ] as const) {
    const study = await scene.dissemination()
    const set = { opened_on: after, owner_unit_id: scene.units[owner], note: name(`what ${owner} asks ${unit}`, may) }
    await db.updateTable('dissemination').set(set).where('id', '=', study.id).execute()
    await db.deleteFrom('dissemination_unit').where('dissemination_id', '=', study.id).execute()
    const asked = { dissemination_id: study.id, unit_id: scene.units[unit], position: 1 }
    await db.insertInto('dissemination_unit').values(asked).execute()
    ids.dissemination.push(study.id)
  }
  // asked together with its successor, which reads its own line alone
  const both = await scene.studied()
  await db.updateTable('dissemination').set({ opened_on: after }).where('id', '=', both.id).execute()
  const line = { dissemination_id: both.id, unit_id: scene.units.old }
  await db
    .insertInto('dissemination_unit')
    .values({ ...line, position: 9 })
    .execute()
  const gathering = { held_on: after, form: 'conference', people: 3, keyed_in: true, at: new Date(after) }
  const note = name('a note on a gathering of the predecessor', reaches('board'))
  const entered = { ...line, ...gathering, note, by_account_id: scene.writers.board }
  await db.insertInto('dissemination_session').values(entered).execute()
  ids.dissemination.push(both.id)
  const meeting = await scene.oldMeeting(name('a meeting of the predecessor'))
  await sql`update meeting set starts_at = starts_at + interval '2 years',
    ends_at = ends_at + interval '2 years' where id = ${meeting.id}`.execute(db)
  ids.meeting.push(meeting.id)
}
