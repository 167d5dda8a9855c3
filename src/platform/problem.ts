export type FieldFault = { path: string; problem: string }

/**
 * A refusal the caller can understand: a status, a code, and facts for the page, which words it in the reader's language.
 * Anything else that is thrown is a bug and answers 500 without details.
 */
export class Problem extends Error {
  override name = 'Problem'
  readonly status: number
  readonly code: string
  readonly details: Record<string, unknown>

  constructor(status: number, code: string, details: Record<string, unknown> = {}) {
    super(code)
    this.status = status
    this.code = code
    this.details = details
  }
}

/** Out of reach and absent answer alike, byte for byte: the code names no kind of thing. */
export const notFound = () => new Problem(404, 'not-found')
/** Visible, but the table gives this actor no such act on it. */
export const forbidden = (act: string) => new Problem(403, 'forbidden', { act })
export const conflict = (code: string, details?: Record<string, unknown>) => new Problem(409, code, details)
/** The save started from an older version: the page shows both. */
export const stale = (theirs: unknown) => new Problem(409, 'stale', { theirs })
export const invalid = (fields: readonly FieldFault[]) => new Problem(400, 'invalid', { fields })
/** What was asked breaks a rule of the work, not of the shape. */
export const refused = (code: string, details?: Record<string, unknown>) => new Problem(422, code, details)
