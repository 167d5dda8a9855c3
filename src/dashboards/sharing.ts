import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { invalid } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { demandInUse, lockDashboard, touchDashboard } from './change.ts'
import type { shareDashboard as share } from './contract.ts'
import type { Share } from './shapes.ts'

const same = (a: Share, b: Share) => a.unitId === b.unitId && a.role === b.role && a.personId === b.personId

/** Whom it names exists, and each is named once. */
async function demandKnown(work: Work, shares: readonly Share[]) {
  const units = shares.flatMap(({ unitId }) => unitId ?? [])
  const persons = shares.flatMap(({ personId }) => personId ?? [])
  const known = await rows(
    work.db,
    sql<{ id: string }>`select id from unit where id = any(${units}::uuid[])
      union all select id from person where id = any(${persons}::uuid[]) and erased_at is null`,
  )
  const ids = new Set(known.map(({ id }) => id))
  const faults = shares.flatMap((share, at) => {
    if (!ids.has(share.unitId ?? share.personId!)) return [{ path: `body.shares.${at}`, problem: 'unknown' }]
    return shares.findIndex((other) => same(share, other)) < at ? [{ path: `body.shares.${at}`, problem: 'twice' }] : []
  })
  if (faults.length > 0) throw invalid(faults)
}

export async function writeShares(work: Work, dashboardId: string, shares: readonly Share[]) {
  await demandKnown(work, shares)
  await work.tx.deleteFrom('dashboard_share').where('dashboard_id', '=', dashboardId).execute()
  if (shares.length === 0) return
  await work.tx
    .insertInto('dashboard_share')
    .values(
      shares.map(({ unitId, role, personId, edits }, position) => ({
        dashboard_id: dashboardId,
        position,
        unit_id: unitId,
        role,
        person_id: personId,
        edits,
      })),
    )
    .execute()
}

export async function shareDashboard(work: Work, id: string, { shares, version }: Input<typeof share>['body']) {
  demandInUse(await lockDashboard(work, id, version, 'keeper'))
  await writeShares(work, id, shares)
  work.record('dashboard.shared', { kind: 'dashboard', id }, { shares })
  return touchDashboard(work, id, {})
}
