import { addBasis } from '#src/directives/index.ts'
import { returnReport } from '#src/reports/index.ts'
import { withdrawComment } from '#src/tasks/comments/write.ts'
import type { Behind } from './canaries-behind.ts'
import { anyOf, at, reaches } from './standing.ts'

/** What a task one sees hangs under, comes from and is carried over into. */
export async function behindTasks({ scene, word, named, ids }: Behind) {
  const { units, world, writers } = scene
  const { db } = world
  const alone = { coordinating: [], watching: [] }
  const parent = await scene.issued({ ...alone, content: named('a task above one in sight', reaches('board', 'lead')) })
  const content = named('a task below one out of sight', reaches('lead', 'coord'))
  const of = { parentId: parent.id, issuingUnitId: units.lead, leads: [units.coord], ...alone, content }
  const child = await scene.issued(of, writers.lead)

  const [above, below, plan] = [await scene.directive(), await scene.directive(), await scene.directive()]
  const task = await scene.issued({ directiveId: below.id, provisionId: below.provisionId })
  await world.act((work) => addBasis(work, below.id, above.id), writers.board)
  const symbol = word('the symbol of a draft directive far above a task', at('board'))
  const hidden = { state: 'draft', classification: 'public', symbol }
  await db.updateTable('directive').set(hidden).where('id', '=', above.id).execute()
  const planned = { symbol: word('the symbol of the plan that a task is carried over into', reaches('board')) }
  await db.updateTable('directive').set(planned).where('id', '=', plan.id).execute()
  const { params } = await scene.emptyYear()
  const { id: work_year_id } = await db
    .selectFrom('work_year')
    .select('id')
    .where('bloc_id', '=', params.id)
    .where('year', '=', Number(params.year))
    .executeTakeFirstOrThrow()
  const carried = { task_id: task.id, work_year_id, plan_id: plan.id, decision: 'carriedOver' }
  await db
    .insertInto('task_decision')
    .values({ ...carried, by_account_id: writers.board, at: world.clock.now() })
    .execute()
  ids.task.push(parent.id, child.id, task.id)
  ids.directive.push(above.id, plan.id)
}

/** What the parties of a task say to each other; of what was withdrawn the audit alone knows. */
export async function behindComments({ scene, named, ids }: Behind) {
  const { world, writers } = scene
  const live = reaches('board', 'lead', 'coord', 'watch')
  const said = await scene.commented(named('a comment on a task', live))
  const withdrawn = named('a comment that was withdrawn', (who) => who.role === 'auditor' && live(who))
  const gone = await scene.commented(withdrawn)
  await world.act((work) => withdrawComment(work, gone.id, gone.commentId), writers.lead)
  ids.task.push(said.id, gone.id)
}

/** What passes inside the unit that writes; a regime of others, and the form that is kept for it. */
export async function behindReports({ scene, word, named, ids }: Behind) {
  const { units, world, writers } = scene
  const { id, version } = await scene.report('submitted')
  const reason = word('why a head sent a report back', at('lead'))
  await world.act((work) => returnReport(work, id, { version, reason }), writers.leadHead)
  ids.report.push(id)

  const parties = at('board', 'coord')
  const form = { name: named('a form by which a unit reports', anyOf(reaches('board'), parties)) }
  const { id: formId } = await world.db
    .insertInto('form')
    .values({ ...form, owner_unit_id: units.board })
    .returning('id')
    .executeTakeFirstOrThrow()
  const made = { form_id: formId, number: 1, sections: '[]', from_day: '2019-01-01', made_by: writers.board }
  await world.db
    .insertInto('form_version')
    .values({ ...made, at: world.clock.now() })
    .execute()
  const regime = { form_id: formId, receiving_unit_id: units.board, rhythm: 'year', valid: '[2019-01-01,)' }
  const { id: regime_id } = await world.db
    .insertInto('regime')
    .values({ ...regime, name: named('a regime', parties), due_rule: '{"rule":{"kind":"end"}}' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await world.db.insertInto('regime_unit').values({ regime_id, unit_id: units.coord, valid: regime.valid }).execute()
}
