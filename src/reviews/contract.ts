import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { Chosen } from '#src/units/contract.ts'
import { reviewKinds } from './moves.ts'
import { AnswerDetail, ReviewBody, ReviewDetail, ReviewRow } from './shapes.ts'

const byId = z.object({ id: z.uuid() })
const ofUnit = byId.extend({ unitId: z.uuid() })
const Made = z.object({ id: z.uuid(), version: z.number() })
const version = z.int().positive()
const said = z.string().trim().normalize('NFC').min(1)

export const ReviewFilter = z.object({
  q: z.string().max(200).optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  kind: z.enum(reviewKinds).optional(),
  state: z.enum(['open', 'ended']).optional(),
  blocId: z.uuid().optional(),
  directiveId: z.uuid().optional(),
})
export type ReviewFilter = z.output<typeof ReviewFilter>

export const listReviews = endpoint({
  name: 'listReviews',
  summary: 'Reviews that ask units in reach or are asked by them, newest first, with how far they have come',
  method: 'GET',
  path: '/reviews',
  audience: 'signed-in',
  query: ReviewFilter.extend({
    after: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    rows: z.array(ReviewRow),
    next: z.string().nullable(),
    total: z.number(),
    may: z.array(z.string()),
  }),
})
export const readReview = endpoint({
  name: 'readReview',
  summary: 'One review as a map: its units in reach by state',
  method: 'GET',
  path: '/reviews/:id',
  audience: 'signed-in',
  params: byId,
  reply: ReviewDetail,
})
export const readAnswer = endpoint({
  name: 'readAnswer',
  summary: 'One unit’s part of a review: what it wrote, its files and steps',
  method: 'GET',
  path: '/reviews/:id/units/:unitId',
  audience: 'signed-in',
  params: ofUnit,
  reply: AnswerDetail,
})
export const openReview = endpoint({
  name: 'openReview',
  summary: 'Open a review of a directive: its span and outline, its units, a due day for each level',
  method: 'POST',
  path: '/reviews',
  audience: 'review.write',
  body: ReviewBody.safeExtend({
    directiveId: z.uuid(),
    /** The unit that asks; may be left out where the actor opens reviews at one unit only. */
    ownerUnitId: z.uuid().optional(),
    ...Chosen,
    fileIds: z.array(z.uuid()).max(20).default([]),
  }),
  reply: Made,
})
export const editReview = endpoint({
  name: 'editReview',
  summary: 'Correct a review, ask further units, or leave out those that have not begun',
  method: 'PUT',
  path: '/reviews/:id',
  audience: 'review.write',
  params: byId,
  body: ReviewBody.safeExtend({
    ...Chosen,
    withoutUnitIds: z.array(z.uuid()).max(10_000).default([]),
    fileIds: z.array(z.uuid()).max(20).default([]),
    withoutFileIds: z.array(z.uuid()).max(20).default([]),
    version,
  }),
  reply: Made,
})
export const endReview = endpoint({
  name: 'endReview',
  summary: 'End a review: nothing more is planned, held or reported',
  method: 'POST',
  path: '/reviews/:id/ending',
  audience: 'review.write',
  params: byId,
  body: z.strictObject({ version }),
  reply: Made,
})
export const reopenReview = endpoint({
  name: 'reopenReview',
  summary: 'Go on with a review that was ended, for a reason',
  method: 'DELETE',
  path: '/reviews/:id/ending',
  audience: 'review.write',
  params: byId,
  body: z.strictObject({ version, reason: said.max(2000) }),
  reply: Made,
})
export const planReview = endpoint({
  name: 'planReview',
  summary: 'Say on which day the unit will hold its review',
  method: 'POST',
  path: '/reviews/:id/units/:unitId/plan',
  audience: 'review.answer',
  params: ofUnit,
  body: z.strictObject({ on: z.iso.date(), version }),
  reply: Made,
})
export const holdReview = endpoint({
  name: 'holdReview',
  summary: 'Say on which day the unit held its review, with how many people',
  method: 'POST',
  path: '/reviews/:id/units/:unitId/holding',
  audience: 'review.answer',
  params: ofUnit,
  body: z.strictObject({ on: z.iso.date(), people: z.int().min(0).max(1_000_000), version }),
  reply: Made,
})
export const reportReview = endpoint({
  name: 'reportReview',
  summary: 'Send what the review came to, as text and files',
  method: 'POST',
  path: '/reviews/:id/units/:unitId/account',
  audience: 'review.answer',
  params: ofUnit,
  body: z.strictObject({ account: said.max(50_000), fileIds: z.array(z.uuid()).max(20).default([]), version }),
  reply: Made,
})
export const stepBackAnswer = endpoint({
  name: 'stepBackAnswer',
  summary: 'Take the unit’s last step back, with a reason',
  method: 'POST',
  path: '/reviews/:id/units/:unitId/step-backs',
  audience: 'review.answer',
  params: ofUnit,
  body: z.strictObject({ reason: said.max(2000), version }),
  reply: Made,
})
export const receiveAnswer = endpoint({
  name: 'receiveAnswer',
  summary: 'Receive what a unit reported: the unit that asks, or one above it that takes part in the review',
  method: 'POST',
  path: '/reviews/:id/units/:unitId/receipt',
  audience: 'review.receive',
  params: ofUnit,
  body: z.strictObject({ version }),
  reply: Made,
})
export const returnAnswer = endpoint({
  name: 'returnAnswer',
  summary: 'Give what a unit reported back, or take its receipt back, with a reason',
  method: 'POST',
  path: '/reviews/:id/units/:unitId/returns',
  audience: 'review.receive',
  params: ofUnit,
  body: z.strictObject({ reason: said.max(2000), version }),
  reply: Made,
})
export const remindReview = endpoint({
  name: 'remindReview',
  summary: 'Remind the units that are late with a review, at most once a day each',
  method: 'POST',
  path: '/reviews/:id/reminders',
  audience: 'review.receive',
  params: byId,
  body: z.strictObject({ unitIds: z.array(z.uuid()).max(10_000).optional() }),
  reply: z.object({ reminded: z.int(), withoutAddress: z.array(z.string()) }),
})
