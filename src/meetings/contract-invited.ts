import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { attendances, parts } from './parts.ts'
import { byId, Made, text, Version, words } from './shapes.ts'

const ofInvited = byId.extend({ invitedId: z.uuid() })

/** A person of the directory, for a unit where one is named; a unit that names its own; or a name with its function. */
const Invitee = z.union([
  z.strictObject({ personId: z.uuid(), unitId: z.uuid().optional() }),
  z.strictObject({ unitId: z.uuid() }),
  z.strictObject({ name: text(200), function: words(500).optional(), unitId: z.uuid().optional() }),
])

export const findInvitees = endpoint({
  name: 'findInvitees',
  summary: 'Find persons with a position in the own area, by name or title, to be invited',
  method: 'GET',
  path: '/invitees',
  audience: 'meeting.write',
  query: z.object({ q: z.string().max(200).default(''), on: z.iso.date().optional() }),
  reply: z.array(z.object({ personId: z.uuid(), name: z.string(), positions: z.array(z.string()) })),
})
export const inviteThese = endpoint({
  name: 'inviteThese',
  summary: 'Add persons, units or names to those invited; who is on the list already stays as it is',
  method: 'POST',
  path: '/meetings/:id/invited',
  audience: 'meeting.invite',
  params: byId,
  body: z.strictObject({ part: z.enum(parts), who: z.array(Invitee).min(1).max(400) }),
  reply: Made.extend({ added: z.array(z.uuid()) }),
})
export const editInvited = endpoint({
  name: 'editInvited',
  summary: 'Change the part of somebody invited, or who comes for a unit',
  method: 'PUT',
  path: '/meetings/:id/invited/:invitedId',
  audience: 'meeting.invite',
  params: ofInvited,
  body: z.strictObject({
    part: z.enum(parts),
    name: words(200).nullish(),
    function: words(500).nullish(),
    version: Version,
  }),
  reply: Made,
})
export const removeInvited = endpoint({
  name: 'removeInvited',
  summary: 'Take somebody off the list of those invited',
  method: 'DELETE',
  path: '/meetings/:id/invited/:invitedId',
  audience: 'meeting.invite',
  params: ofInvited,
  reply: Made,
})
export const orderInvited = endpoint({
  name: 'orderInvited',
  summary: 'Put those invited in order by hand',
  method: 'PUT',
  path: '/meetings/:id/invited-order',
  audience: 'meeting.invite',
  params: byId,
  body: z.strictObject({ ids: z.array(z.uuid()).min(1).max(1000) }),
  reply: Made,
})
export const sortInvited = endpoint({
  name: 'sortInvited',
  summary: 'Put those invited in order of precedence again',
  method: 'DELETE',
  path: '/meetings/:id/invited-order',
  audience: 'meeting.invite',
  params: byId,
  reply: Made,
})
export const answerInvitation = endpoint({
  name: 'answerInvitation',
  summary: 'Say for the invited unit whether somebody comes, and who; the host notes an answer by telephone',
  method: 'PUT',
  path: '/meetings/:id/invited/:invitedId/answer',
  audience: 'signed-in',
  params: ofInvited,
  body: z.strictObject({
    comes: z.boolean(),
    name: words(200).nullish(),
    function: words(500).nullish(),
    version: Version,
  }),
  reply: Made,
})
export const takeAttendance = endpoint({
  name: 'takeAttendance',
  summary: 'Say whether somebody invited is there, or by whom represented; null takes it back',
  method: 'PUT',
  path: '/meetings/:id/invited/:invitedId/attendance',
  audience: 'meeting.hold',
  params: ofInvited,
  body: z.strictObject({
    attendance: z.enum(attendances).nullable(),
    representedBy: words(300).nullish(),
    version: Version,
  }),
  reply: Made,
})
