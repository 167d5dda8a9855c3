import { sql } from 'kysely'
import { directivesInSight } from '#src/directives/index.ts'
import { documentsInSight } from '#src/documents/index.ts'
import { meetingsInSight } from '#src/meetings/index.ts'
import { type Reader, rows } from '#src/platform/database.ts'
import { invalid } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { reviewsInSight } from '#src/reviews/index.ts'
import { tasksInSight } from '#src/tasks/index.ts'
import type { SourceKey } from './shapes.ts'

type Kind = SourceKey['kind']
type Titled = { kind: Kind; id: string; title: string; public: boolean }

const idsOf = (keys: readonly SourceKey[], kind: Kind) => keys.filter((key) => key.kind === kind).map(({ id }) => id)

/**
 * What each is called; `public`: whether its title may stand on a public page. A conference that was held and a public
 * directive may; what a unit works on within may not.
 */
export async function titlesOf(db: Reader, keys: readonly SourceKey[]): Promise<Titled[]> {
  if (keys.length === 0) return []
  const found = await rows(
    db,
    sql<Titled>`
      select 'meeting' as kind, id, title, state in ('held', 'concluded') as public
      from meeting where id = any(${idsOf(keys, 'meeting')}::uuid[])
      union all
      select 'document', id, concat_ws(' ', case when symbol is null then null else 'số ' || symbol end, title), false
      from document where id = any(${idsOf(keys, 'document')}::uuid[])
      union all
      select 'directive', id, concat_ws(', ', symbol, nullif(abstract, '')), classification = 'public' and state <> 'draft'
      from directive where id = any(${idsOf(keys, 'directive')}::uuid[])
      union all
      select 'task', id, content, false from task where id = any(${idsOf(keys, 'task')}::uuid[])
      union all
      select 'review', id, title, true from review where id = any(${idsOf(keys, 'review')}::uuid[])`,
  )
  return keys.flatMap((key) => found.filter((one) => one.kind === key.kind && one.id === key.id))
}

/** Those of the sources that the reader may see. */
export async function sourcesInSight(view: View, keys: readonly SourceKey[]): Promise<SourceKey[]> {
  const seen = new Set<string>()
  const take = (kind: Kind, ids: readonly string[]) => {
    for (const id of ids) seen.add(`${kind} ${id}`)
  }
  take('directive', await directivesInSight(view, idsOf(keys, 'directive')))
  take('task', await tasksInSight(view, idsOf(keys, 'task')))
  take('meeting', await meetingsInSight(view, idsOf(keys, 'meeting')))
  take('document', await documentsInSight(view, idsOf(keys, 'document')))
  take('review', await reviewsInSight(view, idsOf(keys, 'review')))
  return keys.filter(({ kind, id }) => seen.has(`${kind} ${id}`))
}

/** Keeps what the article tells of, in order. What was kept before stays, also where this writer may not see it. */
export async function keepSources(
  work: Work,
  articleId: string,
  keys: readonly SourceKey[],
  before: readonly SourceKey[],
) {
  const known = (key: SourceKey) => before.some((old) => old.kind === key.kind && old.id === key.id)
  const fresh = keys.filter((key) => !known(key))
  const seen = await sourcesInSight(work, fresh)
  if (seen.length < fresh.length) throw invalid([{ path: 'body.content.sources', problem: 'unknown' }])
  await work.tx.deleteFrom('article_source').where('article_id', '=', articleId).execute()
  if (keys.length === 0) return
  await work.tx
    .insertInto('article_source')
    .values(
      keys.map((key, position) => ({ article_id: articleId, subject_kind: key.kind, subject_id: key.id, position })),
    )
    .onConflict((c) => c.doNothing())
    .execute()
}
