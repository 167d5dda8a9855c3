import { randomUUID } from 'node:crypto'
import { codeAt } from '#src/people/index.ts'

/** Speaks to a served Mạch over the network, keeping its cookie. */
export function visitor(url: string, kept = '') {
  let cookie = kept
  const send = async (method: string, path: string, body?: object) => {
    const reply = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        origin: url,
        cookie,
        'idempotency-key': randomUUID(),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const set = reply.headers.getSetCookie()[0]?.split(';')[0]
    if (set) cookie = set
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`)
    return reply.json()
  }
  return { send, cookie: () => cookie }
}

/** Makes the first account with the printed link and signs it in, second factor and all. */
export async function firstAdministrator(url: string, printed: string) {
  const token = /first-administrator#(\S+)/.exec(printed)?.[1]
  const { send, cookie } = visitor(url)
  const account = { login: 'quantri', password: 'bốn con ngựa đứng nghiêng' }
  await send('POST', '/first-administrators', { token, name: 'Nguyễn Thị Thử', unitName: 'Tỉnh Thử', ...account })
  await send('POST', '/session', account)
  const { secret } = await send('POST', '/second-factor-drafts', {})
  await send('POST', '/second-factor', { code: codeAt(secret, new Date()) })
  return { send, cookie }
}
