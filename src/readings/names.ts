import { sql } from 'kysely'
import { actUnder } from '#src/access/index.ts'
import { unitNameSql } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { invalid, notFound } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { unitsOn } from '#src/units/index.ts'
import type { listRememberedNames, rememberName as Remember } from './contract.ts'
import { nameKey } from './rules.ts'
import { keptAt } from './visible.ts'

export const rememberedFor = (
  view: View,
  { unitId }: Input<typeof listRememberedNames>['query'],
): Promise<Reply<typeof listRememberedNames>> =>
  rows(
    view.db,
    sql<Reply<typeof listRememberedNames>[number]>`
      select n.id, n.owner_unit_id as "ownerUnitId", n.written, n.unit_id as "unitId",
        ${unitNameSql('n.unit_id', view.today)} as "unitName", p.name as by,
        to_char(n.linked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
      from remembered_name n join account a on a.id = n.linked_by join person p on p.id = a.person_id
      where n.owner_unit_id = any(${keptAt(view)}::uuid[])
        ${unitId ? sql`and n.owner_unit_id = ${unitId}::uuid` : sql``}
      order by n.written collate "vi-x-icu", n.id limit 2000`,
  )

export async function rememberName(work: Work, { ownerUnitId, name, unitId }: Input<typeof Remember>['body']) {
  if (!keptAt(work).includes(ownerUnitId)) throw notFound()
  actUnder(work, 'task.draft', { issuing: ownerUnitId })
  const folded = nameKey(name)
  if (folded === '') throw invalid([{ path: 'body.name', problem: 'no-letters' }])
  if (!(await unitsOn(work, [unitId], work.today)).has(unitId))
    throw invalid([{ path: 'body.unitId', problem: 'unit-not-alive' }])
  const linked = { written: name, unit_id: unitId, linked_by: work.actor.accountId, linked_at: work.at }
  const { id } = await work.tx
    .insertInto('remembered_name')
    .values({ owner_unit_id: ownerUnitId, folded, ...linked })
    .onConflict((c) => c.columns(['owner_unit_id', 'folded']).doUpdateSet(linked))
    .returning('id')
    .executeTakeFirstOrThrow()
  work.record('reading.name-remembered', { kind: 'unit', id: ownerUnitId }, { name, unitId })
  return { id }
}

export async function forgetName(work: Work, id: string): Promise<{ id: string }> {
  const known = await work.tx.selectFrom('remembered_name').selectAll().where('id', '=', id).executeTakeFirst()
  if (!known || !keptAt(work).includes(known.owner_unit_id)) throw notFound()
  actUnder(work, 'task.draft', { issuing: known.owner_unit_id })
  await work.tx.deleteFrom('remembered_name').where('id', '=', id).execute()
  const told = { name: known.written, unitId: known.unit_id }
  work.record('reading.name-forgotten', { kind: 'unit', id: known.owner_unit_id }, told)
  return { id }
}
