import type { Endpoint } from '#src/platform/endpoint.ts'
import type { clientOf } from '#test/client.ts'
import type { Ask } from './case.ts'

type Client = ReturnType<typeof clientOf>
export type More = { key?: string; headers?: Record<string, string> }

export function addressOf({ path }: Endpoint, { params = {}, query = {} }: Ask) {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const asked = new URLSearchParams(query).toString()
  return asked ? `${filled}?${asked}` : filled
}

export function send(client: Client, e: Endpoint, ask: Ask, more?: More) {
  const address = addressOf(e, ask)
  if (e.carries === 'upload') return client.upload(address, 'van-ban.txt', 'Văn bản', more)
  if (e.method === 'GET') return client.get(address)
  return client[e.method.toLowerCase() as 'post' | 'put' | 'delete'](address, ask.body, more)
}
