/**
 * A start or a command that cannot go on, for a reason its user can mend: one line that says what is wrong and what to do.
 * The command line prints that line alone and exits with 1; anything else that is thrown is a bug.
 */
export class Failure extends Error {
  override name = 'Failure'

  constructor(what: string, options?: ErrorOptions) {
    super(what.replaceAll(/\s*\n\s*/g, ' ').trim(), options)
  }
}

/** The system's own code of an error (`EACCES`, `ECONNREFUSED`, an SQLSTATE), where it has one. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

export const reasonOf = (error: unknown): string =>
  (error instanceof AggregateError && error.errors[0] instanceof Error ? error.errors[0].message : undefined) ||
  (error instanceof Error ? error.message || codeOf(error) || error.name : String(error))
