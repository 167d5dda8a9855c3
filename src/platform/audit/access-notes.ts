import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Tx, Writer } from '../database.ts'
import { dayOf } from '../day.ts'
import { appendAccesses, known, type Noted } from './access.ts'

type Waiting = { note: Noted; how: 'daily' | undefined; settle: PromiseWithResolvers<void> }
/** However many wait, no statement grows without end. */
const atOnce = 500

const said = ({ actorId, action, detail, at }: Noted) => JSON.stringify([dayOf(at), actorId, action, detail])

async function isNoted(tx: Tx, { actorId, action, detail, at }: Noted): Promise<boolean> {
  const { rows } = await sql`select from access_event where day >= ${dayOf(at)}::date
    and actor_id is not distinct from ${actorId}::uuid and action = ${action}
    and detail = ${JSON.stringify(detail)}::jsonb limit 1`.execute(tx)
  return rows.length > 0
}

const write = (db: Writer, waiting: readonly Waiting[]): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const told: Noted[] = []
    for (const { note, how } of waiting) {
      const again = how === 'daily' && (told.some((one) => said(one) === said(note)) || (await isNoted(tx, note)))
      if (!again) told.push(note)
    }
    await appendAccesses(tx, told)
  })

/**
 * As World asks for it: in a transaction of its own, so that it stands although the request was refused. What comes while
 * one is being written goes together into the next: a thousand refusals at one moment hold one connection and not all.
 */
export function accessNotes(db: Writer, now: () => Date) {
  let queue: Waiting[] = []
  let writing = false

  async function settle(waiting: readonly Waiting[]): Promise<void> {
    try {
      await write(db, waiting)
      for (const one of waiting) one.settle.resolve()
    } catch (error) {
      // one that cannot be written takes no other along
      if (waiting.length > 1) for (const one of waiting) await settle([one])
      else waiting[0]?.settle.reject(error)
    }
  }
  async function writeAll() {
    writing = true
    while (queue.length > 0) {
      const waiting = queue.slice(0, atOnce)
      queue = queue.slice(atOnce)
      await settle(waiting)
    }
    writing = false
  }

  return (actor: Actor, action: string, detail: Record<string, unknown>, how?: 'daily'): Promise<void> => {
    const settle = Promise.withResolvers<void>()
    queue.push({ note: { actorId: known(actor), action, detail, at: now() }, how, settle })
    if (!writing) void writeAll()
    return settle.promise
  }
}
