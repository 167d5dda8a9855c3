import { inflateRawSync } from 'node:zlib'

/** One entry of a zip: its name and how to unpack it. */
type Entry = { name: string; method: number; packed: Buffer }

function* entriesOf(bytes: Buffer): Generator<Entry> {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > bytes.length) throw new RangeError('no zip')
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new RangeError('no zip')
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const [method, size, local] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ] as const
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    yield { name, method, packed: bytes.subarray(begin, begin + size) }
    at += 46 + nameLength + extra + comment
  }
}

/**
 * A zip unpacked in memory, by name. What it says of its own sizes is not believed: unpacking stops at `most` bytes
 * altogether. Throws a RangeError when it is no zip, holds more, or holds more than `entries` files. `only`: which to unpack.
 */
export function unzip(
  bytes: Buffer,
  { most, entries, only = () => true }: { most: number; entries: number; only?: (name: string) => boolean },
): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  let [left, count] = [most, 0]
  for (const { name, method, packed } of entriesOf(bytes)) {
    if (++count > entries) throw new RangeError('too many files')
    if (!only(name)) continue
    if (method !== 0 && method !== 8) throw new RangeError('no zip')
    // a length of 0 would mean no limit
    const file = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: left + 1 })
    left -= file.length
    if (left < 0) throw new RangeError('too large')
    files.set(name, file)
  }
  return files
}
