/** Ids in the order asked for: lists by id keep the order of the file or call that made the units. UUIDv7. */
export function orderedIds(count: number, now = Date.now()): string[] {
  return Array.from({ length: count }, (_, at) => {
    const time = (now + Math.floor(at / 0x1000)).toString(16).padStart(12, '0')
    const order = (at % 0x1000).toString(16).padStart(3, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${crypto.randomUUID().slice(19)}`
  })
}
