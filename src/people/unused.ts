import { sql } from 'kysely'
import { dayAfter, dayOf } from '#src/platform/day.ts'
import { post } from '#src/platform/mail.ts'
import type { Work } from '#src/platform/work.ts'
import { closeAccounts } from './closing.ts'
import { idleLetter } from './letters.ts'
import { timeLimits } from './time-limits.ts'

/** So many days before its account is closed a person is told by letter. */
export const warnedBefore = 7
const day = 24 * 3_600_000
/** A token that is still asked with shows that a machine runs, not that the person is there: only signing in counts. */
const lastUse = sql<Date>`greatest(made_at, last_seen_at, let_in_at)`

/** The one administrator who was here last stays, if no other has been here in time: somebody must let the others in. */
const lastAdministrator = (now: Date, before: Date) => sql<string>`
  select id from (select a.id, ${lastUse} as used from account a where a.active and exists (
    select from role_grant g where g.account_id = a.id and g.role = 'administrator' and g.revoked_at is null
      and g.valid @> ${dayOf(now)}::date) order by used desc, a.id limit 1) a where used < ${before}`

const warn = async (work: Work, idleDays: number, now: Date) => {
  const before = new Date(now.getTime() - (idleDays - warnedBefore) * day)
  const { rows } = await sql<{ id: string; login: string; language: string; name: string; email: string; used: Date }>`
    select a.id, a.login, a.language, p.name, p.email, a.used
    from (select id, login, language, person_id, ${lastUse} as used from account
      where active and ${lastUse} < ${before}) a
    join person p on p.id = a.person_id and p.email is not null`.execute(work.tx)
  for (const { id, used, language, email, ...facts } of rows) {
    const [since, until] = [dayOf(used), dayAfter(dayOf(used), idleDays)]
    await post(work, `idle-warning/${id}/${since}`, idleLetter(language, { to: email, ...facts, since, until }))
  }
}

/**
 * Closes accounts that nobody has signed in to for so many days, as the act of the system, and forgets their passwords:
 * whoever is let in again sets a new one by a link. In a demonstration the accounts are everybody's, and stay.
 */
export async function closeUnused(work: Work, now: Date): Promise<number> {
  const workspace = await work.tx.selectFrom('workspace').select('demonstration').executeTakeFirst()
  if (workspace?.demonstration) return 0
  const { idleDays } = await timeLimits(work.tx)
  const before = new Date(now.getTime() - idleDays * day)
  const { rows: unused } = await sql<{ id: string; used: Date }>`
    select id, ${lastUse} as used from account where active and ${lastUse} < ${before}
      and id not in (${lastAdministrator(now, before)}) order by id for update`.execute(work.tx)
  const ids = unused.map(({ id }) => id)
  await closeAccounts(work.tx, ids, 'idle', now)
  if (ids.length > 0)
    await work.tx.updateTable('account_secret').set({ password: null }).where('account_id', 'in', ids).execute()
  for (const { id, used } of unused)
    work.record('account.idle', { kind: 'account', id }, { lastUsedOn: dayOf(used), idleDays })
  await warn(work, idleDays, now)
  return ids.length
}
