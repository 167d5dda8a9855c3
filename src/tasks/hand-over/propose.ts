import type { Input } from '#src/platform/endpoint.ts'
import { conflict, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { type Locked, lockTask, touchTask } from '../change.ts'
import { refuseSettled } from '../extensions.ts'
import { refuseUnknownUnits } from '../filled.ts'
import { each } from '../together.ts'
import type { handOverTasks } from './contract.ts'
import { type Side, unitChanged } from './moves.ts'
import { tellOfHandOver } from './telling.ts'

type Proposed = { side: Side; toUnitId: string; reason: string }

const familyOf = (work: Work, { id, parent_id }: Locked) =>
  work.tx
    .selectFrom('task')
    .select(['id', 'parent_id', 'issuing_unit_id', 'lead_unit_id', 'state'])
    .where((eb) => eb.or([eb('parent_id', '=', id), eb('parent_id', '=', parent_id)]))
    .execute()

/** What belongs together stays together: a task of several leads is followed up as one, and each of its leads has one part. */
async function refuseByFamily(work: Work, task: Locked, { side, toUnitId }: Proposed) {
  if (side === 'issuing' && task.parent_id !== null) throw refused('hand-over.child')
  const family = await familyOf(work, task)
  const given = family.some((one) => one.parent_id === task.id && one.issuing_unit_id === task.issuing_unit_id)
  if (side === 'lead' && task.lead_unit_id === task.issuing_unit_id && given) throw refused('hand-over.several-leads')
  const beside = family.filter((one) => one.parent_id === task.parent_id && one.id !== task.id)
  if (side === 'lead' && beside.some((one) => one.lead_unit_id === toUnitId && one.state !== 'cancelled'))
    throw refused('hand-over.leads-already')
}

/** Asked of the unit that is to take it; until it has accepted, all stays with the unit that has it. */
export async function proposeHandOver(work: Work, id: string, input: Proposed & { version?: number }) {
  const { side, toUnitId, reason } = input
  const task = await lockTask(work, id, 'task.handOver', input.version)
  refuseSettled(task, 'handOver')
  const from = side === 'lead' ? task.lead_unit_id! : task.issuing_unit_id
  if (from === toUnitId) throw refused('hand-over.same')
  await refuseUnknownUnits(work, { toUnitId: [toUnitId] })
  await refuseByFamily(work, task, input)
  const open = work.tx.selectFrom('hand_over').select('id').where('task_id', '=', id).where('state', '=', 'proposed')
  if (await open.executeTakeFirst()) throw conflict('hand-over.open')
  const { id: handOverId } = await work.tx
    .insertInto('hand_over')
    .values({
      task_id: id,
      side,
      from_unit_id: from,
      to_unit_id: toUnitId,
      reason,
      proposed_by: work.actor.accountId,
      proposed_for_id: work.actingFor.id,
      proposed_at: work.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  work.record(
    'task.hand-over-proposed',
    { kind: 'task', id },
    { handOverId, ...unitChanged(side, from, toUnitId), reason },
  )
  await tellOfHandOver(work, 'handOverAsked', { id: handOverId, taskId: id, side, from, to: toUnitId, note: reason })
  return { ...(await touchTask(work, id)), handOverId }
}

export const proposeForThese = (work: Work, { ids, ...to }: Input<typeof handOverTasks>['body']) =>
  each(work, ids, (id) => proposeHandOver(work, id, to))
