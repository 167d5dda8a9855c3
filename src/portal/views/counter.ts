import { sql } from 'kysely'
import type { Logger } from 'pino'
import type { Writer } from '#src/platform/database.ts'
import { sha256 } from '#src/platform/hash.ts'
import type { Clock } from '#src/platform/world.ts'

const most = 20_000

export type Counter = {
  /** Noted in memory alone; what a flood exceeds is not counted. */
  note(slug: string, address: string, agent: string, salt: Buffer): void
  flush(): Promise<void>
  stop(): Promise<void>
}

/** Views, gathered and written together every few seconds: no page waits for a write. */
export function viewCounter(db: Writer, clock: Clock, log: Logger, every = 3_000): Counter {
  const pending = new Map<string, { slug: string; hash: Buffer; day: string }>()
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()

  async function write() {
    const seen = [...pending.values()]
    pending.clear()
    for (const [day, views] of Map.groupBy(seen, (view) => view.day)) {
      const [slugs, hashes] = [views.map(({ slug }) => slug), views.map(({ hash }) => hash)]
      await sql`select portal.count_views(${day}::date, ${slugs}::text[], ${hashes}::bytea[])`.execute(db)
    }
  }
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(write).catch((error) => log.error({ err: error }, 'views not counted'))
    return writing
  }
  return {
    note: (slug, address, agent, salt) => {
      if (pending.size >= most) return
      const hash = sha256(salt, 'view', address, agent).subarray(0, 16)
      pending.set(`${slug} ${hash.toString('base64')}`, { slug, hash, day: clock.today() })
      timer ??= setTimeout(flush, every).unref()
    },
    flush,
    stop: flush,
  }
}
