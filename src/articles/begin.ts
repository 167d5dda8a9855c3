import { meetingFacts } from '#src/meetings/index.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { invalid } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { draftArticle as Draft } from './contract.ts'
import { type Begun, beginArticle } from './drafting.ts'
import { articleFromConference } from './from-facts.ts'
import type { SourceKey } from './shapes.ts'
import { sourcesInSight, titlesOf } from './sources.ts'

type Where = { ownerUnitId?: string | undefined; categoryId?: string | undefined }

async function begunFromMeeting(work: Work, id: string): Promise<Begun> {
  const { numbers, conclusions, ...facts } = await meetingFacts(work, id)
  return articleFromConference({
    ...facts,
    delegates: numbers.present + numbers.represented,
    conclusions: conclusions.map(({ text }) => text),
  })
}

/** What a source already says; a kind without more gives its title. */
async function begunFrom(work: Work, key: SourceKey): Promise<Begun> {
  const [seen] = await sourcesInSight(work, [key])
  const [titled] = seen ? await titlesOf(work.db, [seen]) : []
  if (!titled) throw invalid([{ path: 'body.from', problem: 'unknown' }])
  return key.kind === 'meeting' ? begunFromMeeting(work, key.id) : { title: titled.title.slice(0, 300) }
}

/** Drafted from a conference: its facts are filled in, and it becomes the source. */
export const draftFromMeeting = (work: Work, meetingId: string, where: Where = {}) =>
  draftArticle(work, { ...where, title: '', from: { kind: 'meeting', id: meetingId } })

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
