import { sql } from 'kysely'
import { conflict } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { freeSlug, slugOf } from './slug.ts'

const slugLock = 4_311

/** Slugs like this one that other articles have, or had when they were public. Held until the end of the transaction. */
async function takenLike({ tx }: Work, wished: string, but: string | null): Promise<Set<string>> {
  await sql`select pg_advisory_xact_lock(${slugLock})`.execute(tx)
  const { rows } = await sql<{ slug: string }>`
    select slug from article where (slug = ${wished} or slug like ${`${wished}-%`}) and id is distinct from ${but}::uuid
    union select slug from former_slug
    where (slug = ${wished} or slug like ${`${wished}-%`}) and article_id is distinct from ${but}::uuid`.execute(tx)
  return new Set(rows.map((row) => row.slug))
}

/** The address of an article: one written by hand must be free, one made from the title becomes so. */
export async function slugFor(
  work: Work,
  title: string,
  own: string | null,
  articleId: string | null,
): Promise<string> {
  const wished = own ?? slugOf(title)
  const taken = await takenLike(work, wished, articleId)
  if (own !== null && taken.has(own)) throw conflict('article.slug-taken', { slug: own })
  return freeSlug(wished, taken)
}
