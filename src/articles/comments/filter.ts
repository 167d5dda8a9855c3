import { type RawBuilder, sql } from 'kysely'
import { unitsFor } from '#src/access/index.ts'
import { hasWords } from '#src/platform/listing.ts'
import type { View } from '#src/platform/work.ts'

export type CommentFilter = { articleId?: string | undefined; q?: string | undefined }

/** Over `article_comment c join article a`: comments on articles of the units at which the actor moderates. */
export function commentsFor(view: View, { articleId, q }: CommentFilter): RawBuilder<boolean> {
  const parts = [sql`a.owner_unit_id = any(${unitsFor(view.actor, 'comment.moderate')}::uuid[])`]
  if (articleId) parts.push(sql`c.article_id = ${articleId}`)
  if (q?.trim()) parts.push(hasWords(sql`c.folded`, q))
  return sql<boolean>`(${sql.join(parts, sql` and `)})`
}
