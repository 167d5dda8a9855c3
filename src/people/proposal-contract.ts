import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { GrantProposal } from './proposal-shapes.ts'

export const listGrantProposals = endpoint({
  name: 'listGrantProposals',
  summary: 'Roles proposed at units of the own branch after a succession: those that wait, or all of one succession',
  method: 'GET',
  path: '/grant-proposals',
  audience: 'grant.write',
  query: z.object({ successionId: z.uuid().optional() }),
  reply: z.object({ rows: z.array(GrantProposal) }),
})

export const decideGrantProposals = endpoint({
  name: 'decideGrantProposals',
  summary: 'Confirm or decline proposed roles, one or many: all of them or none',
  method: 'POST',
  path: '/grant-proposals/decisions',
  audience: 'grant.write',
  body: z.strictObject({ ids: z.array(z.uuid()).min(1).max(500), decision: z.enum(['confirm', 'decline']) }),
  reply: z.object({ decided: z.int() }),
})
