import type { Logger } from 'pino'
import type { Actor } from './actor.ts'
import type { Reader, Writer } from './database.ts'
import type { Day } from './day.ts'
import type { TokenScope } from './endpoint.ts'
import type { UnitOfWork } from './work.ts'

export type Clock = {
  /** The real clock: sessions, locks, links, job retries, logs. */
  real(): Date
  /** The domain's clock: today, deadlines, periods, the `at` of records. */
  now(): Date
  today(): Day
}

/** Everything the outside gives, as one explicit argument. */
export type World = {
  readonly db: Writer
  readonly reader: Reader
  readonly clock: Clock
  readonly log: Logger
  readonly unitOfWork: UnitOfWork
  /** `https://…` where pages are reached; acts from another origin are refused. */
  readonly publicUrl: string
  readonly secureCookies: boolean
  readonly trustProxy: boolean | string
  readonly uploadLimit: number
  /** Who holds this session token, or undefined; `touch` false for background polling. */
  signedIn(token: string, touch: boolean): Promise<Actor | undefined>
  /** Who asks with this access token, as a reader of its one unit; undefined: ended, revoked, or of another scope. */
  tokenHolder(token: string, scope: TokenScope): Promise<Actor | undefined>
  /** A refusal or an export, for the access chain; `daily`: the same by the same once a day. */
  noteAccess(actor: Actor, action: string, detail: Record<string, unknown>, how?: 'daily'): Promise<void>
}
