import { z } from 'zod'
import { roles } from '#src/access/roles.ts'
import { endpoint } from '#src/platform/endpoint.ts'
import { Language } from './me-contract.ts'
import {
  AccountLogin,
  Day,
  DelegationFacts,
  GrantFacts,
  NewPositionFacts,
  PersonDetail,
  PersonFacts,
  PersonRow,
} from './shapes.ts'

const byId = z.object({ id: z.uuid() })
const Made = z.object({ id: z.uuid() })
const done = z.object({})
const version = z.int().positive()

export const listPersons = endpoint({
  name: 'listPersons',
  summary: 'People of the own branch, by given name; search works without tone marks',
  method: 'GET',
  path: '/persons',
  audience: 'person.write',
  query: z.object({
    q: z.string().max(200).optional(),
    unitId: z.uuid().optional(),
    account: z.enum(['with', 'without', 'inactive']).optional(),
    after: z.string().max(600).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ rows: z.array(PersonRow), next: z.string().nullable(), total: z.number() }),
})
export const listAdministeredUnits = endpoint({
  name: 'listAdministeredUnits',
  summary: 'Units of the own branch by name, for choosing one',
  method: 'GET',
  path: '/administered-units',
  audience: 'person.write',
  query: z.object({ q: z.string().max(200).optional() }),
  reply: z.object({ rows: z.array(z.object({ id: z.uuid(), name: z.string(), within: z.string().nullable() })) }),
})
export const readPerson = endpoint({
  name: 'readPerson',
  summary: 'One person: positions, accounts, grants, delegations',
  method: 'GET',
  path: '/persons/:id',
  audience: 'person.write',
  params: byId,
  reply: PersonDetail,
})
export const listUnitPersons = endpoint({
  name: 'listUnitPersons',
  summary: 'Who holds a position at a unit within reach, heads first',
  method: 'GET',
  path: '/unit-persons',
  audience: 'signed-in',
  query: z.object({ unitId: z.uuid() }),
  reply: z.object({
    rows: z.array(z.object({ personId: z.uuid(), name: z.string(), title: z.string(), isHead: z.boolean() })),
  }),
})
export const registerPerson = endpoint({
  name: 'registerPerson',
  summary: 'Add a person with a first position',
  method: 'POST',
  path: '/persons',
  audience: 'person.write',
  body: PersonFacts.extend({ position: NewPositionFacts }),
  reply: Made,
})
export const editPerson = endpoint({
  name: 'editPerson',
  summary: 'Correct name, e-mail or telephone',
  method: 'PUT',
  path: '/persons/:id',
  audience: 'person.write',
  params: byId,
  body: PersonFacts.extend({ version }),
  reply: z.object({ version: z.number() }),
})
export const registerPosition = endpoint({
  name: 'registerPosition',
  summary: 'Add a position, from a day to a day',
  method: 'POST',
  path: '/persons/:id/positions',
  audience: 'person.write',
  params: byId,
  body: NewPositionFacts,
  reply: Made,
})
export const editPosition = endpoint({
  name: 'editPosition',
  summary: 'Correct or end a position',
  method: 'PUT',
  path: '/positions/:id',
  audience: 'person.write',
  params: byId,
  body: NewPositionFacts.extend({ version }),
  reply: z.object({ version: z.number() }),
})
export const withdrawPosition = endpoint({
  name: 'withdrawPosition',
  summary: 'Take back a position that was entered by mistake',
  method: 'DELETE',
  path: '/positions/:id',
  audience: 'person.write',
  params: byId,
  reply: done,
})

export const registerAccount = endpoint({
  name: 'registerAccount',
  summary: 'Add an account; its password is set with a one-time link',
  method: 'POST',
  path: '/persons/:id/accounts',
  audience: 'account.write',
  params: byId,
  body: z.strictObject({ login: AccountLogin, language: Language.default('vi') }),
  reply: Made,
})
export const deactivateAccount = endpoint({
  name: 'deactivateAccount',
  summary: 'Deactivate an account: its sessions end at once',
  method: 'POST',
  path: '/accounts/:id/deactivation',
  audience: 'account.write',
  params: byId,
  reply: done,
})
export const reactivateAccount = endpoint({
  name: 'reactivateAccount',
  summary: 'Let a deactivated account sign in again',
  method: 'DELETE',
  path: '/accounts/:id/deactivation',
  audience: 'account.write',
  params: byId,
  reply: done,
})
export const unlockAccount = endpoint({
  name: 'unlockAccount',
  summary: 'Unlock an account after too many failures',
  method: 'DELETE',
  path: '/accounts/:id/lock',
  audience: 'account.write',
  params: byId,
  reply: done,
})
export const resetSecondFactor = endpoint({
  name: 'resetSecondFactor',
  summary: 'Drop second factor and password of who lost the telephone; a link must follow',
  method: 'DELETE',
  path: '/accounts/:id/second-factor',
  audience: 'account.write',
  params: byId,
  reply: done,
})
export const giveLink = endpoint({
  name: 'giveLink',
  summary: 'A one-time link to set a password, printed or by mail',
  method: 'POST',
  path: '/accounts/:id/links',
  audience: 'account.write',
  confidential: true,
  params: byId,
  body: z.strictObject({ by: z.enum(['print', 'mail']) }),
  reply: z.object({ address: z.string().nullable(), endsAt: z.iso.datetime() }),
})

export const giveGrant = endpoint({
  name: 'giveGrant',
  summary: 'Give a role at a unit, from a day to a day',
  method: 'POST',
  path: '/accounts/:id/grants',
  audience: 'grant.write',
  params: byId,
  body: z.strictObject({
    role: z.enum(roles),
    unitId: z.uuid(),
    from: Day,
    to: Day.nullish(),
    basis: z.string().trim().max(500).nullish(),
  }),
  reply: Made,
})
export const revokeGrant = endpoint({
  name: 'revokeGrant',
  summary: 'Revoke a grant at once',
  method: 'DELETE',
  path: '/grants/:id',
  audience: 'grant.write',
  params: byId,
  reply: done,
})

export const listDelegations = endpoint({
  name: 'listDelegations',
  summary: 'Own grants that may be delegated, and delegations given and received',
  method: 'GET',
  path: '/delegations',
  audience: 'signed-in',
  reply: z.object({
    grants: z.array(GrantFacts),
    given: z.array(DelegationFacts),
    received: z.array(DelegationFacts),
    realToday: z.iso.date(),
  }),
})
export const listCandidates = endpoint({
  name: 'listCandidates',
  summary: 'Who may act for the holder of this grant: accounts of its unit and below',
  method: 'GET',
  path: '/grants/:id/candidates',
  audience: 'grant.delegate',
  params: byId,
  query: z.object({ q: z.string().max(200).optional() }),
  reply: z.object({ rows: z.array(z.object({ accountId: z.uuid(), name: z.string(), positions: z.string() })) }),
})
export const delegate = endpoint({
  name: 'delegate',
  summary: 'Let another account act under the own grant, over a span',
  method: 'POST',
  path: '/grants/:id/delegations',
  audience: 'grant.delegate',
  params: byId,
  body: z.strictObject({ toAccountId: z.uuid(), from: Day, to: Day, reason: z.string().trim().max(500).nullish() }),
  reply: Made,
})
export const withdrawDelegation = endpoint({
  name: 'withdrawDelegation',
  summary: 'End a delegation at once',
  method: 'DELETE',
  path: '/delegations/:id',
  audience: 'signed-in',
  params: byId,
  reply: done,
})
