import type { Input } from '#src/platform/endpoint.ts'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { draftTask } from '#src/tasks/index.ts'
import { unitOn } from '#src/units/index.ts'
import { lockMeeting, touchMeeting } from './change.ts'
import type * as contract from './contract.ts'
import { yearOfWork } from './rules.ts'

/**
 * One act turns conclusions into draft tasks that point back. Safe to repeat: the meeting is locked, and a conclusion that
 * is a task already stays as it is; several leads become a parent with children when the draft is issued.
 */
export async function turnIntoTasks(
  work: Work,
  id: string,
  { conclusionIds }: Input<typeof contract.turnIntoTasks>['body'],
) {
  const meeting = await lockMeeting(work, id, 'meeting.conclude')
  if (meeting.state !== 'held' && meeting.state !== 'concluded') throw refused('meeting.not-begun')
  const asked = (
    await work.tx.selectFrom('conclusion').selectAll().where('meeting_id', '=', id).orderBy('number').execute()
  ).filter((one) => !conclusionIds || conclusionIds.includes(one.id))
  // the authority that gives the work is the unit that held the meeting; the draft lets it be changed
  const authority = (await unitOn(work, meeting.owner_unit_id, work.today))?.name ?? null
  const made: { conclusionId: string; taskId: string }[] = []
  for (const one of asked.filter((conclusion) => conclusion.task_id === null)) {
    const task = await draftTask(work, {
      content: one.text,
      deliverable: one.deliverable,
      blocId: meeting.bloc_id,
      workYear: yearOfWork({ workYear: meeting.work_year, sumsUp: meeting.sums_up }),
      authority,
      issuingUnitId: meeting.owner_unit_id,
      leads: one.lead_unit_ids,
      leadGroups: [],
      coordinating: one.coordinating_unit_ids,
      watching: [],
      when: one.deadline === null ? null : { kind: 'deadline', deadline: one.deadline },
    })
    await work.tx
      .updateTable('conclusion')
      .set({ task_id: task.id, version: one.version + 1 })
      .where('id', '=', one.id)
      .execute()
    made.push({ conclusionId: one.id, taskId: task.id })
  }
  if (made.length > 0) {
    work.record('meeting.turned-into-tasks', { kind: 'meeting', id }, { made })
    await touchMeeting(work, id)
  }
  return { made, stayed: asked.length - made.length }
}
