import type { Tx } from '#src/platform/database.ts'
import { type Problem, refused } from '#src/platform/problem.ts'
import type { Exchange } from '#src/platform/serve.ts'
import type { Work } from '#src/platform/work.ts'
import type { PeopleMeans } from './means.ts'
import { hashPassword, passwordMatches } from './password.ts'
import { passwordFault, shortest } from './password-rules.ts'
import { closeSessions } from './sessions.ts'
import { atDoor } from './sign-in.ts'

const withSecret = (tx: Tx, accountId: string) =>
  tx
    .selectFrom('account as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('account_secret as s', 's.account_id', 'a.id')
    .where('a.id', '=', accountId)
    .select(['a.login', 'p.name', 'p.email', 's.password', 's.totp_on'])
    .executeTakeFirstOrThrow()

/** Asks an open session for its password again, counted like a sign-in: whoever found a screen unlocked knows no password. */
export async function provePassword(
  { tx }: Work,
  accountId: string,
  password: string,
  { now, address }: { now: Date; address: string },
): Promise<Problem | undefined> {
  const { login, password: stored } = await withSecret(tx, accountId)
  const right = await passwordMatches(stored, password)
  return atDoor(tx, { login, accountId, right: async () => right, address, now })
}

/** Keeps a new password that follows the rules; throws what is wrong with it. */
export async function setPassword(tx: Tx, accountId: string, password: string, now: Date): Promise<void> {
  const { login, name, email, totp_on } = await withSecret(tx, accountId)
  const secondFactor = totp_on ?? false
  const fault = passwordFault(password, { secondFactor, about: [login, name, email ?? ''] })
  if (fault) throw refused(`password.${fault}`, { shortest: shortest(secondFactor) })
  const kept = { password: await hashPassword(password), password_set_at: now }
  await tx
    .insertInto('account_secret')
    .values({ account_id: accountId, ...kept })
    .onConflict((c) => c.column('account_id').doUpdateSet(kept))
    .execute()
}

export async function changeOwnPassword(
  work: Work,
  { clock }: PeopleMeans,
  { password, next }: { password: string; next: string },
  { address, token }: Exchange,
): Promise<Record<string, never> | Problem> {
  const { accountId } = work.actor
  const now = clock.real()
  const refusal = await provePassword(work, accountId, password, { now, address })
  if (refusal) return refusal
  await setPassword(work.tx, accountId, next, now)
  await closeSessions(work.tx, accountId, token)
  work.record('password.change', { kind: 'account', id: accountId })
  return {}
}
