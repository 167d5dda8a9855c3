import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { levels } from './kinds.ts'
import { AssignedTarget, NewAssignment, Preparation } from './shapes.ts'

const byId = z.object({ id: z.uuid() })

export const readTarget = endpoint({
  name: 'readTarget',
  summary: 'One target: where it came from, and how it was assigned down with the attainment of each unit',
  method: 'GET',
  path: '/targets/:id',
  audience: 'signed-in',
  params: byId,
  reply: AssignedTarget,
})
export const prepareAssignment = endpoint({
  name: 'prepareAssignment',
  summary:
    'The units that a target can be assigned to, with weight, last year’s result and the target in force of each',
  method: 'GET',
  path: '/targets/:id/assigning',
  audience: 'target.write',
  params: byId,
  query: z.object({
    /** The nearest below, unless another is asked for. */
    level: z.enum(levels).optional(),
    /** The units of this day; by default the day the target was decided. */
    on: z.iso.date().optional(),
    weightId: z.uuid().optional(),
    weightPeriod: z.string().max(30).optional(),
  }),
  reply: Preparation,
})
export const assignTarget = endpoint({
  name: 'assignTarget',
  summary:
    'Assign a target down: the targets of all units of a level in one act, each in the place of the one in force',
  method: 'POST',
  path: '/targets/:id/assignments',
  audience: 'target.write',
  params: byId,
  body: NewAssignment,
  reply: AssignedTarget,
})
