import { beginning, type Linked, linkHash } from './event.ts'

/** Events that stand one after the other as they were written: stored from `at`, written from `was` on; `was` unknown of one whose fields are not those that were hashed. */
export type Stretch = { at: number; was: number | undefined; length: number; inserted?: true }
export type Unknown = { stretch: Stretch; link: Linked; hash: string }
type Met = { seq: number; was: number | undefined; hash: string }

export const writtenAs = (link: Linked, hash: string, was: number) => linkHash(link, was) === hash

/** The number is under the hash, so an event tells which number it was written with, by trying. */
function numberTold() {
  let shift = 0
  // enough to find the first of a thousand that moved together, some hundred times
  let tries = 200_000
  return (link: Linked, hash: string): number | undefined => {
    const fits = (was: number) => writtenAs(link, hash, was)
    if (fits(link.seq + shift)) return link.seq + shift
    if (shift !== 0 && fits(link.seq)) {
      shift = 0
      return link.seq
    }
    for (let by = 1; by <= 1_000 && tries > 0; by++, tries -= 2)
      for (const way of [by, -by])
        if (fits(link.seq + way)) {
          shift = way
          return link.seq + way
        }
    return undefined
  }
}

/** Takes the events as they are stored, one by one, and keeps only where the order broke. */
export function walk() {
  const stretches: Stretch[] = []
  const unknown: Unknown[] = []
  /** Whose hash the next one did not name, by the one that showed it. */
  const torn = new Map<number, number>()
  const told = numberTold()
  let last: Met | undefined
  let lastButOne: Met | undefined

  const stand = (stretch: Stretch) => {
    stretches.push(stretch)
    return stretch
  }
  /** Two claim one number: the one before was put in, for what it pushed up still names its true number. */
  const putIn = ({ seq }: Met) => {
    torn.delete(seq)
    const stretch = stretches.at(-1)!
    stretch.length -= 1
    if (stretch.length === 0) stretches.pop()
    stand({ at: seq, was: undefined, length: 1, inserted: true })
    last = lastButOne
  }
  return {
    met(link: Linked, hash: string): void {
      const { seq } = link
      const was = told(link, hash)
      if (was !== undefined && last?.was === was) putIn(last)
      const follows = was === 1 ? beginning : last?.was !== undefined && was === last.was + 1 ? last.hash : undefined
      if (follows && link.prevHash !== follows) torn.set(seq, was === 1 ? seq : last!.seq)
      const open = stretches.at(-1)
      const joins = open?.was !== undefined && was === open.was + open.length && seq === open.at + open.length
      if (joins) open.length += 1
      else if (was !== undefined) stand({ at: seq, was, length: 1 })
      else unknown.push({ stretch: stand({ at: seq, was, length: 1 }), link, hash })
      lastButOne = last
      last = { seq, was, hash }
    },
    ends: () => ({ stretches, unknown, torn: [...torn.values()], head: last?.hash ?? beginning, last: last?.seq ?? 0 }),
  }
}
