import { sql } from 'kysely'
import { forgetMail, forgetSenders } from '#src/articles/index.ts'
import { dropLooseFiles } from '#src/documents/index.ts'
import { forgetMessages } from '#src/messages/index.ts'
import { closeUnused, forgetTokens, sweepLinks, sweepLocks, sweepSessions } from '#src/people/index.ts'
import { dropAccess } from '#src/platform/audit/seal-access.ts'
import { dayOf } from '#src/platform/day.ts'
import { forgetReplies } from '#src/platform/idempotency.ts'
import { forgetLetters } from '#src/platform/mail.ts'
import type { Work } from '#src/platform/work.ts'
import { dropViewers } from '#src/portal/index.ts'
import { keptSince, type RetentionRule } from '#src/privacy/index.ts'
import { dropUntouched } from '#src/readings/index.ts'
import { dropOldSheets } from '#src/sheets/index.ts'

/** Takes away what is from before, and says how much went. */
type Drop = (work: Work, before: Date, realNow: Date) => Promise<number>
/** `domain`: its age is by the domain's clock. `hourly`: asks too much for every minute. */
type Rule = RetentionRule & { readonly drop?: Drop; readonly domain?: true; readonly hourly?: true }

/** How long what is kept: the page shows this table, and the jobs are made from it. */
export const retention: readonly Rule[] = [
  { name: 'sessions', keeps: 'end', by: 'job', setting: 'sessionHours', drop: sweepSessions },
  {
    name: 'unusedAccounts',
    keeps: 'end',
    by: 'job',
    setting: 'idleDays',
    drop: (work, _, now) => closeUnused(work, now),
  },
  { name: 'signInFailures', keeps: { hours: 48 }, by: 'job', drop: sweepLocks },
  { name: 'links', keeps: { days: 30 }, by: 'job', drop: sweepLinks },
  { name: 'accessTokens', keeps: { months: 12 }, by: 'job', drop: forgetTokens },
  { name: 'replies', keeps: { days: 30 }, by: 'job', drop: ({ tx }, before) => forgetReplies(tx, before) },
  { name: 'letters', keeps: { days: 90 }, by: 'job', drop: ({ tx }, before) => forgetLetters(tx, before) },
  {
    name: 'messages',
    keeps: { days: 90 },
    by: 'job',
    domain: true,
    drop: ({ tx }, before) => forgetMessages(tx, before),
  },
  { name: 'accesses', keeps: { months: 12 }, by: 'job', drop: (work, before) => dropAccess(work, dayOf(before)) },
  { name: 'commentMail', keeps: { months: 12 }, by: 'job', domain: true, drop: forgetMail },
  { name: 'commentSenders', keeps: { days: 1 }, by: 'job', domain: true, drop: forgetSenders },
  { name: 'viewers', keeps: 'end', by: 'job', domain: true, drop: dropViewers },
  { name: 'looseFiles', keeps: { days: 30 }, by: 'job', hourly: true, drop: dropLooseFiles },
  { name: 'readings', keeps: { days: 90 }, by: 'job', domain: true, hourly: true, drop: dropUntouched },
  { name: 'sheets', keeps: { days: 90 }, by: 'job', domain: true, hourly: true, drop: dropOldSheets },
  { name: 'jobs', keeps: { days: 7 }, by: 'itself' },
  { name: 'drafts', keeps: 'end', by: 'itself' },
  { name: 'proposals', keeps: { days: 14 }, by: 'itself' },
  { name: 'auditLog', keeps: 'always', by: 'itself' },
]

const hour = 3_600_000
const lastRun = async ({ tx }: Work, name: string) =>
  (await tx.selectFrom('retention_run').select('ran_at').where('name', '=', name).executeTakeFirst())?.ran_at

/** Noted with what went, in its own transaction; a round that drops nothing is noted every ten minutes. */
async function note({ tx }: Work, name: string, dropped: number, now: Date): Promise<void> {
  const droppedAt = dropped > 0 ? now : null
  await sql`insert into retention_run as r (name, ran_at, dropped, last_dropped, last_dropped_at)
    values (${name}, ${now}, ${dropped}, ${dropped}, ${droppedAt})
    on conflict (name) do update set ran_at = excluded.ran_at, dropped = r.dropped + excluded.dropped,
      last_dropped = case when excluded.dropped > 0 then excluded.dropped else r.last_dropped end,
      last_dropped_at = coalesce(excluded.last_dropped_at, r.last_dropped_at)
    where excluded.dropped > 0 or r.ran_at < excluded.ran_at - interval '10 minutes'`.execute(tx)
}

const jobOf =
  ({ name, keeps, drop, domain, hourly }: Rule) =>
  async (work: Work, realNow: Date): Promise<void> => {
    if (hourly && ((await lastRun(work, name))?.getTime() ?? 0) > realNow.getTime() - hour) return
    const before = keptSince(keeps, domain ? work.at : realNow)
    await note(work, name, await drop!(work, before, realNow), realNow)
  }

/** The jobs that keep the table, for each minute's round. */
export const retentionJobs = Object.fromEntries(
  retention.filter(({ drop }) => drop).map((rule) => [`retention.${rule.name}`, jobOf(rule)]),
)
