import { sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import type { Clock } from '#src/platform/world.ts'

/** The day's salt, asked once a day; asking it drops those of the days before. */
export function daySalt(db: Reader, clock: Clock): () => Promise<Buffer> {
  let known: { day: string; salt: Promise<Buffer> } | undefined
  return () => {
    const day = clock.today()
    if (known?.day === day) return known.salt
    const asked = rows(db, sql<{ salt: Buffer }>`select portal.day_salt(${day}::date) as salt`)
    const fresh = { day, salt: asked.then(([row]) => row!.salt) }
    known = fresh
    fresh.salt.catch(() => {
      if (known === fresh) known = undefined
    })
    return fresh.salt
  }
}
