import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { meetingMoveNames, meetingStates } from './moves.ts'
import { meetingKinds, paperPurposes } from './parts.ts'
import { byId, Made, MeetingBody, MeetingDetail, MeetingRow, text, Version } from './shapes.ts'

export * from './contract-conclusions.ts'
export * from './contract-invited.ts'
export * from './contract-program.ts'

export const listMeetings = endpoint({
  name: 'listMeetings',
  summary: 'List meetings: those to come with the next first, or all with the last first; search needs no tone marks',
  method: 'GET',
  path: '/meetings',
  audience: 'signed-in',
  query: z.object({
    when: z.enum(['coming', 'past', 'all']).default('all'),
    q: z.string().max(200).optional(),
    state: z.enum(meetingStates).optional(),
    kind: z.enum(meetingKinds).optional(),
    year: z.coerce.number().int().min(1900).max(2200).optional(),
    blocId: z.uuid().optional(),
    after: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    rows: z.array(MeetingRow),
    next: z.string().nullable(),
    total: z.number(),
    coming: z.number(),
    past: z.number(),
    byState: z.record(z.string(), z.number()),
    may: z.array(z.string()),
  }),
})
export const readMeeting = endpoint({
  name: 'readMeeting',
  summary: 'One meeting with agenda, those invited, contributions, questions and conclusions',
  method: 'GET',
  path: '/meetings/:id',
  audience: 'signed-in',
  params: byId,
  reply: MeetingDetail,
})
export const planMeeting = endpoint({
  name: 'planMeeting',
  summary: 'Plan a meeting',
  method: 'POST',
  path: '/meetings',
  audience: 'meeting.write',
  body: MeetingBody.extend({
    /** The unit that holds it; may be left out where the actor holds meetings for one unit only. */
    ownerUnitId: z.uuid().optional(),
    fileIds: z.array(z.uuid()).max(20).default([]),
  }),
  reply: Made,
})
export const editMeeting = endpoint({
  name: 'editMeeting',
  summary: 'Change time, place, content; those invited are told of another time or place',
  method: 'PUT',
  path: '/meetings/:id',
  audience: 'meeting.write',
  params: byId,
  body: MeetingBody.extend({ version: Version }),
  reply: Made,
})
export const moveMeeting = endpoint({
  name: 'moveMeeting',
  summary: 'Send the invitations, begin, conclude or cancel',
  method: 'POST',
  path: '/meetings/:id/moves',
  audience: 'meeting.write',
  params: byId,
  body: z.strictObject({ move: z.enum(meetingMoveNames), reason: text(2000).optional(), version: Version }),
  reply: Made,
})
export const attachToMeeting = endpoint({
  name: 'attachToMeeting',
  summary: 'Attach documents of the meeting',
  method: 'POST',
  path: '/meetings/:id/files',
  audience: 'meeting.write',
  params: byId,
  body: z.strictObject({ fileIds: z.array(z.uuid()).min(1).max(20) }),
  reply: Made,
})
export const detachFromMeeting = endpoint({
  name: 'detachFromMeeting',
  summary: 'Take a document off',
  method: 'DELETE',
  path: '/meetings/:id/files/:fileId',
  audience: 'meeting.write',
  params: byId.extend({ fileId: z.uuid() }),
  reply: Made,
})
export const draftPaper = endpoint({
  name: 'draftPaper',
  summary: 'The invitation, minutes or notice of conclusions: the document there is, else a draft filled in',
  method: 'POST',
  path: '/meetings/:id/papers',
  audience: 'document.write',
  params: byId,
  body: z.strictObject({ purpose: z.enum(paperPurposes) }),
  reply: z.object({ documentId: z.uuid(), made: z.boolean() }),
})
const handedOut = {
  method: 'GET',
  carries: 'export',
  params: byId,
  reply: z.unknown(),
} as const
export const downloadLetters = endpoint({
  name: 'downloadLetters',
  summary: 'The invitation as one Word file with a page for each of those invited',
  path: '/meetings/:id/invitation-letters',
  audience: 'meeting.invite',
  ...handedOut,
})
export const downloadDelegates = endpoint({
  name: 'downloadDelegates',
  summary: 'Those invited, in order, as a Word file to print',
  path: '/meetings/:id/delegate-list',
  audience: 'meeting.invite',
  ...handedOut,
})
export const downloadCalendarEntry = endpoint({
  name: 'downloadCalendarEntry',
  summary: 'The meeting as an iCalendar file',
  method: 'GET',
  path: '/meetings/:id/calendar',
  audience: 'signed-in',
  carries: 'export',
  params: byId,
  reply: z.unknown(),
})
export const downloadCalendar = endpoint({
  name: 'downloadCalendar',
  summary: 'The reader’s meetings as an iCalendar file: where the reader or an own unit is invited, or holds it',
  method: 'GET',
  path: '/meeting-calendar',
  audience: 'signed-in',
  carries: 'export',
  reply: z.unknown(),
})
