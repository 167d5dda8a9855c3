import type { Actor } from './actor.ts'
import { appendEvents } from './audit/append.ts'
import type { Told } from './audit/event.ts'
import type { Reader, Tx, Writer } from './database.ts'
import { readerOf } from './database.ts'
import type { Day } from './day.ts'

/** What a query may use. `at` and `today` are the domain clock's; `today` is its day in Asia/Ho_Chi_Minh. */
export type View = { readonly db: Reader; readonly actor: Actor; readonly at: Date; readonly today: Day }

export type Subject = { readonly kind: string; readonly id: string }

/** What an action may use: everything a query may, and one transaction. */
export type Work = View & {
  readonly tx: Tx
  /** Tells the audit; appended to the chain just before commit. */
  record(action: string, subject: Subject, payload?: unknown): void
  /** A job that exists only if this transaction commits. */
  enqueue(job: string, data: object): Promise<void>
  /** Says what happened; app/reactions.ts lists what follows, in this transaction. */
  announce(event: string, facts: object): Promise<void>
  /** Set by access/demand.ts when the grant that allowed the act was delegated. */
  actingFor: { id: string | null }
}

export type Enqueue = (tx: Tx, job: string, data: object) => Promise<void>
export type React = (work: Work, event: string, facts: object) => Promise<void>
export type Means = { db: Writer; enqueue: Enqueue; react: React }

export type UnitOfWork = <T>(actor: Actor, at: Date, today: Day, run: (work: Work) => Promise<T>) => Promise<T>

/** One transaction: rows, audit events, jobs and what follows from them happen together or not at all. */
export const unitOfWork =
  ({ db, enqueue, react }: Means): UnitOfWork =>
  (actor, at, today, run) =>
    db.transaction().execute(async (tx) => {
      const told: Told[] = []
      const actingFor: { id: string | null } = { id: null }
      const work: Work = {
        tx,
        db: readerOf(tx),
        actor,
        at,
        today,
        actingFor,
        record: (action, { kind, id }, payload = {}) =>
          void told.push({ action, subjectKind: kind, subjectId: id, payload, actingForId: actingFor.id }),
        enqueue: (job, data) => enqueue(tx, job, data),
        announce: (event, facts) => react(work, event, facts),
      }
      const result = await run(work)
      await appendEvents(tx, told, actor.accountId, at)
      return result
    })
