import type { Input } from '#src/platform/endpoint.ts'
import { invalid } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { draftArticle as Draft } from './contract.ts'
import { type Begun, beginArticle } from './drafting.ts'
import type { SourceKey } from './shapes.ts'
import { sourcesInSight, titlesOf } from './sources.ts'

/** What a source already says; a kind without more gives its title. */
async function begunFrom(work: Work, key: SourceKey): Promise<Begun> {
  const [seen] = await sourcesInSight(work, [key])
  const [titled] = seen ? await titlesOf(work.db, [seen]) : []
  if (!titled) throw invalid([{ path: 'body.from', problem: 'unknown' }])
  return { title: titled.title.slice(0, 300) }
}

/** An article begun empty, or from what it is to tell of, which becomes its source. */
export async function draftArticle(work: Work, { title, ownerUnitId, categoryId, from }: Input<typeof Draft>['body']) {
  const begun = from ? await begunFrom(work, from) : {}
  return beginArticle(
    work,
    { ...begun, ...(title !== '' && { title }) },
    {
      ownerUnitId,
      categoryId,
      sources: from ? [from] : [],
    },
  )
}
