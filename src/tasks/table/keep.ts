import { sql } from 'kysely'
import { demand } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { conflict, forbidden, notFound, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { addTaskView, editTaskView, keepTaskTable } from './contract.ts'
import { seesView } from './read.ts'

type Sent = Input<typeof addTaskView>['body']

const json = (value: unknown) => (value === null ? null : JSON.stringify(value))
const columnsOf = ({ name, search, layout, unitId }: Sent) => ({
  name,
  search: JSON.stringify(search),
  layout: json(layout),
  unit_id: unitId,
})

/** One's own is told of one's account, without what was looked for; a shared one of its unit. */
function tell(work: Work, kept: boolean, { name, unitId }: { name: string; unitId: string | null }) {
  if (unitId)
    work.record(kept ? 'unit.task-view-kept' : 'unit.task-view-removed', { kind: 'unit', id: unitId }, { name })
  else
    work.record(kept ? 'account.task-view-kept' : 'account.task-view-removed', {
      kind: 'account',
      id: work.actor.accountId,
    })
}

/** Whoever keeps a view for a unit works there; for somebody else's unit there is nobody to keep it for. */
const demandUnit = (work: Work, unitId: string | null) => {
  if (unitId) demand(work, 'table.arrange', { own: unitId })
}

export async function addView(work: Work, { id, ...sent }: Sent) {
  demandUnit(work, sent.unitId)
  const made = await work.tx
    .insertInto('task_view')
    .values({ ...columnsOf(sent), ...(id && { id }), owner_id: work.actor.accountId, made_at: work.at })
    .onConflict((clash) => clash.column('id').doNothing())
    .returning(['id', 'version'])
    .executeTakeFirst()
  if (!made) throw conflict('view.exists')
  tell(work, true, sent)
  return made
}

async function lockView(work: Work, id: string) {
  const [seen] = await rows(
    work.db,
    sql<{ id: string }>`select v.id from task_view v where v.id = ${id} and ${seesView(work)}`,
  )
  if (!seen) throw notFound()
  const found = await work.tx.selectFrom('task_view').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw notFound()
  demandUnit(work, found.unit_id)
  return found
}

export async function editView(work: Work, id: string, { version, ...sent }: Input<typeof editTaskView>['body']) {
  const found = await lockView(work, id)
  if (found.version !== version) throw stale(found)
  demandUnit(work, sent.unitId)
  // shared with nobody any more it would be another person's own, out of the actor's sight
  if (sent.unitId === null && found.owner_id !== work.actor.accountId) throw forbidden('table.arrange')
  const made = await work.tx
    .updateTable('task_view')
    .set((eb) => ({ ...columnsOf(sent), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  tell(work, true, sent)
  return made
}

export async function removeView(work: Work, id: string) {
  const { name, unit_id: unitId } = await lockView(work, id)
  await work.tx.deleteFrom('task_view').where('id', '=', id).execute()
  tell(work, false, { name, unitId })
  return { id }
}

export async function keepTable(work: Work, { layout, firstViewId, order }: Input<typeof keepTaskTable>['body']) {
  if (firstViewId) {
    const seen = sql<{ id: string }>`select v.id from task_view v where v.id = ${firstViewId} and ${seesView(work)}`
    if ((await rows(work.db, seen)).length === 0) throw notFound()
  }
  const chosen = {
    ...(layout !== undefined && { layout: json(layout) }),
    ...(firstViewId !== undefined && { first_view_id: firstViewId }),
    ...(order && { view_order: order }),
  }
  const account_id = work.actor.accountId
  await work.tx
    .insertInto('task_table')
    .values({ account_id, ...chosen })
    .onConflict((clash) => clash.column('account_id').doUpdateSet({ account_id, ...chosen }))
    .execute()
  work.record('account.task-table', { kind: 'account', id: account_id })
  return {}
}
