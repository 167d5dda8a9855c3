import { Problem } from '#src/platform/problem.ts'
import { erasedPerson } from '#src/platform/words.ts'
import { lineIs } from './line.ts'
import { opener } from './machine/opener.ts'

export type Call = {
  method: string
  path: string
  body?: unknown
  form?: FormData
  key?: string
  quiet?: boolean
  background?: boolean
}

let signInAgain: (() => Promise<void>) | undefined
/** What to do when the session has ended: the shell shows the sign-in over the page and resolves once it is done. */
export const whenSignedOut = (act: () => Promise<void>) => {
  signInAgain = act
}

async function send({ method, path, body, form, key, background, quiet }: Call): Promise<Response> {
  const headers = {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(key !== undefined && { 'idempotency-key': key }),
    // where another has signed in meanwhile, what this page sends is not theirs
    ...(!quiet && opener() !== undefined && { 'x-account': opener()! }),
    // asked by the page itself, which keeps no session awake
    ...(background && { 'x-background': '1' }),
  }
  try {
    const reply = await fetch(`/api/v1${path}`, {
      method,
      headers,
      body: form ?? (body === undefined ? null : JSON.stringify(body)),
    })
    lineIs(true)
    return reply
  } catch {
    lineIs(false)
    throw new Problem(0, 'offline')
  }
}

async function problemOf(reply: Response): Promise<Problem> {
  const told = (await reply.json().catch(() => ({}))) as { code?: string } & Record<string, unknown>
  const { code = reply.status >= 500 ? 'internal' : 'bad-request', ...details } = told
  return new Problem(reply.status, code, details)
}

/** An erased person has no name of their own: the one that stands for it is said in the reader's language. */
const inTheirWords = (text: string) =>
  document.documentElement.lang === 'en' ? text.replaceAll(erasedPerson.vi, erasedPerson.en) : text

/**
 * Asks the server; a refusal is thrown as a Problem. When the session has ended, the sign-in is shown, nothing typed is
 * lost, and the same call is sent again with the same key. A `quiet` call leaves the answer to its caller.
 */
export async function request(call: Call): Promise<unknown> {
  const reply = await send(call)
  if (reply.ok) return reply.status === 204 ? undefined : JSON.parse(inTheirWords(await reply.text()))
  const problem = await problemOf(reply)
  if (problem.code !== 'signed-out' || !signInAgain || call.quiet) throw problem
  await signInAgain()
  return request(call)
}
