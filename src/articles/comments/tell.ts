import { sql } from 'kysely'
import type { Work } from '#src/platform/work.ts'

type Untold = {
  id: string
  action: string
  commentId: string
  articleId: string
  consentVersion: number
  at: Date
}
/** In one round; a flood of robots is told over several. */
const most = 2_000

/**
 * Tells the audit of comments sent and withdrawn since the last time. The public side takes them in through a role that
 * cannot reach the audit chain; a row goes in the transaction that tells it, so each is told once.
 */
export async function tellComments({ tx, record }: Work): Promise<void> {
  const { rows } = await sql<Untold>`
    with taken as (
      delete from untold_comment where id in (select id from untold_comment order by id limit ${most} for update skip locked)
      returning *
    )
    select id, action, comment_id as "commentId", article_id as "articleId", consent_version as "consentVersion", at
    from taken order by id`.execute(tx)
  for (const { action, commentId: id, articleId, consentVersion, at } of rows)
    record(action, { kind: 'comment', id }, { articleId, consentVersion, at: at.toISOString() })
}
