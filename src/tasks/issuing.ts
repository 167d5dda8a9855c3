import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { type Decision, type Locked, lockTask, moveTask, noteMove, touchTask } from './change.ts'
import { refuseAfterParent } from './drafting.ts'
import { fillIn } from './filled.ts'
import { refreshParents, refuseClosedParent } from './parents.ts'
import { missingClears } from './sixClears.ts'
import { readUnits, unitsOf, writeUnits } from './units.ts'

type Units = Awaited<ReturnType<typeof readUnits>>

/** What the six clears look at. */
export const clearsOf = (task: Omit<Locked, 'parties' | 'state' | 'folded'>, leads: readonly string[]) => ({
  responsiblePosition: task.responsible_position,
  content: task.content,
  deadline: task.deadline,
  rhythm: task.rhythm,
  standing: task.standing,
  leadUnitIds: leads,
  deliverable: task.deliverable,
  confirmingPosition: task.confirming_position,
})

/** A child of a task with several leads: the same work, deadline and product, one lead. */
async function issueChild(work: Work, parent: Locked, lead: string, { coordinating, watching }: Units) {
  const asked = {
    authority: parent.authority,
    verb: null,
    responsiblePosition: null,
    confirmingPosition: parent.confirming_position,
    issuingUnitId: parent.issuing_unit_id,
    directiveId: parent.directive_id,
  }
  const filled = await fillIn(work, asked, [lead])
  const { id } = await work.tx
    .insertInto('task')
    .values({
      parent_id: parent.id,
      content: parent.content,
      deliverable: parent.deliverable,
      directive_id: parent.directive_id,
      provision_id: parent.provision_id,
      sector_id: parent.sector_id,
      bloc_id: parent.bloc_id,
      work_year: parent.work_year,
      authority: parent.authority,
      verb: filled.verb,
      issuing_unit_id: parent.issuing_unit_id,
      lead_unit_id: lead,
      responsible_position: filled.responsiblePosition,
      confirming_position: parent.confirming_position,
      state: 'issued',
      deadline: parent.deadline,
      first_deadline: parent.deadline,
      standing: parent.standing,
      rhythm: parent.rhythm,
      due_rule: parent.due_rule === null ? null : JSON.stringify(parent.due_rule),
      issued_on: work.today,
      made_by: parent.made_by,
      made_at: work.at,
      changed_at: work.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await writeUnits(work, id, unitsOf([lead], coordinating, watching))
  await noteMove(work, id, 'issue', 'draft', 'issued', { unitId: parent.issuing_unit_id })
  work.record('task.issued', { kind: 'task', id }, { parentId: parent.id, leadUnitId: lead })
  return id
}

/** Several leads: the draft becomes the parent, led by the unit that follows it up. */
async function issueChildren(work: Work, task: Locked, units: Units): Promise<string[]> {
  if (units.leads.length < 2) return []
  const children: string[] = []
  for (const lead of units.leads) children.push(await issueChild(work, task, lead, units))
  await work.tx.updateTable('task').set({ lead_unit_id: task.issuing_unit_id }).where('id', '=', task.id).execute()
  await writeUnits(work, task.id, unitsOf([task.issuing_unit_id], units.coordinating, units.watching))
  return children
}

/** A draft that is clear in all six goes out; the refusal names each clear that is missing. */
export async function issueTask(
  work: Work,
  id: string,
  { version, decision }: { version: number; decision?: Decision },
) {
  const task = await lockTask(work, id, 'task.issue', version)
  const units = await readUnits(work, id)
  const missing = missingClears(clearsOf(task, units.leads))
  if (task.state === 'draft' && missing.length > 0) throw refused('task.unclear', { missing })
  await refuseClosedParent(work, task.parent_id)
  if (task.parent_id !== null) {
    const parent = await work.tx
      .selectFrom('task')
      .select('deadline')
      .where('id', '=', task.parent_id)
      .executeTakeFirst()
    refuseAfterParent(task.deadline, parent?.deadline ?? null)
  }
  await moveTask(work, task, 'issue', { decision, unitId: task.issuing_unit_id })
  const issued = { issued_on: work.today, first_deadline: task.deadline }
  await work.tx.updateTable('task').set(issued).where('id', '=', id).execute()
  work.record('task.issued', { kind: 'task', id }, { ...units, deadline: task.deadline, decision })
  const children = await issueChildren(work, task, units)
  await refreshParents(work, task.parent_id)
  return { ...(await touchTask(work, id)), children }
}
