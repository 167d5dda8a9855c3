import { sql } from 'kysely'
import { demand, unitsFor } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { conflict, invalid } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { demandInUse, lockDashboard, touchDashboard } from './change.ts'
import type { copyDashboard as copy, editDashboard as edit, makeDashboard as make } from './contract.ts'
import { dashboardFor } from './reading.ts'
import type { DashboardBody } from './shapes.ts'
import { writeShares } from './sharing.ts'
import type { Tile } from './tiles.ts'

/** What the log keeps of tiles: what each shows, not the words in it. */
const told = (tiles: readonly Tile[]) => tiles.map(({ kind, title }) => ({ tile: kind, ...(title && { title }) }))

const columnsOf = ({ name, description, unitId, tiles }: DashboardBody) => ({
  name,
  description,
  unit_id: unitId,
  tiles: JSON.stringify(tiles),
})

async function demandUnit(work: Work, unitId: string | null) {
  if (unitId === null) return
  const [known] = await rows(work.db, sql<{ id: string }>`select id from unit where id = ${unitId}::uuid`)
  if (!known) throw invalid([{ path: 'body.unitId', problem: 'unknown' }])
}

/** The unit that is to keep it: the one asked for, else the only one for which the actor may. */
function keeperOf(work: Work, asked: string | undefined): string {
  const [only, another] = unitsFor(work.actor, 'dashboard.write')
  const unit = asked ?? (another === undefined ? only : undefined)
  if (!unit) throw invalid([{ path: 'body.ownerUnitId', problem: 'required' }])
  demand(work, 'dashboard.write', { own: unit })
  return unit
}

export async function makeDashboard(work: Work, { id, ownerUnitId, shares, ...body }: Input<typeof make>['body']) {
  const keeper = keeperOf(work, ownerUnitId)
  await demandUnit(work, body.unitId)
  const made = await work.tx
    .insertInto('dashboard')
    .values({
      ...columnsOf(body),
      ...(id && { id }),
      owner_unit_id: keeper,
      owner_id: work.actor.accountId,
      made_at: work.at,
      changed_at: work.at,
    })
    .onConflict((clash) => clash.column('id').doNothing())
    .returning(['id', 'version'])
    .executeTakeFirst()
  if (!made) throw conflict('dashboard.exists')
  await writeShares(work, made.id, shares)
  const { tiles, ...rest } = body
  work.record(
    'dashboard.made',
    { kind: 'dashboard', id: made.id },
    { ...rest, ownerUnitId: keeper, tiles: told(tiles), shares },
  )
  return made
}

export async function editDashboard(work: Work, id: string, { version, ...body }: Input<typeof edit>['body']) {
  demandInUse(await lockDashboard(work, id, version, 'editor'))
  await demandUnit(work, body.unitId)
  const { tiles, ...rest } = body
  work.record('dashboard.edited', { kind: 'dashboard', id }, { ...rest, tiles: told(tiles) })
  return touchDashboard(work, id, columnsOf(body))
}

export async function copyDashboard(work: Work, id: string, { name, ownerUnitId }: Input<typeof copy>['body']) {
  const { description, unitId, tiles } = await dashboardFor(work, id)
  return makeDashboard(work, { name, description, unitId, tiles, shares: [], ...(ownerUnitId && { ownerUnitId }) })
}

export async function archiveDashboard(work: Work, id: string, version: number) {
  demandInUse(await lockDashboard(work, id, version, 'keeper'))
  work.record('dashboard.archived', { kind: 'dashboard', id })
  return touchDashboard(work, id, { archived_at: work.at })
}

export async function unarchiveDashboard(work: Work, id: string, version: number) {
  const { archived_at } = await lockDashboard(work, id, version, 'keeper')
  if (archived_at === null) throw conflict('dashboard.in-use')
  work.record('dashboard.unarchived', { kind: 'dashboard', id })
  return touchDashboard(work, id, { archived_at: null })
}

export async function deleteDashboard(work: Work, id: string, version: number) {
  const { name } = await lockDashboard(work, id, version, 'keeper')
  await work.tx.deleteFrom('dashboard').where('id', '=', id).execute()
  work.record('dashboard.deleted', { kind: 'dashboard', id }, { name })
  return { id }
}
