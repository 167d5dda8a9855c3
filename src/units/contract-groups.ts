import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { UnitKindShape } from './shapes.ts'

const day = z.iso.date()
const byId = z.object({ id: z.uuid() })
const Id = z.object({ id: z.uuid() })
const done = z.object({ done: z.literal(true) })
const Span = { from: day, to: day.nullable().optional() }

export const listGroupSets = endpoint({
  name: 'listGroupSets',
  summary: 'List the group sets and their groups',
  method: 'GET',
  path: '/group-sets',
  audience: 'signed-in',
  reply: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      exclusive: z.boolean(),
      groups: z.array(z.object({ id: z.uuid(), name: z.string() })),
    }),
  ),
})
export const listGroups = endpoint({
  name: 'listGroups',
  summary: 'Named groups of units with their members today',
  method: 'GET',
  path: '/unit-groups',
  audience: 'signed-in',
  reply: z.array(z.object({ id: z.uuid(), name: z.string(), members: z.array(z.uuid()) })),
})
export const addGroupSet = endpoint({
  name: 'addGroupSet',
  summary: 'Add a set of named groups of units',
  method: 'POST',
  path: '/group-sets',
  audience: 'settings.write',
  body: z.strictObject({
    name: z.string().max(200),
    exclusive: z.boolean(),
    groups: z.array(z.string().max(200)).max(100),
  }),
  reply: Id,
})
export const joinGroup = endpoint({
  name: 'joinGroup',
  summary: 'Put a unit in a group for a span of days',
  method: 'POST',
  path: '/groups/:id/members',
  audience: 'settings.write',
  params: byId,
  body: z.strictObject({ unitId: z.uuid(), ...Span }),
  reply: done,
})
export const leaveGroup = endpoint({
  name: 'leaveGroup',
  summary: 'Let units leave a group, with their last day in it',
  method: 'POST',
  path: '/groups/:id/departures',
  audience: 'settings.write',
  params: byId,
  body: z.strictObject({ unitIds: z.array(z.uuid()).min(1).max(500), on: day }),
  reply: done,
})
export const placeInGroup = endpoint({
  name: 'placeInGroup',
  summary:
    'From a day on, put units in one group of a set, or in none; in an exclusive set they leave the one they were in',
  method: 'POST',
  path: '/group-sets/:id/placements',
  audience: 'settings.write',
  params: byId,
  body: z.strictObject({
    unitIds: z.array(z.uuid()).min(1).max(500),
    groupId: z.uuid().nullable(),
    from: day,
  }),
  reply: done,
})

const Member = z.object({ id: z.uuid(), name: z.string(), code: z.string().nullable() })
export const readGroupSet = endpoint({
  name: 'readGroupSet',
  summary: 'A set of groups on a day: the units of one kind in each group, and those in none',
  method: 'GET',
  path: '/group-sets/:id',
  audience: 'signed-in',
  params: byId,
  query: z.object({
    on: day.optional(),
    /** Not given: the kind most members are of that day, else communes. */
    kind: UnitKindShape.optional(),
  }),
  reply: z.object({
    id: z.uuid(),
    name: z.string(),
    exclusive: z.boolean(),
    kind: UnitKindShape,
    /** Kinds of all members that day. */
    kinds: z.array(UnitKindShape),
    on: day,
    groups: z.array(z.object({ id: z.uuid(), name: z.string(), members: z.array(Member) })),
    /** In none of the groups; with the members of an exclusive set these are all units of the kind. */
    unclassified: z.array(Member),
    total: z.number().int(),
    may: z.array(z.string()),
  }),
})
