import { demand } from '#src/access/index.ts'
import { notFound, refused, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { dashboardFor } from './reading.ts'

type Who = 'keeper' | 'editor'

/**
 * Locked for a change: 404 out of sight, 403 where it was given to read only or another keeps it, 409 where it was changed
 * meanwhile.
 */
export async function lockDashboard(work: Work, id: string, version: number, by: Who) {
  const seen = await dashboardFor(work, id)
  const row = await work.tx.selectFrom('dashboard').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw notFound()
  const keeper = seen.keeps === null ? [] : [seen.keeps]
  demand(work, 'dashboard.write', { own: by === 'keeper' ? keeper : [...keeper, ...seen.edits] })
  if (row.version !== version) throw stale(row)
  return { ...seen, ...row }
}

/** What was put away is taken into use before it is changed. */
export function demandInUse({ archived_at }: { archived_at: Date | null }) {
  if (archived_at !== null) throw refused('dashboard.archived')
}

export const touchDashboard = (work: Work, id: string, set: object) =>
  work.tx
    .updateTable('dashboard')
    .set((eb) => ({ ...set, version: eb('version', '+', 1), changed_at: work.at }))
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
