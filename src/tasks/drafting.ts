import { demand } from '#src/access/index.ts'
import { directivesInSight } from '#src/directives/index.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { conflict, invalid, notFound, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lockTask, touchTask } from './change.ts'
import type { editTask as EditTask } from './contract.ts'
import { fillIn, leadsOf, refuseUnknownUnits } from './filled.ts'
import { type TaskState, takesProgress } from './moves.ts'
import { editIssued } from './rewording.ts'
import type { TaskBody } from './shapes.ts'
import { unitsOf, writeUnits } from './units.ts'

type Draft = Omit<TaskBody, 'parentId'> & { parentId?: string | null }

/** What the draft points to must be within reach, and belong together. */
export async function checkSource(
  work: Work,
  { directiveId, provisionId }: Pick<Draft, 'directiveId' | 'provisionId'>,
) {
  if (provisionId && !directiveId) throw invalid([{ path: 'body.directiveId', problem: 'required' }])
  if (!directiveId) return
  const [seen] = await directivesInSight(work, [directiveId])
  if (!seen) throw notFound()
  if (!provisionId) return
  const provision = await work.tx
    .selectFrom('provision')
    .select('id')
    .where('id', '=', provisionId)
    .where('directive_id', '=', directiveId)
    .executeTakeFirst()
  if (!provision) throw invalid([{ path: 'body.provisionId', problem: 'of-another-directive' }])
}

/** A child stands under a task that its issuing unit leads and works on, and ends no later. */
async function checkParent(work: Work, { parentId, issuingUnitId, when }: Draft) {
  if (!parentId) return
  const parent = await lockTask(work, parentId, ['task.split', 'task.draft'])
  if (parent.lead_unit_id !== issuingUnitId) throw refused('task.split-by-lead')
  if (!takesProgress(parent.state)) throw refused('task.parent-closed', { state: parent.state })
  refuseAfterParent(when?.kind === 'deadline' ? when.deadline : null, parent.deadline)
}

export function refuseAfterParent(deadline: string | null, parentDeadline: string | null) {
  if (deadline !== null && parentDeadline !== null && deadline > parentDeadline)
    throw refused('task.after-parent', { deadline, parentDeadline })
}

async function columnsOf(work: Work, body: Draft, leads: readonly string[]) {
  const filled = await fillIn(work, body, leads)
  return {
    content: body.content,
    deliverable: body.deliverable || null,
    directive_id: body.directiveId ?? null,
    provision_id: body.provisionId ?? null,
    sector_id: body.sectorId ?? null,
    bloc_id: body.blocId ?? null,
    work_year: body.workYear ?? Number(work.today.slice(0, 4)),
    authority: filled.authority,
    verb: filled.verb,
    responsible_position: filled.responsiblePosition,
    confirming_position: filled.confirmingPosition,
    outside_code: body.outsideCode || null,
    lead_unit_id: leads.length === 1 ? leads[0]! : null,
    deadline: body.when?.kind === 'deadline' ? body.when.deadline : null,
    standing: body.when?.kind === 'standing',
    rhythm: body.when?.kind === 'rhythm' ? body.when.rhythm : null,
    due_rule: body.when?.kind === 'rhythm' ? JSON.stringify(body.when.due) : null,
    changed_at: work.at,
  }
}

async function prepare(work: Work, body: Draft) {
  await checkSource(work, body)
  const leads = await leadsOf(work, body)
  const units = unitsOf(leads, body.coordinating, body.watching)
  await refuseUnknownUnits(work, { leads, coordinating: body.coordinating, watching: body.watching })
  return { leads, units, columns: await columnsOf(work, body, leads) }
}

export async function draftTask(work: Work, body: Draft) {
  demand(work, 'task.draft', { issuing: body.issuingUnitId })
  await checkParent(work, body)
  const { units, columns } = await prepare(work, body)
  const { id, version } = await work.tx
    .insertInto('task')
    .values({
      ...columns,
      parent_id: body.parentId ?? null,
      issuing_unit_id: body.issuingUnitId,
      made_by: work.actor.accountId,
      made_at: work.at,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  await writeUnits(work, id, units)
  work.record('task.drafted', { kind: 'task', id }, body)
  return { id, version }
}

export async function editTask(work: Work, id: string, body: Input<typeof EditTask>['body']) {
  // what a leader has given out is put in other words by a leader
  const actIn = (state: TaskState) => (state === 'draft' ? 'task.draft' : 'task.reword')
  const task = await lockTask(work, id, actIn, body.version)
  if (task.state !== 'draft') return editIssued(work, task, body)
  const { version: _, alsoChildren: __, ...rest } = body
  const kept = { blocId: rest.blocId ?? task.bloc_id, workYear: rest.workYear ?? task.work_year }
  const draft: Draft = { ...rest, ...kept, parentId: task.parent_id, issuingUnitId: task.issuing_unit_id }
  await checkParent(work, draft)
  const { units, columns } = await prepare(work, draft)
  await work.tx.updateTable('task').set(columns).where('id', '=', id).execute()
  await writeUnits(work, id, units)
  work.record('task.edited', { kind: 'task', id }, rest)
  return touchTask(work, id)
}

export async function deleteDraft(work: Work, id: string) {
  const { state, content } = await lockTask(work, id, 'task.draft')
  if (state !== 'draft') throw conflict('move.not-allowed', { move: 'delete', state })
  await work.tx.deleteFrom('file_link').where('subject_kind', '=', 'task').where('subject_id', '=', id).execute()
  await work.tx.deleteFrom('task').where('id', '=', id).execute()
  work.record('task.draft-deleted', { kind: 'task', id }, { content })
  return { id }
}
