import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'

const line = z.string().trim().normalize('NFC').max(200)
/** Who publishes, what the public side says of itself, and whose figures it shows; without a unit those of the only province. */
export const SiteBody = z.strictObject({
  name: line.min(1),
  tagline: line,
  owner: line,
  responsible: line,
  address: line,
  phone: line,
  email: z.union([z.literal(''), z.email()]),
  unitId: z.uuid().nullable(),
  about: z.array(z.string().trim().normalize('NFC').min(1).max(2000)).max(20),
})
const Site = SiteBody.extend({ unitName: z.string().nullable(), version: z.number(), may: z.array(z.string()) }).meta({
  id: 'Site',
})

export const readSite = endpoint({
  name: 'readSite',
  summary: 'Who publishes, as the public pages say it',
  method: 'GET',
  path: '/site',
  audience: 'signed-in',
  reply: Site,
})
export const setSite = endpoint({
  name: 'setSite',
  summary: 'Change what the public pages say of themselves',
  method: 'PUT',
  path: '/site',
  audience: 'settings.write',
  body: SiteBody.extend({ version: z.int().min(0) }),
  reply: Site,
})
