import { z } from 'zod'
import { FileFacts } from '#src/documents/contract.ts'
import { classifications, directiveKinds, tooSecret } from './kinds.ts'
import { directiveStates } from './moves.ts'

const words = (longest: number) => z.string().trim().normalize('NFC').max(longest)

export const DirectiveBody = z.strictObject({
  symbol: words(100).min(1),
  /** The unit that issued it, or its name where it stands outside the directory (a central body). */
  issuerId: z.uuid().nullish(),
  issuerName: words(300).optional(),
  issuedOn: z.iso.date(),
  kind: z.enum(directiveKinds),
  abstract: words(2000),
  classification: z.enum([...classifications, ...tooSecret]).default('public'),
  sectorId: z.uuid().nullish(),
  blocId: z.uuid().nullish(),
  validFrom: z.iso.date().nullish(),
  validTo: z.iso.date().nullish(),
})
export type DirectiveBody = z.output<typeof DirectiveBody>

export const NewDirective = DirectiveBody.extend({
  /** The unit that keeps it; may be left out where the actor keeps directives at one unit only. */
  ownerUnitId: z.uuid().optional(),
  inForce: z.boolean().default(true),
  givesEffectTo: z.array(z.uuid()).max(50).default([]),
  fileIds: z.array(z.uuid()).max(20).default([]),
})

export const DirectiveBrief = z.object({
  id: z.uuid(),
  symbol: z.string(),
  issuerName: z.string(),
  issuedOn: z.iso.date(),
  kind: z.enum(directiveKinds),
  abstract: z.string(),
  state: z.enum(directiveStates),
})
export type DirectiveBrief = z.output<typeof DirectiveBrief>

export const DirectiveRow = DirectiveBrief.extend({
  classification: z.enum(classifications),
  sectorId: z.uuid().nullable(),
  ownerUnitId: z.uuid(),
  ownerName: z.string(),
  provisions: z.number(),
  version: z.number(),
}).meta({ id: 'DirectiveRow' })

export const Provision = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  number: z.string(),
  text: z.string(),
  position: z.number(),
  /** Tasks drafted from it that the reader may see. */
  tasks: z.number(),
})

/** One directive of the chain of bases; `viaId`: the one through which it is reached. */
export const ChainLink = DirectiveBrief.extend({ depth: z.number(), viaId: z.uuid() })
export type ChainLink = z.output<typeof ChainLink>

const Named = z.object({ id: z.uuid(), number: z.string() })
/** One directive changed by a later one; `other` is null where the reader may not see it. */
export const Amendment = z.object({
  id: z.uuid(),
  kind: z.enum(['amend', 'supersede']),
  fromDay: z.iso.date(),
  note: z.string().nullable(),
  other: DirectiveBrief.nullable(),
  provision: Named.nullable(),
  byProvision: Named.nullable(),
  by: z.string(),
  actingFor: z.string().nullable(),
})
export type Amendment = z.output<typeof Amendment>

export const DirectiveDetail = DirectiveRow.extend({
  issuerId: z.uuid().nullable(),
  blocId: z.uuid().nullable(),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  tree: z.array(Provision),
  basesUp: z.array(ChainLink),
  basesDown: z.array(ChainLink),
  files: z.array(FileFacts),
  /** What later directives change in it, and what it changes in earlier ones. */
  amendedBy: z.array(Amendment),
  amends: z.array(Amendment),
  moves: z.array(
    z.object({
      seq: z.number(),
      onDay: z.iso.date(),
      move: z.string(),
      toState: z.string(),
      reason: z.string().nullable(),
      by: z.string(),
      actingFor: z.string().nullable(),
      at: z.iso.datetime(),
    }),
  ),
  tasks: z.number(),
  may: z.array(z.string()),
}).meta({ id: 'Directive' })
export type DirectiveDetail = z.output<typeof DirectiveDetail>
