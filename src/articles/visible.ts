import { type RawBuilder, sql } from 'kysely'
import { ownUnits, reach } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'

/** Written here: the own unit reads every state, and what has not been published. */
export const ofOwnUnit = (view: View): RawBuilder<boolean> => sql<boolean>`a.owner_unit_id = any(${ownUnits(view)})`

/** For a query over `article a`: those of the own unit; of other units in reach what is public, a predecessor's from before. */
export const visibleArticles = (view: View): RawBuilder<boolean> => sql<boolean>`(${ofOwnUnit(view)} or exists (
  select from published_article p join ${reach(view)} r on r.unit_id = a.owner_unit_id
  where p.article_id = a.id and (r.before is null or p.first_published_at < r.before)))`

/** Of these, the articles the reader may see. */
export async function articlesInSight(view: View, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const found = await rows(
    view.db,
    sql<{ id: string }>`select a.id from article a where a.id = any(${[...ids]}::uuid[]) and ${visibleArticles(view)}`,
  )
  return found.map(({ id }) => id)
}
