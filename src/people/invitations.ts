import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '#src/platform/day.ts'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'

/**
 * Whether a link may let this account in: one that has a password already, always; an invitation as long as a role that was
 * given acts or is to act. With the unit of the last one it ends, and opens again with the role that is confirmed elsewhere.
 */
export const mayInvite = ({ today }: Pick<Work, 'today'>, account: string, now: Date): RawBuilder<boolean> => {
  const own = sql.ref(account)
  return sql<boolean>`(
    exists (select from account_secret s where s.account_id = ${own} and s.password is not null)
    or not exists (select from role_grant g where g.account_id = ${own})
    or exists (select from role_grant g join unit_version v on v.unit_id = g.unit_id
      where g.account_id = ${own} and g.revoked_at is null and (upper_inf(g.valid) or upper(g.valid) > ${dayOf(now)}::date)
        and (upper_inf(v.valid) or upper(v.valid) > ${today}::date)))`
}

/** A link that would open nothing is not sent. */
export async function demandInvitable(work: Work, accountId: string, now: Date): Promise<void> {
  const found = await work.tx
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .where(mayInvite(work, 'account.id', now))
    .executeTakeFirst()
  if (!found) throw refused('account.no-role-left')
}
