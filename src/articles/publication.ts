import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { aloneWrote, articleFor, type LoadedArticle } from './article.ts'
import { demandReady, takeDown, writePublic } from './publishing.ts'
import { step } from './step.ts'

type Started = { version: number }
type WithReason = Started & { reason: string }

async function demandAnother(work: Work, article: LoadedArticle) {
  if (await aloneWrote(work, article)) throw refused('article.own-work')
}
const asSaid = ({ content: { title, dateline, lead, body } }: LoadedArticle) => ({ title, dateline, lead, body })

/** Before the editors: what it says now is kept with the step. */
export async function submitArticle(work: Work, id: string, { version }: Started) {
  const article = await articleFor(work, id, 'article.write', version)
  if (article.content.title === '') throw refused('article.not-ready', { missing: ['title'] })
  return step(work, article, 'submit', { said: asSaid(article) })
}

export async function returnArticle(work: Work, id: string, { version, reason }: WithReason) {
  return step(work, await articleFor(work, id, 'article.publish', version), 'return', { reason })
}

export async function publishArticle(work: Work, id: string, { version }: Started) {
  const article = await articleFor(work, id, 'article.publish', version)
  if (article.state !== 'submitted') return step(work, article, 'publish')
  await demandAnother(work, article)
  return step(work, article, 'publish', { set: await writePublic(work, article) })
}

/** What was changed since becomes a new public version; the one before is kept. */
export async function reviseArticle(work: Work, id: string, { version }: Started) {
  const article = await articleFor(work, id, 'article.publish', version)
  if (article.state !== 'published') return step(work, article, 'revise')
  return step(work, article, 'revise', { set: await writePublic(work, article) })
}

/** At an instant of the domain clock, later than now. */
export async function scheduleArticle(work: Work, id: string, { version, publishAt }: Started & { publishAt: string }) {
  const article = await articleFor(work, id, 'article.publish', version)
  const at = new Date(publishAt)
  if (at <= work.at) throw refused('article.schedule-past', { publishAt })
  if (article.state === 'submitted') {
    await demandAnother(work, article)
    demandReady(article)
  }
  const set = { publish_at: at, scheduled_by: work.actor.accountId }
  return step(work, article, 'schedule', { set, payload: { publishAt } })
}

export async function unscheduleArticle(work: Work, id: string, { version }: Started) {
  const article = await articleFor(work, id, 'article.publish', version)
  return step(work, article, 'unschedule', { set: { publish_at: null, scheduled_by: null } })
}

export async function withdrawArticle(work: Work, id: string, { version, reason }: WithReason) {
  const article = await articleFor(work, id, 'article.publish', version)
  const moved = await step(work, article, 'withdraw', { reason })
  await takeDown(work, id)
  return moved
}

export async function reworkArticle(work: Work, id: string, { version }: Started) {
  return step(work, await articleFor(work, id, 'article.publish', version), 'rework')
}
