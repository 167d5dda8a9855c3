import { sql } from 'kysely'
import { demand, unitIdsOf } from '#src/access/index.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { conflict, notFound, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { tasksInSight } from '../visible.ts'
import type { addLabel, editLabel, labelTasks } from './contract.ts'

/** More than this in one unit is no longer a short list to choose from. */
const most = 50

/** Labels of other units are nobody else's to know of. */
async function labelOf(work: Work, id: string) {
  const found = await work.tx.selectFrom('label').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found || !unitIdsOf(work).includes(found.unit_id)) throw notFound()
  demand(work, 'table.arrange', { own: found.unit_id })
  return found
}

async function refuseSecond(work: Work, unitId: string, name: string, but?: string) {
  const named = await work.tx.selectFrom('label').select(['id', 'name']).where('unit_id', '=', unitId).execute()
  if (named.some((one) => one.name === name && one.id !== but)) throw conflict('label.exists', { name })
  if (!but && named.length >= most) throw conflict('label.many', { most })
}

export async function addLabelTo(work: Work, { unitId, name, tone }: Input<typeof addLabel>['body']) {
  if (!unitIdsOf(work).includes(unitId)) throw notFound()
  demand(work, 'table.arrange', { own: unitId })
  await refuseSecond(work, unitId, name)
  const made = await work.tx
    .insertInto('label')
    .values({ unit_id: unitId, name, tone })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  work.record('unit.label-kept', { kind: 'unit', id: unitId }, { name })
  return made
}

export async function changeLabel(work: Work, id: string, { version, name, tone }: Input<typeof editLabel>['body']) {
  const found = await labelOf(work, id)
  if (found.version !== version) throw stale(found)
  await refuseSecond(work, found.unit_id, name, id)
  const made = await work.tx
    .updateTable('label')
    .set((eb) => ({ name, tone, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  work.record('unit.label-kept', { kind: 'unit', id: found.unit_id }, { name })
  return made
}

export async function dropLabel(work: Work, id: string) {
  const { unit_id, name } = await labelOf(work, id)
  await work.tx.deleteFrom('label').where('id', '=', id).execute()
  work.record('unit.label-removed', { kind: 'unit', id: unit_id }, { name })
  return { id }
}

type Pair = { id: string; labelId: string }

/** A unit's marks on tasks it sees: they change nothing of the task, and whoever works there may set them. */
export async function labelThese(
  work: Work,
  { ids, add, remove }: Input<typeof labelTasks>['body'],
): Promise<Reply<typeof labelTasks>> {
  for (const id of new Set([...add, ...remove])) await labelOf(work, id)
  const seen = await tasksInSight(work, ids)
  const { rows: added } = await sql<Pair>`insert into task_label (task_id, label_id, by_account_id, at)
      select t, l, ${work.actor.accountId}::uuid, ${work.at} from unnest(${seen}::uuid[]) t, unnest(${add}::uuid[]) l
      on conflict do nothing returning task_id as id, label_id as "labelId"`.execute(work.tx)
  const { rows: removed } =
    await sql<Pair>`delete from task_label where task_id = any(${seen}::uuid[]) and label_id = any(${remove}::uuid[])
      returning task_id as id, label_id as "labelId"`.execute(work.tx)
  for (const id of new Set([...added, ...removed].map((pair) => pair.id)))
    work.record('task.labelled', { kind: 'task', id })
  const refused = ids.filter((id) => !seen.includes(id)).map((id) => ({ id, code: 'not-found' }))
  return { added, removed, refused }
}
