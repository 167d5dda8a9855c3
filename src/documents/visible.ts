import { type RawBuilder, sql } from 'kysely'
import { ownUnits, reach, unitIdsOf } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'

/** The condition for a query over `document d`: a draft only in the unit that writes it, a signed one within reach. */
export const visibleDocuments = (
  view: View,
): RawBuilder<boolean> => sql<boolean>`(d.owner_unit_id = any(${ownUnits(view)})
  or (d.state = 'signed' and exists (select from ${reach(view)} w
    where w.unit_id = d.owner_unit_id and (w.before is null or d.issued_on < w.before))))`

/** Of these, the documents the reader may see. */
export async function documentsInSight(view: View, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const found = await rows(
    view.db,
    sql<{
      id: string
    }>`select d.id from document d where d.id = any(${[...ids]}::uuid[]) and ${visibleDocuments(view)}`,
  )
  return found.map(({ id }) => id)
}

/** Whoever writes it is told what has changed since: only they know the figures as they stand now. */
export const isWriter = (view: Pick<View, 'actor'>, ownerUnitId: string) => unitIdsOf(view).includes(ownerUnitId)
