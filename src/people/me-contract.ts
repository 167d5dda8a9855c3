import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'

export const Language = z.enum(['vi', 'en'])

export const Me = z
  .object({
    accountId: z.uuid(),
    personId: z.uuid(),
    name: z.string(),
    /** With the positions held today, in order of precedence. */
    printedName: z.string(),
    login: z.string(),
    language: Language,
    grants: z.array(
      z.object({ role: z.string(), unitId: z.uuid(), unitName: z.string(), actingFor: z.string().nullable() }),
    ),
    positions: z.array(z.object({ title: z.string(), unitId: z.uuid(), unitName: z.string(), isHead: z.boolean() })),
    demonstration: z.boolean(),
    /** The domain clock's day and instant. */
    today: z.iso.date(),
    now: z.iso.datetime(),
    idleMinutes: z.number(),
    secondFactor: z.boolean(),
    /** The acts this person may do somewhere. */
    may: z.array(z.string()),
  })
  .meta({ id: 'Me' })
export type Me = z.output<typeof Me>

export const readMe = endpoint({
  name: 'readMe',
  summary: 'Who is signed in, with roles, positions and acts',
  method: 'GET',
  path: '/me',
  audience: 'signed-in',
  reply: Me,
})
export const chooseLanguage = endpoint({
  name: 'chooseLanguage',
  summary: 'Choose the language of pages and letters',
  method: 'PUT',
  path: '/me/language',
  audience: 'signed-in',
  body: z.strictObject({ language: Language }),
  reply: z.object({}),
})
