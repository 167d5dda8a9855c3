import type { z } from 'zod'

/** Every act of the access table; src/access/table.ts fills it, so that a contract can name no act the table lacks. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Acts {}
/** Who may call an endpoint: the public, any signed-in person, or those to whom the table gives the act somewhere. */
export type Audience = 'public' | 'signed-in' | keyof Acts

/** What an access token of a system or calendar may open: each endpoint says which, if any. */
export const tokenScopes = ['figures', 'calendar'] as const
export type TokenScope = (typeof tokenScopes)[number]

/** The largest file that is taken, in bytes; some places ask for less. */
export const uploadLimit = 30 * 1024 * 1024

/**
 * How a file leaves. `export`: it is taken away, noted among the accesses each time; `feed`: a program asks for it again
 * and again, noted once a day; `view`: it is shown on a page, and not noted.
 */
export type Leaving = 'export' | 'feed' | 'view'

/** One HTTP operation, declared once: the server serves it, the back office calls it, OpenAPI documents it. */
export type Endpoint = {
  readonly name: string
  readonly summary: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below /api/v1, with `:id` for parameters. */
  readonly path: string
  readonly audience: Audience
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly reply: z.ZodType
  /** What arrives is a file (multipart), or what leaves is one: then `reply` describes nothing. */
  readonly carries?: 'upload' | Leaving
  /** A password, code or link passes: neither question nor answer is kept for the Idempotency-Key. */
  readonly confidential?: true
  /** Also open to an access token of this scope: `Authorization: Bearer …`, or `:token` in the path. */
  readonly tokens?: TokenScope
}

export const endpoint = <const E extends Endpoint>(e: E): E => e

type Out<S> = S extends z.ZodType ? z.output<S> : undefined
type In<S> = S extends z.ZodType ? z.input<S> : undefined
export type Input<E extends Endpoint> = { params: Out<E['params']>; query: Out<E['query']>; body: Out<E['body']> }
export type Reply<E extends Endpoint> = In<E['reply']>
