import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { articleStates } from './moves.ts'

const byId = z.object({ id: z.uuid() })
const Moved = z.object({ id: z.uuid(), state: z.enum(articleStates), version: z.number() })
const version = z.int().positive()
const started = z.strictObject({ version })
const reasoned = z.strictObject({ version, reason: z.string().trim().normalize('NFC').min(5).max(2000) })

export const submitArticle = endpoint({
  name: 'submitArticle',
  summary: 'Put a draft before the editors',
  method: 'POST',
  path: '/articles/:id/submission',
  audience: 'article.write',
  params: byId,
  body: started,
  reply: Moved,
})
export const returnArticle = endpoint({
  name: 'returnArticle',
  summary: 'Give it back to its writers, with a reason',
  method: 'POST',
  path: '/articles/:id/returns',
  audience: 'article.publish',
  params: byId,
  body: reasoned,
  reply: Moved,
})
export const publishArticle = endpoint({
  name: 'publishArticle',
  summary: 'Publish at once',
  method: 'POST',
  path: '/articles/:id/publication',
  audience: 'article.publish',
  params: byId,
  body: started,
  reply: Moved,
})
export const reviseArticle = endpoint({
  name: 'reviseArticle',
  summary: 'Publish what was changed since as a new version',
  method: 'POST',
  path: '/articles/:id/revisions',
  audience: 'article.publish',
  params: byId,
  body: started,
  reply: Moved,
})
export const withdrawArticle = endpoint({
  name: 'withdrawArticle',
  summary: 'Take it off the public pages, with a reason',
  method: 'DELETE',
  path: '/articles/:id/publication',
  audience: 'article.publish',
  params: byId,
  body: reasoned,
  reply: Moved,
})
export const scheduleArticle = endpoint({
  name: 'scheduleArticle',
  summary: 'Have it published at an instant of the domain clock; rights are checked again then',
  method: 'POST',
  path: '/articles/:id/schedule',
  audience: 'article.publish',
  params: byId,
  body: started.extend({ publishAt: z.iso.datetime({ offset: true }) }),
  reply: Moved,
})
export const unscheduleArticle = endpoint({
  name: 'unscheduleArticle',
  summary: 'Take back the schedule',
  method: 'DELETE',
  path: '/articles/:id/schedule',
  audience: 'article.publish',
  params: byId,
  body: started,
  reply: Moved,
})
export const reworkArticle = endpoint({
  name: 'reworkArticle',
  summary: 'Make a withdrawn article a draft again',
  method: 'POST',
  path: '/articles/:id/reworks',
  audience: 'article.publish',
  params: byId,
  body: started,
  reply: Moved,
})
