import { sql } from 'kysely'
import { createTransport } from 'nodemailer'
import type { Tx, Writer } from './database.ts'
import type { Work } from './work.ts'

/**
 * `calendar`: an iCalendar text that mail programs offer to enter. `readAt`: the units whose records it tells; it is sent
 * only while the address belongs to somebody who reads at each of them.
 */
export type Letter = {
  to: string
  subject: string
  text: string
  html?: string
  calendar?: string
  readAt?: readonly string[]
}

/** A job carries so many letters: one that fails holds up none of the others. */
const perJob = 100
export async function sendSoon({ enqueue }: Pick<Work, 'enqueue'>, rows: readonly { id: string }[]): Promise<void> {
  for (let at = 0; at < rows.length; at += perJob)
    await enqueue('mail', { ids: rows.slice(at, at + perJob).map(({ id }) => id) })
}

/**
 * Puts a letter into the outbox in the act's transaction. `uniqueKey` says what it is about (who, what, which day): the
 * same letter is never written twice, whatever is repeated.
 */
export async function post(work: Pick<Work, 'tx' | 'enqueue'>, uniqueKey: string, letter: Letter): Promise<void> {
  const written = await work.tx
    .insertInto('outbox')
    .values({
      unique_key: uniqueKey,
      to_address: letter.to,
      subject: letter.subject,
      body_text: letter.text,
      body_html: letter.html ?? null,
      calendar: letter.calendar ?? null,
      // the public side's own view of the outbox has no such column: its letters tell no records
      ...(letter.readAt && { read_at: [...letter.readAt] }),
    })
    .onConflict((c) => c.column('unique_key').doNothing())
    .returning('id')
    .execute()
  await sendSoon(work, written)
}

/** Many letters at once, each by its own key, in one statement. */
export async function postAll(
  work: Pick<Work, 'tx' | 'enqueue'>,
  all: readonly { uniqueKey: string; letter: Letter }[],
): Promise<void> {
  for (let from = 0; from < all.length; from += 1_000) {
    const some = all.slice(from, from + 1_000)
    const { rows } = await sql<{ id: string }>`insert into outbox
        (unique_key, to_address, subject, body_text, body_html, read_at)
      select x.key, x.to, x.subject, x.text, x.html, x.read_at
      from jsonb_to_recordset(${JSON.stringify(
        some.map(({ uniqueKey, letter: { to, subject, text, html, readAt } }) => ({
          key: uniqueKey,
          to,
          subject,
          text,
          html: html ?? null,
          read_at: readAt ?? null,
        })),
      )}::jsonb) as x(key text, "to" text, subject text, text text, html text, read_at uuid[])
      on conflict (unique_key) do nothing returning id`.execute(work.tx)
    await sendSoon(work, rows)
  }
}

const hour = 3_600_000
/**
 * Once an hour, what still waits is tried again: the mail server was away longer than the job's own attempts, or none was
 * configured yet. After a week a letter is old news and stays unsent.
 */
export async function postAgain(work: Pick<Work, 'tx' | 'enqueue'>, realNow: Date): Promise<void> {
  if (realNow.getMinutes() !== 0) return
  const waiting = await work.tx
    .selectFrom('outbox')
    .select('id')
    .where('sent_at', 'is', null)
    .where('made_at', '<', new Date(realNow.getTime() - hour))
    .where('made_at', '>', new Date(realNow.getTime() - 7 * 24 * hour))
    .orderBy('made_at')
    .limit(1_000)
    .execute()
  await sendSoon(work, waiting)
}

/** Old letters, sent or given up: nobody sends them any more, and they name people. */
export async function forgetLetters(tx: Tx, before: Date): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('outbox').where('made_at', '<', before).executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

export type Mailer = { send(letter: Letter, messageId: string): Promise<void>; close(): void }

export function smtp(url: string, from: string): Mailer {
  const transport = createTransport(url, { from })
  return {
    send: async ({ to, subject, text, html, calendar }, messageId) => {
      const entry = calendar && { icalEvent: { method: methodOf(calendar), content: calendar, filename: 'hop.ics' } }
      await transport.sendMail({ to, subject, text, ...(html && { html }), ...entry, messageId })
    },
    close: () => transport.close(),
  }
}

/** What the entry asks for: to be entered, or to be taken out. */
const methodOf = (calendar: string) => (/^METHOD:CANCEL/m.test(calendar) ? 'CANCEL' : 'PUBLISH')

/** Letters with a one-time link: once sent, nobody but the receiver may read it. */
const carriesLink = /^(password|account|comment)-link\//

const claim = (tx: Tx, id: string) =>
  tx
    .selectFrom('outbox')
    .selectAll()
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

/** Whether this address belongs to somebody who may still read at each of these units. */
export type StillReads = (tx: Tx, address: string, unitIds: readonly string[]) => Promise<boolean>

export type Sending = {
  mailer: Mailer
  domain: string
  stillReads: StillReads
  /** Told, in the same transaction, of a letter that is gone because its reader no longer reads what it tells. */
  unsent?: (tx: Tx, uniqueKey: string) => Promise<void>
}

/**
 * Sends one letter, unless its reader no longer reads what it tells: then it is gone, and whoever may hear of it is written
 * to anew when that is due. Its row stays locked while the mail server answers, so that two workers never send it both. After a
 * crash between sending and noting it, the Message-ID, made from the row's id, lets the receiver's server drop the second.
 */
export async function sendLetter(
  db: Writer,
  { mailer, domain, stillReads, unsent }: Sending,
  id: string,
): Promise<void> {
  const failure = await db.transaction().execute(async (tx) => {
    const row = await claim(tx, id)
    if (!row) return undefined
    if (row.read_at && !(await stillReads(tx, row.to_address, row.read_at))) {
      await tx.deleteFrom('outbox').where('id', '=', id).execute()
      await unsent?.(tx, row.unique_key)
      return undefined
    }
    try {
      const { to_address: to, subject, body_text: text, body_html: html, calendar } = row
      await mailer.send(
        { to, subject, text, ...(html && { html }), ...(calendar && { calendar }) },
        `<${row.id}@${domain}>`,
      )
      const rest = carriesLink.test(row.unique_key) ? { body_text: '', body_html: null } : {}
      await tx
        .updateTable('outbox')
        .set({ sent_at: sql`now()`, ...rest })
        .where('id', '=', id)
        .execute()
      return undefined
    } catch (error) {
      const last_error = String(error).slice(0, 500)
      await tx
        .updateTable('outbox')
        .set({ attempts: row.attempts + 1, last_error })
        .where('id', '=', id)
        .execute()
      return error
    }
  })
  if (failure) throw failure // the job is tried again later
}

/** Each of these, whatever becomes of the others; the job is tried again while one of them was refused. */
export async function sendLetters(db: Writer, sending: Sending, ids: readonly string[]): Promise<void> {
  let failure: unknown
  for (const id of ids) await sendLetter(db, sending, id).catch((error) => (failure = error))
  if (failure) throw failure
}
