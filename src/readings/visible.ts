import { actUnder, unitsFor } from '#src/access/index.ts'
import { notFound, stale } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'

/** A reading is a draft of the unit that will give the tasks: seen by those who draft tasks there. */
export const keptAt = (view: Pick<View, 'actor'>): string[] => unitsFor(view.actor, 'task.draft')

/** The guard of the files that readings carry. */
export async function readingsInSight(view: View, ids: readonly string[]): Promise<string[]> {
  const units = keptAt(view)
  if (ids.length === 0 || units.length === 0) return []
  const found = await view.db
    .selectFrom('reading')
    .select('id')
    .where('id', 'in', ids)
    .where('owner_unit_id', 'in', units)
    .execute()
  return found.map(({ id }) => id)
}

/** The reading, locked for this act: 404 out of reach, 409 with what is there now from an older version. */
export async function lockReading(work: Work, id: string, version?: number) {
  const [seen] = await readingsInSight(work, [id])
  if (!seen) throw notFound()
  const reading = await work.tx
    .selectFrom('reading')
    .select(['id', 'owner_unit_id', 'directive_id', 'file_id', 'file_name', 'digest', 'text', 'drafts', 'made'])
    .select(['document', 'made_by', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!reading) throw notFound()
  actUnder(work, 'task.draft', { issuing: reading.owner_unit_id })
  if (version !== undefined && version !== reading.version)
    throw stale({ drafts: reading.drafts, version: reading.version })
  return reading
}
