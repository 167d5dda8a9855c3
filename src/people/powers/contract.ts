import { z } from 'zod'
import { roles } from '#src/access/roles.ts'
import { endpoint } from '#src/platform/endpoint.ts'
import { Day } from '../shapes.ts'

export const ways = ['own', 'branch', 'reach'] as const

/** One grant that tells here. */
export const Power = z
  .object({
    personId: z.uuid(),
    name: z.string(),
    login: z.string(),
    role: z.enum(roles),
    /** Where the grant stands: this unit, or one above it. */
    unitId: z.uuid(),
    unitName: z.string(),
    /** `own`: on records this unit keeps; `branch`: administers from above; `reach`: reads from above, and no more. */
    way: z.enum(ways),
    from: Day,
    to: Day.nullable(),
    basis: z.string().nullable(),
    /** Whose grant it is, where it was delegated. */
    actingFor: z.string().nullable(),
    acts: z.array(z.string()),
  })
  .meta({ id: 'Power' })
export type Power = z.output<typeof Power>

export const readPowers = endpoint({
  name: 'readPowers',
  summary:
    'Who may do what at a unit today, and under which grant; for its administrators, auditors, leaders and heads',
  method: 'GET',
  path: '/units/:id/powers',
  audience: 'signed-in',
  params: z.object({ id: z.uuid() }),
  reply: z.object({ unitName: z.string(), rows: z.array(Power) }),
})
