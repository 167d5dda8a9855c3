import { sha256 } from '#src/platform/hash.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { tellCaches } from '../step.ts'

const byToken = (db: Pick<View, 'db'>['db'], token: string) =>
  db
    .selectFrom('article_comment as c')
    .innerJoin('article as a', 'a.id', 'c.article_id')
    .select(['c.id', 'c.article_id as articleId', 'c.name', 'c.text', 'c.at', 'a.slug', 'a.title'])
    .where('c.withdraw_hash', '=', sha256(token))
    .executeTakeFirst()

/** The comment that this link is about, shown to its sender before it is withdrawn. */
export const commentOfLink = (view: View, token: string) => byToken(view.db, token)

/** Its sender takes a comment back: it is deleted with its name and address, wherever it stood. */
export async function withdrawComment(work: Work, token: string): Promise<{ slug: string }> {
  const found = await byToken(work.db, token)
  if (!found) throw notFound()
  await work.tx.deleteFrom('article_comment').where('id', '=', found.id).execute()
  await tellCaches(work, found.articleId)
  work.record('comment.withdrawn', { kind: 'comment', id: found.id }, { articleId: found.articleId })
  return { slug: found.slug }
}
