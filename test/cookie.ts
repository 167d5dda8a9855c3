import { cookieName } from '#src/platform/gates.ts'

/** The session's token that an answer sets, as a browser would keep it. */
export function tokenIn({ headers }: { headers: Record<string, unknown> }): string | undefined {
  const all = [headers['set-cookie'] ?? []].flat() as string[]
  return all.map((cookie) => new RegExp(`^${cookieName}=([^;]+)`).exec(cookie)?.[1]).find((token) => token)
}
