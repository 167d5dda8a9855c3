import type { Readable } from 'node:stream'
import type { Endpoint, Input, Leaving, Reply } from './endpoint.ts'
import type { Problem } from './problem.ts'
import type { View, Work } from './work.ts'

type Gets = Endpoint & { method: 'GET' }
type Changes = Endpoint & { method: 'POST' | 'PUT' | 'DELETE' }

/** What an act may know and set of the exchange itself: only sign-in and sign-out need it. */
export type Exchange = {
  readonly address: string
  readonly agent: string
  /** The session's token as it came in the cookie. */
  readonly token: string | undefined
  /** Sets (or with null drops) the session's cookie, once the transaction has committed. */
  keep(token: string | null): void
}

export type Download = {
  name: string
  mediaType: string
  bytes?: number
  content: Readable | Uint8Array
  /** Shown by the browser in a tab of its own instead of being saved: only what cannot run anything. */
  shown?: boolean
}
/** Whole, in a temporary place that is emptied when the request ends; never larger than the limit. */
export type Upload = { name: string; path: string; sha256: Buffer }

/** How a slice offers its endpoints. Every one goes through the same gates, in platform/gates.ts. */
export type Serve = {
  read<E extends Gets>(e: E, handle: (view: View, input: Input<E>, exchange: Exchange) => Promise<Reply<E>>): void
  /**
   * One transaction. A returned Problem refuses and still commits (a failed sign-in is counted); a thrown one undoes all.
   * `prepare`: long work before the transaction, as with an upload.
   */
  act<E extends Changes, P = undefined>(
    e: E,
    handle: (work: Work, input: Input<E>, exchange: Exchange, prepared: P) => Promise<Reply<E> | Problem>,
    prepare?: (view: View, input: Input<E>) => Promise<P>,
  ): void
  /** What leaves is noted as its endpoint says, before the first byte. */
  download<E extends Gets & { carries: Leaving }>(
    e: E,
    handle: (view: View, input: Input<E>) => Promise<Download>,
  ): void
  /** `prepare`: long work on the file before the transaction, which holds no connection of the database meanwhile. */
  upload<E extends Changes, P = undefined>(
    e: E,
    handle: (work: Work, input: Input<E>, file: Upload, prepared: P) => Promise<Reply<E>>,
    prepare?: (view: View, input: Input<E>, file: Upload) => Promise<P>,
  ): void
}
export type Slice = (serve: Serve) => void
