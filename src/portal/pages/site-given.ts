import type { Reply } from '#src/platform/endpoint.ts'
import type { readSite } from '../contract.ts'

export type Site = Reply<typeof readSite>
export const lines = ['name', 'tagline', 'owner', 'responsible', 'address', 'phone', 'email'] as const

/** What the form holds: the introduction as one text. */
export const givenOf = ({ may: _, version: __, about, ...rest }: Site) => ({ ...rest, about: about.join('\n\n') })
export type Given = ReturnType<typeof givenOf>
