import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import { conflict, invalid, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lockTask, noteMove, touchTask } from './change.ts'

type Judging = { version: number; judgement: 'onCourse' | 'atRisk' | 'offCourse' | null; note?: string | undefined }
const closed = ['draft', 'done', 'cancelled']

/** A superior's own word on the course of a task; it stands beside the computed light and changes nothing else. */
export async function judgeTask(work: Work, id: string, { version, judgement, note }: Judging) {
  const task = await lockTask(work, id, 'task.judge', version)
  if (closed.includes(task.state)) throw conflict('move.not-allowed', { move: 'judge', state: task.state })
  if (judgement !== null && !note) throw invalid([{ path: 'body.note', problem: 'required' }])
  await work.tx
    .updateTable('task')
    .set({ judgement, judgement_note: judgement === null ? null : note })
    .where('id', '=', id)
    .execute()
  const reason = [judgement, note].filter(Boolean).join(': ')
  await noteMove(work, id, 'judge', task.state, task.state, { reason, unitId: task.issuing_unit_id })
  work.record('task.judged', { kind: 'task', id }, { judgement, note })
  return touchTask(work, id)
}

/** The lead unit's head says who answers for it; the position stays valid without a name. */
export async function nameResponsible(work: Work, id: string, input: { version?: number; personId: string | null }) {
  const task = await lockTask(work, id, 'task.nameResponsible', input.version)
  if (closed.includes(task.state)) throw conflict('move.not-allowed', { move: 'nameResponsible', state: task.state })
  const [held] = await rows(
    work.db,
    sql<{ title: string }>`select title from position where person_id = ${input.personId}::uuid
      and unit_id = ${task.lead_unit_id}::uuid and valid @> ${work.today}::date order by precedence limit 1`,
  )
  if (input.personId !== null && !held) throw refused('task.person-of-another-unit')
  await work.tx
    .updateTable('task')
    .set({ responsible_person_id: input.personId, ...(held && { responsible_position: held.title }) })
    .where('id', '=', id)
    .execute()
  work.record('task.responsible-named', { kind: 'task', id }, { personId: input.personId })
  return touchTask(work, id)
}

export async function endSeries(work: Work, id: string, { version }: { version: number }) {
  const task = await lockTask(work, id, 'task.cancel', version)
  if (task.rhythm === null || closed.includes(task.state) || task.series_ended_on !== null)
    throw refused('task.no-open-series')
  await work.tx.updateTable('task').set({ series_ended_on: work.today }).where('id', '=', id).execute()
  work.record('task.series-ended', { kind: 'task', id }, { on: work.today })
  return touchTask(work, id)
}
