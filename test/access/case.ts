import type { Who } from './people.ts'
import type { Scene } from './scene.ts'
import { type Claim, nobody } from './standing.ts'

export type Ask = {
  params?: Readonly<Record<string, string>>
  query?: Readonly<Record<string, string>>
  body?: unknown
}

/** How to ask one endpoint about one record, and who may. */
export type Case = {
  readonly endpoint: string
  /** Which record, where an endpoint is asked about several. */
  readonly of?: string
  readonly may: Claim
  /** Of those who may not: to whom the record is visible (403); to the others it is absent (404). */
  readonly sees: Claim
  /** Makes the record anew, ready for the act. `who` is given when that person may. */
  readonly ask: (scene: Scene, who?: Who) => Promise<Ask> | Ask
  /** The one who may is answered 200, or, where that is said, stopped by a rule of the work. */
  readonly gives?: 'refused'
  /** Asked by each person about what is that person's own. */
  readonly own?: true
  /** No session is asked for; its own rules are proved where it lives. */
  readonly open?: true
}

type About = Omit<Case, 'endpoint'>
export const cases = (listed: Readonly<Record<string, About | readonly About[]>>): Case[] =>
  Object.entries(listed).flatMap(([endpoint, about]) => [about].flat().map((one) => ({ endpoint, ...(one as About) })))

/** A read: whoever sees it is answered, for all others it is absent. */
export const seen = (of: string, by: Claim, ask: Case['ask']): About => ({ of, may: by, sees: nobody, ask })
/** An act on a record. */
export const act = (of: string, may: Claim, sees: Claim, ask: Case['ask'], gives?: 'refused'): About => ({
  of,
  may,
  sees,
  ask,
  ...(gives && { gives }),
})
