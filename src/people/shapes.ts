import { z } from 'zod'
import { roles } from '#src/access/roles.ts'

export const Day = z.iso.date()
export const AccountLogin = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,49}$/)

export const PersonFacts = z.strictObject({
  name: z.string().trim().min(1).max(200),
  email: z.email().max(200).nullish(),
  phone: z.string().trim().max(50).nullish(),
})
export const sides = ['party', 'state', 'other'] as const

export const NewPositionFacts = z.strictObject({
  unitId: z.uuid(),
  title: z.string().trim().min(1).max(300),
  side: z.enum(sides),
  precedence: z.int().min(1).max(999).default(100),
  isHead: z.boolean().default(false),
  from: Day,
  to: Day.nullish(),
})
export const PositionFacts = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  title: z.string(),
  side: z.enum(sides),
  precedence: z.number(),
  isHead: z.boolean(),
  from: Day,
  to: Day.nullable(),
})
export const GrantFacts = z.object({
  id: z.uuid(),
  role: z.enum(roles),
  unitId: z.uuid(),
  unitName: z.string(),
  from: Day,
  to: Day.nullable(),
  basis: z.string().nullable(),
  state: z.enum(['future', 'valid', 'over', 'revoked']),
})
export const DelegationFacts = z.object({
  id: z.uuid(),
  role: z.enum(roles),
  unitName: z.string(),
  /** Who gave it, or to whom. */
  name: z.string(),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  reason: z.string().nullable(),
  state: z.enum(['future', 'valid', 'over', 'withdrawn']),
})
export const AccountFacts = z.object({
  id: z.uuid(),
  login: z.string(),
  active: z.boolean(),
  /** Of a closed one: by an act, for lack of use, or with its person's data. */
  closedFor: z.enum(['act', 'idle', 'erased']).nullable(),
  language: z.enum(['vi', 'en']),
  lastSeenAt: z.iso.datetime().nullable(),
  hasPassword: z.boolean(),
  secondFactor: z.boolean(),
  lockedUntil: z.iso.datetime().nullable(),
  grants: z.array(GrantFacts),
})
export const PersonRow = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** Titles held today, in order of precedence, joined by commas. */
    positions: z.string(),
    units: z.string(),
    logins: z.array(z.object({ login: z.string(), active: z.boolean() })),
  })
  .meta({ id: 'PersonRow' })
export const PersonDetail = z
  .object({
    id: z.uuid(),
    name: z.string(),
    printedName: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    version: z.number(),
    positions: z.array(PositionFacts),
    accounts: z.array(AccountFacts),
    /** The acts the reader may do with this person: without `person.write` it belongs to a wider branch as well. */
    may: z.array(z.string()),
    realToday: Day,
  })
  .meta({ id: 'Person' })
export type PersonRow = z.output<typeof PersonRow>
export type PersonDetail = z.output<typeof PersonDetail>
export type GrantFacts = z.output<typeof GrantFacts>
export type PositionFacts = z.output<typeof PositionFacts>
export type DelegationFacts = z.output<typeof DelegationFacts>
