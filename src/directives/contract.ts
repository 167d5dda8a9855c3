import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { directiveKinds } from './kinds.ts'
import { directiveStates } from './moves.ts'
import { DirectiveBody, DirectiveDetail, DirectiveRow, NewDirective } from './shapes.ts'

export * from './contract-amending.ts'
export * from './contract-coverage.ts'
export * from './contract-files.ts'
export { DirectiveBrief, NewDirective } from './shapes.ts'

const byId = z.object({ id: z.uuid() })
const Made = z.object({ id: z.uuid(), version: z.number() })
const version = z.int().positive()
const text = (longest: number) => z.string().trim().normalize('NFC').min(1).max(longest)

export const listDirectives = endpoint({
  name: 'listDirectives',
  summary: 'List directives, newest first; search works without tone marks',
  method: 'GET',
  path: '/directives',
  audience: 'signed-in',
  query: z.object({
    q: z.string().max(200).optional(),
    kind: z.enum(directiveKinds).optional(),
    sectorId: z.uuid().optional(),
    year: z.coerce.number().int().min(1900).max(2200).optional(),
    state: z.enum(directiveStates).optional(),
    after: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    rows: z.array(DirectiveRow),
    next: z.string().nullable(),
    total: z.number(),
    byKind: z.record(z.string(), z.number()),
    byState: z.record(z.string(), z.number()),
    may: z.array(z.string()),
  }),
})
export const readDirective = endpoint({
  name: 'readDirective',
  summary: 'One directive with its provisions, files and chain of bases',
  method: 'GET',
  path: '/directives/:id',
  audience: 'signed-in',
  params: byId,
  reply: DirectiveDetail,
})
export const registerDirective = endpoint({
  name: 'registerDirective',
  summary: 'Register a directive',
  method: 'POST',
  path: '/directives',
  audience: 'directive.write',
  body: NewDirective,
  reply: Made,
})
export const editDirective = endpoint({
  name: 'editDirective',
  summary: 'Correct what was entered',
  method: 'PUT',
  path: '/directives/:id',
  audience: 'directive.write',
  params: byId,
  body: DirectiveBody.extend({ version }),
  reply: Made,
})
export const moveDirective = endpoint({
  name: 'moveDirective',
  summary: 'Enter into force, mark as amended, superseded or expired',
  method: 'POST',
  path: '/directives/:id/moves',
  audience: 'directive.move',
  params: byId,
  body: z.strictObject({
    move: z.enum(['enter', 'amend', 'supersede', 'expire']),
    reason: text(2000).optional(),
    version,
  }),
  reply: Made,
})
export const addProvisions = endpoint({
  name: 'addProvisions',
  summary: 'Add provisions: one by one, or pasted lines whose numbers are kept',
  method: 'POST',
  path: '/directives/:id/provisions',
  audience: 'directive.write',
  params: byId,
  body: z.strictObject({
    parentId: z.uuid().nullish(),
    items: z
      .array(z.strictObject({ number: text(40), text: text(5000), depth: z.int().min(0).max(12).optional() }))
      .max(1000)
      .optional(),
    pasted: z.string().max(400_000).optional(),
    /** The sibling behind which they go, null before all; left out, at the end. */
    afterId: z.uuid().nullish(),
  }),
  reply: z.object({ ids: z.array(z.uuid()), version: z.number() }),
})
export const editProvision = endpoint({
  name: 'editProvision',
  summary: 'Correct the number or the text of a provision',
  method: 'PUT',
  path: '/directives/:id/provisions/:provisionId',
  audience: 'directive.write',
  params: byId.extend({ provisionId: z.uuid() }),
  body: z.strictObject({ number: text(40), text: text(5000), version }),
  reply: Made,
})
export const removeProvision = endpoint({
  name: 'removeProvision',
  summary: 'Remove a provision with those under it; refused while tasks point to any of them',
  method: 'DELETE',
  path: '/directives/:id/provisions/:provisionId',
  audience: 'directive.write',
  params: byId.extend({ provisionId: z.uuid() }),
  reply: Made,
})
export const orderProvisions = endpoint({
  name: 'orderProvisions',
  summary: 'Put the provisions under one parent in order, or move some there',
  method: 'PUT',
  path: '/directives/:id/provision-order',
  audience: 'directive.write',
  params: byId,
  body: z.strictObject({ parentId: z.uuid().nullable(), ids: z.array(z.uuid()).min(1).max(1000), version }),
  reply: Made,
})
export const addBasis = endpoint({
  name: 'addBasis',
  summary: 'Say that the directive gives effect to another one',
  method: 'POST',
  path: '/directives/:id/bases',
  audience: 'directive.write',
  params: byId,
  body: z.strictObject({ givesEffectToId: z.uuid() }),
  reply: Made,
})
export const removeBasis = endpoint({
  name: 'removeBasis',
  summary: 'Take back that the directive gives effect to another one',
  method: 'DELETE',
  path: '/directives/:id/bases/:basisId',
  audience: 'directive.write',
  params: byId.extend({ basisId: z.uuid() }),
  reply: Made,
})
export const attachToDirective = endpoint({
  name: 'attachToDirective',
  summary: 'Attach uploaded files',
  method: 'POST',
  path: '/directives/:id/files',
  audience: 'directive.write',
  params: byId,
  body: z.strictObject({ fileIds: z.array(z.uuid()).min(1).max(20) }),
  reply: Made,
})
export const detachFromDirective = endpoint({
  name: 'detachFromDirective',
  summary: 'Take a file off',
  method: 'DELETE',
  path: '/directives/:id/files/:fileId',
  audience: 'directive.write',
  params: byId.extend({ fileId: z.uuid() }),
  reply: Made,
})
