import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'

const Login = z.string().trim().toLowerCase().min(1).max(100)
const Password = z.string().min(1).max(500)
const Code = z.string().trim().min(6).max(40)
const Token = z.string().min(20).max(100)
const done = z.object({})

/** What is still asked of who gave the right password. */
export const Needs = z.enum(['nothing', 'code', 'enrolment'])
export type Needs = z.output<typeof Needs>

export const signIn = endpoint({
  name: 'signIn',
  summary: 'Sign in: login and password, the first step',
  method: 'POST',
  path: '/session',
  audience: 'public',
  confidential: true,
  body: z.strictObject({ login: Login, password: Password }),
  reply: z.object({ needs: Needs }),
})
export const giveCode = endpoint({
  name: 'giveCode',
  summary: 'Sign in: the code of the authenticator, or a recovery code, the second step',
  method: 'POST',
  path: '/session/code',
  audience: 'public',
  confidential: true,
  body: z.strictObject({ code: Code }),
  reply: z.object({ needs: Needs, recoveryCodesLeft: z.number() }),
})
export const signOut = endpoint({
  name: 'signOut',
  summary: 'Sign out of this session',
  method: 'DELETE',
  path: '/session',
  audience: 'public',
  reply: done,
})
/** Asked in the background, it does not keep the session awake. */
export const readSession = endpoint({
  name: 'readSession',
  summary: 'Whether there is a session, what it still needs, and when it ends',
  method: 'GET',
  path: '/session',
  audience: 'public',
  reply: z.object({
    state: z.enum(['none', 'code', 'enrolment', 'complete']),
    idleEndsAt: z.iso.datetime().nullable(),
    endsAt: z.iso.datetime().nullable(),
    realNow: z.iso.datetime(),
  }),
})
export const extendSession = endpoint({
  name: 'extendSession',
  summary: 'Go on working: the idle time starts anew',
  method: 'POST',
  path: '/session/extension',
  audience: 'signed-in',
  confidential: true,
  reply: done,
})
export const askPasswordLink = endpoint({
  name: 'askPasswordLink',
  summary: 'Forgotten password: a one-time link by mail; the answer never says whether there is such an account',
  method: 'POST',
  path: '/password-links',
  audience: 'public',
  confidential: true,
  body: z.strictObject({ who: z.string().trim().min(1).max(200) }),
  reply: done,
})
export const readLink = endpoint({
  name: 'readLink',
  summary: 'What a one-time link is for',
  method: 'POST',
  path: '/link-readings',
  audience: 'public',
  confidential: true,
  body: z.strictObject({ token: Token }),
  reply: z.object({
    purpose: z.enum(['password', 'firstAdministrator']),
    login: z.string().nullable(),
    name: z.string().nullable(),
    /** The shortest password that is accepted. */
    shortest: z.number(),
    /** No unit yet: the first administrator names the topmost one. */
    needsUnit: z.boolean(),
  }),
})
export const setPasswordByLink = endpoint({
  name: 'setPasswordByLink',
  summary: 'Set a new password with a one-time link; every session of the account ends',
  method: 'POST',
  path: '/passwords',
  audience: 'public',
  confidential: true,
  body: z.strictObject({ token: Token, password: Password }),
  reply: done,
})
export const becomeFirstAdministrator = endpoint({
  name: 'becomeFirstAdministrator',
  summary: 'Make the first account with the one-time link that the first start prints',
  method: 'POST',
  path: '/first-administrators',
  audience: 'public',
  confidential: true,
  body: z.strictObject({
    token: Token,
    name: z.string().trim().min(1).max(200),
    login: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9][a-z0-9._-]{1,49}$/),
    password: Password,
    unitName: z.string().trim().min(1).max(300).optional(),
    unitKind: z.enum(['country', 'province', 'district', 'commune', 'agency']).default('province'),
  }),
  reply: done,
})

export const draftSecondFactor = endpoint({
  name: 'draftSecondFactor',
  summary: 'A new secret for an authenticator; in force from its first right code',
  method: 'POST',
  path: '/second-factor-drafts',
  audience: 'public',
  confidential: true,
  body: z.strictObject({ password: Password.optional() }),
  reply: z.object({ secret: z.string(), address: z.string() }),
})
export const enrolSecondFactor = endpoint({
  name: 'enrolSecondFactor',
  summary: 'Put the drafted second factor in force; gives the recovery codes, once',
  method: 'POST',
  path: '/second-factor',
  audience: 'public',
  confidential: true,
  body: z.strictObject({ code: Code }),
  reply: z.object({ recoveryCodes: z.array(z.string()) }),
})
export const dropSecondFactor = endpoint({
  name: 'dropSecondFactor',
  summary: 'Do without the second factor; not for administrators, nor with a short password',
  method: 'DELETE',
  path: '/second-factor',
  audience: 'signed-in',
  confidential: true,
  body: z.strictObject({ password: Password }),
  reply: done,
})
export const renewRecoveryCodes = endpoint({
  name: 'renewRecoveryCodes',
  summary: 'Ten new recovery codes in place of the old',
  method: 'POST',
  path: '/recovery-codes',
  audience: 'signed-in',
  confidential: true,
  body: z.strictObject({ password: Password }),
  reply: z.object({ recoveryCodes: z.array(z.string()) }),
})
export const changePassword = endpoint({
  name: 'changePassword',
  summary: 'Change the own password; other sessions end',
  method: 'PUT',
  path: '/me/password',
  audience: 'signed-in',
  confidential: true,
  body: z.strictObject({ password: Password, next: Password }),
  reply: done,
})
