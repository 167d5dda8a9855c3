import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { moveTask, touchTask } from './change.ts'
import { type TaskState, takesProgress } from './moves.ts'

const open = ['issued', 'inProgress', 'returned', 'submitted']

export const openChildren = (work: Work, id: string) =>
  work.tx
    .selectFrom('task')
    .select(['id', 'state', 'lead_unit_id', 'deadline', 'version'])
    .where('parent_id', '=', id)
    .where('state', 'in', open)
    .orderBy('id')
    .execute()

export async function refuseOpenChildren(work: Work, id: string) {
  const children = await openChildren(work, id)
  if (children.length > 0) throw refused('task.open-children', { open: children.length })
}

/** A child lives only under a parent that is being worked on. */
export async function refuseClosedParent(work: Work, parentId: string | null) {
  if (parentId === null) return
  const { state } = await work.tx
    .selectFrom('task')
    .select('state')
    .where('id', '=', parentId)
    .executeTakeFirstOrThrow()
  if (!takesProgress(state as TaskState)) throw refused('task.parent-closed', { state })
}

/**
 * After something about a child changed: the parent's percent is the mean of its children not cancelled, unless set by
 * hand; its first child's first progress is its own. The ancestors are locked already.
 */
export async function refreshParents(work: Work, parentId: string | null, { progressed = false } = {}): Promise<void> {
  if (parentId === null) return
  const [parent] = await rows(
    work.db,
    sql<{ id: string; parent_id: string | null; state: TaskState; percent: string; mean: string | null }>`
      select p.id, p.parent_id, p.state, p.percent::text, case when p.percent_by_hand then null else (
        select avg(c.percent) from task c where c.parent_id = p.id and c.state not in ('cancelled', 'draft'))::text end as mean
      from task p where p.id = ${parentId}`,
  )
  if (!parent) return
  const moved = progressed && ['issued', 'returned'].includes(parent.state)
  if (moved) await moveTask(work, parent, 'progress')
  if (parent.mean !== null && parent.mean !== parent.percent)
    await work.tx.updateTable('task').set({ percent: parent.mean }).where('id', '=', parent.id).execute()
  else if (!moved) return
  await touchTask(work, parent.id)
  await refreshParents(work, parent.parent_id, { progressed })
}
