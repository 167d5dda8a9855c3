import type { Reader, Tx } from '#src/platform/database.ts'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { mayInvite } from './invitations.ts'
import { unlock } from './lock.ts'
import type { PeopleMeans } from './means.ts'
import { setPassword } from './own-password.ts'
import { shortest, shortestAlone } from './password-rules.ts'
import { closeSessions } from './sessions.ts'
import { newToken, tokenHash } from './tokens.ts'

type Purpose = 'password' | 'firstAdministrator'
type Wanted = { accountId: string | null; purpose: Purpose; endsAt: Date }

/** The token stands after #, where no server and no log sees it. */
export const linkAddress = (publicUrl: string, purpose: Purpose, token: string) =>
  `${publicUrl}/app/${purpose === 'password' ? 'password' : 'first-administrator'}#${token}`

/** A new link in place of any earlier one for the same; only its hash is kept. Gives the token. */
export async function makeLink(tx: Tx, { accountId, purpose, endsAt }: Wanted): Promise<string> {
  const token = newToken()
  let earlier = tx.deleteFrom('one_time_link').where('purpose', '=', purpose).where('used_at', 'is', null)
  earlier = accountId ? earlier.where('account_id', '=', accountId) : earlier.where('account_id', 'is', null)
  await earlier.execute()
  await tx
    .insertInto('one_time_link')
    .values({ token_hash: tokenHash(token), account_id: accountId, purpose, ends_at: endsAt })
    .execute()
  return token
}

const ended = () => refused('link.ended')

/** Takes the link out of use; refuses one that is used, too old or unknown, all in the same words. */
export async function takeLink(tx: Tx, token: string, purpose: Purpose, now: Date): Promise<string | null> {
  const taken = await tx
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash(token))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .returning('account_id')
    .executeTakeFirst()
  if (!taken) throw ended()
  return taken.account_id
}

export async function linkFacts(work: Work, token: string, now: Date) {
  const { tx } = work
  const link = await (tx as unknown as Reader)
    .selectFrom('one_time_link as l')
    .leftJoin('account as a', 'a.id', 'l.account_id')
    .leftJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('account_secret as s', 's.account_id', 'a.id')
    .where('l.token_hash', '=', tokenHash(token))
    .where('l.used_at', 'is', null)
    .where('l.ends_at', '>', now)
    .select(['l.purpose', 'l.account_id', 'a.login', 'a.active', 'p.name', 's.totp_on'])
    .select(mayInvite(work, 'a.id', now).as('invites'))
    .executeTakeFirst()
  if (!link || (link.account_id && !(link.active && link.invites))) throw ended()
  const first = link.purpose === 'firstAdministrator'
  const unit = await tx.selectFrom('unit').select('id').limit(1).executeTakeFirst()
  return {
    purpose: first ? ('firstAdministrator' as const) : ('password' as const),
    login: link.login,
    name: link.name,
    shortest: first ? shortestAlone : shortest(link.totp_on ?? false),
    needsUnit: first && !unit,
  }
}

export async function setPasswordWithLink(
  work: Work,
  { clock }: PeopleMeans,
  { token, password }: { token: string; password: string },
) {
  const { tx } = work
  const now = clock.real()
  const accountId = await takeLink(tx, token, 'password', now)
  const account = await tx
    .selectFrom('account')
    .where('id', '=', accountId)
    .where('active', '=', true)
    .where(mayInvite(work, 'account.id', now))
    .select(['id', 'login'])
    .executeTakeFirst()
  if (!account) throw ended()
  await setPassword(tx, account.id, password, now)
  await closeSessions(tx, account.id)
  await unlock(tx, account.login)
  work.record('password.setByLink', { kind: 'account', id: account.id })
  return {}
}
