import { sql } from 'kysely'
import { unitsFor } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import { startOfDay } from '#src/platform/day.ts'
import type { Work } from '#src/platform/work.ts'
import { type TaskState, takesProgress } from './moves.ts'
import { tasksInSight } from './visible.ts'

type Found = { id: string; state: TaskState; own: boolean; ended: boolean; today: boolean }

/** Locked, so that two who remind at once do not both send. */
const foundOf = (work: Work, ids: readonly string[]) =>
  rows(
    work.db,
    sql<Found>`select t.id, t.state, t.issuing_unit_id = any(${unitsFor(work.actor, 'task.remind')}::uuid[]) as own,
        not exists (select from unit_version v where v.unit_id = t.lead_unit_id and v.valid @> ${work.today}::date) as ended,
        exists (select from message m where m.kind = 'reminded' and m.subject_id = t.id and m.subject_kind = 'task'
          and m.at >= ${startOfDay(work.today)}) as today
      from task t where t.id = any(${[...ids]}::uuid[]) order by t.id for no key update of t`,
  )

const whyNot = ({ state, own, ended, today }: Found): string | undefined => {
  if (!own) return 'forbidden'
  if (state === 'submitted') return 'remind.awaiting'
  if (!takesProgress(state)) return 'move.not-allowed'
  if (ended) return 'remind.unit-ended'
  return today ? 'remind.today' : undefined
}

/** Of which of these tasks somebody may be reminded now, and of the others why not. */
export async function remindable(work: Work, ids: readonly string[]) {
  const found = new Map((await foundOf(work, await tasksInSight(work, ids))).map((one) => [one.id, one]))
  const verdicts = [...new Set(ids)].map((id) => {
    const one = found.get(id)
    return { id, code: one ? whyNot(one) : 'not-found' }
  })
  return {
    open: verdicts.flatMap(({ id, code }) => (code ? [] : [id])),
    refused: verdicts.flatMap(({ id, code }) => (code ? [{ id, code }] : [])),
  }
}
