import type { Problem } from '#src/platform/problem.ts'

/** The code to be worded: an address that was mistyped leads to nothing, and there is no field to look at. */
export function codeOf({ code, details }: Problem): string {
  const fields = (details.fields ?? []) as readonly { path: string }[]
  const mistyped = code === 'invalid' && fields.length > 0 && fields.every(({ path }) => path.startsWith('params.'))
  return mistyped ? 'not-found' : code
}
