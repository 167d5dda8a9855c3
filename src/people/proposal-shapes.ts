import { z } from 'zod'
import { roles } from '#src/access/roles.ts'

export const GrantProposal = z
  .object({
    id: z.uuid(),
    successionId: z.uuid(),
    state: z.enum(['pending', 'confirmed', 'declined']),
    personId: z.uuid(),
    name: z.string(),
    login: z.string(),
    /** It has never been let in: the invitation ended with the role, and is to be sent anew. */
    neverIn: z.boolean(),
    role: z.enum(roles),
    fromId: z.uuid(),
    fromName: z.string(),
    unitId: z.uuid(),
    unitName: z.string(),
    /** The last day of the grant that it follows. */
    to: z.iso.date().nullable(),
  })
  .meta({ id: 'GrantProposal' })
export type GrantProposal = z.output<typeof GrantProposal>
