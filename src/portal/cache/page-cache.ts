import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'identity' | 'gzip' | 'br'
export type Drawn = { status: number; type: string; text: string }
/**
 * `load` asks the database, `draw` makes the page of it: what was loaded anew and is the same is not drawn again. `mark` tells
 * by which part of what was loaded any change of it shows; not said, by all.
 */
export type Page<D> = {
  key: string
  load: () => Promise<D>
  draw: (data: D) => Drawn
  mark?: ((data: D) => unknown) | undefined
}
export type Kept = {
  readonly status: number
  readonly type: string
  /** Names the content, whatever its encoding. */
  readonly etag: string
  readonly bytes: Readonly<Record<'identity', Buffer>> & Partial<Record<Encoding, Buffer>>
}
type Entry = Kept & { key: string; checkedAt: number; round: number; weight: number }

const squeeze: Record<'gzip' | 'br', (bytes: Buffer) => Promise<Buffer>> = {
  gzip: (bytes) => promisify(gzip)(bytes, { level: 6 }),
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
}
const digest = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22)

const encoder = new TextEncoder()
const room = new Uint8Array(256 * 1024)
/** As `Buffer.from`, which goes over a text twice, once to measure it. */
function bytesOf(text: string): Buffer {
  const { read, written } = encoder.encodeInto(text, room)
  return read === text.length ? Buffer.from(room.subarray(0, written)) : Buffer.from(text)
}

export type PageCache = {
  /** At once where it is fresh. */
  get<D>(page: Page<D>): Kept | Promise<Kept>
  encoded(kept: Kept, encoding: Encoding): Buffer | Promise<Buffer>
  /** Everything is asked anew at its next request. */
  forget(): void
  readonly size: number
}

/**
 * Pages as bytes, the least recently asked dropped first when `limit` bytes are exceeded. A page is asked anew after
 * `freshFor` milliseconds, so that what was withdrawn is gone although a message was lost. `seal` goes into every ETag: it
 * changes with the program.
 */
export function pageCache({ limit = 64 * 2 ** 20, freshFor = 2_000, seal = '', now = Date.now } = {}): PageCache {
  const entries = new Map<string, Entry>()
  const under = new Map<string, Promise<Entry>>()
  let [size, round] = [0, 0]

  function drop(key: string) {
    size -= entries.get(key)?.weight ?? 0
    entries.delete(key)
  }
  function keep(key: string, entry: Entry) {
    drop(key)
    if (entry.weight > limit) return
    entries.set(key, entry)
    size += entry.weight
    for (const [oldest] of entries) {
      if (size <= limit || oldest === key) break
      drop(oldest)
    }
  }
  async function renew<D>(
    { key, load, draw, mark = (data) => data }: Page<D>,
    known: Entry | undefined,
  ): Promise<Entry> {
    const began = { checkedAt: now(), round }
    const data = await load()
    const etag = `W/"${digest(`${seal} ${key} ${JSON.stringify(mark(data))}`)}"`
    if (known?.etag === etag) {
      Object.assign(known, began)
      return known
    }
    const { status, type, text } = draw(data)
    const identity = bytesOf(text)
    const weight = identity.length + 2 * key.length + 300
    const entry: Entry = { key, status, type, etag, bytes: { identity }, weight, ...began }
    // what is not there is not kept: made-up addresses must not push out what is read
    if (status === 404) drop(key)
    else keep(key, entry)
    return entry
  }

  return {
    get: (page) => {
      const entry = entries.get(page.key)
      if (entry) {
        entries.delete(page.key)
        entries.set(page.key, entry)
        if (entry.round === round && now() - entry.checkedAt < freshFor) return entry
      }
      const same = `${round} ${page.key}`
      const begun = under.get(same)
      if (begun) return begun
      const asking = renew(page, entry).finally(() => under.delete(same))
      under.set(same, asking)
      return asking
    },
    encoded: (kept, encoding) => {
      const known = kept.bytes[encoding]
      if (known || encoding === 'identity' || kept.bytes.identity.length < 500) return known ?? kept.bytes.identity
      return squeeze[encoding](kept.bytes.identity).then((bytes) => {
        const entry = kept as Entry
        // two requests may have squeezed it at once, and it may have been dropped meanwhile
        if (!kept.bytes[encoding]) {
          entry.bytes[encoding] = bytes
          entry.weight += bytes.length
          if (entries.get(entry.key) === entry) size += bytes.length
        }
        return bytes
      })
    },
    forget: () => {
      round += 1
    },
    get size() {
      return size
    },
  }
}
