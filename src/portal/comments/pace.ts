import { createHmac } from 'node:crypto'

/** A person needs longer than this to read an article and write about it. */
const quickest = 3_000
const longest = 2 * 3_600_000
const most = 20_000

export type Pace = {
  /** This reader's browser has shown this article. */
  opened(slug: string, reader: string): void
  /** Whether this reader has had the article open for a while. */
  hasRead(slug: string, reader: string): boolean
  /** Says when the question "send it?" was asked, so that the answer can be too quick or too old. */
  stamp(slug: string, salt: Buffer): string
  stamped(slug: string, salt: Buffer, given: string): boolean
}

/**
 * The time trap. Whoever sends without having looked at the page, or faster than a hand can write, is shown what was
 * written once more and sends it from there: a step for a person, an end for most robots.
 */
export function makePace(now = () => Date.now()): Pace {
  const open = new Map<string, number>()
  const mark = (slug: string, salt: Buffer, at: string) =>
    createHmac('sha256', salt).update(`form ${slug} ${at}`).digest('base64url').slice(0, 22)
  return {
    opened: (slug, reader) => {
      const key = `${reader} ${slug}`
      // the first time counts: opening it again does not make a reader a stranger
      if (open.has(key)) return
      open.set(key, now())
      for (const [oldest] of open) {
        if (open.size <= most) break
        open.delete(oldest)
      }
    },
    hasRead: (slug, reader) => {
      const since = open.get(`${reader} ${slug}`)
      return since !== undefined && now() - since >= quickest
    },
    stamp: (slug, salt) => {
      const at = now().toString(36)
      return `${at}.${mark(slug, salt, at)}`
    },
    stamped: (slug, salt, given) => {
      const [at = '', proof] = given.split('.')
      if (!/^[0-9a-z]{6,10}$/.test(at) || proof !== mark(slug, salt, at)) return false
      const waited = now() - Number.parseInt(at, 36)
      return waited >= quickest && waited <= longest
    },
  }
}
