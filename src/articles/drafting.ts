import { demand, unitsFor } from '#src/access/index.ts'
import { yearOf } from '#src/platform/day.ts'
import { invalid, refused } from '#src/platform/problem.ts'
import { emptyText } from '#src/platform/rich-text.ts'
import type { Work } from '#src/platform/work.ts'
import { categories } from './categories.ts'
import type { ArticleBody, SourceKey } from './shapes.ts'
import { slugFor } from './slugs.ts'
import { keepSources } from './sources.ts'

export type Begun = Partial<
  Pick<ArticleBody, 'title' | 'dateline' | 'lead' | 'body' | 'blocId' | 'workYear' | 'sectorId'>
>
type Asked = { ownerUnitId?: string | undefined; categoryId?: string | undefined; sources?: readonly SourceKey[] }

/** The unit that keeps it: the one given, or the only one at which the actor writes articles. */
function ownerOf(work: Work, given: string | undefined): string {
  const [only, another] = unitsFor(work.actor, 'article.write')
  const owner = given ?? (another === undefined ? only : undefined)
  if (!owner) throw invalid([{ path: 'body.ownerUnitId', problem: 'required' }])
  demand(work, 'article.write', { own: owner })
  return owner
}

async function categoryOf(work: Work, given: string | undefined): Promise<string> {
  const all = (await categories(work)).filter(({ active }) => active)
  const found = given === undefined ? all[0] : all.find(({ id }) => id === given)
  if (found) return found.id
  throw given === undefined
    ? refused('article.no-category')
    : invalid([{ path: 'body.categoryId', problem: 'unknown' }])
}

/** A draft with what is known already; its credit is the writer's own name until it is changed. */
export async function beginArticle(work: Work, begun: Begun, asked: Asked = {}) {
  const owner = ownerOf(work, asked.ownerUnitId)
  const { title = '', body = emptyText, ...rest } = begun
  const { id, version } = await work.tx
    .insertInto('article')
    .values({
      slug: await slugFor(work, title, null, null),
      owner_unit_id: owner,
      category_id: await categoryOf(work, asked.categoryId),
      bloc_id: rest.blocId ?? null,
      work_year: rest.workYear ?? yearOf(work.today),
      sector_id: rest.sectorId ?? null,
      title,
      dateline: rest.dateline ?? '',
      lead: rest.lead ?? '',
      body: JSON.stringify(body),
      text_credit: work.actor.name,
      made_by: work.actor.accountId,
      made_at: work.at,
      changed_by: work.actor.accountId,
      changed_at: work.at,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  await work.tx.insertInto('article_author').values({ article_id: id, account_id: work.actor.accountId }).execute()
  await keepSources(work, id, asked.sources ?? [], [])
  work.record('article.drafted', { kind: 'article', id }, { title, ownerUnitId: owner, sources: asked.sources ?? [] })
  return { id, version }
}
