import { appendAccess } from '#src/platform/audit/access.ts'
import type { Tx } from '#src/platform/database.ts'
import { Problem } from '#src/platform/problem.ts'
import type { Exchange } from '#src/platform/serve.ts'
import type { Work } from '#src/platform/work.ts'
import { administers } from './administrators.ts'
import { countFailure, shutUntil, takeCounts, unlock } from './lock.ts'
import type { PeopleMeans } from './means.ts'
import { passwordMatches } from './password.ts'
import { checkCode, spendRecoveryCode } from './second-factor.ts'
import type { Needs } from './session-contract.ts'
import { closeSession, openSession, sessionOf } from './sessions.ts'

const wrong = () => new Problem(422, 'sign-in.wrong')
const shut = (until: Date) => new Problem(429, 'sign-in.locked', { until: until.toISOString() })

export const loginWithSecret = (tx: Tx, login: string) =>
  tx
    .selectFrom('account as a')
    .leftJoin('account_secret as s', 's.account_id', 'a.id')
    .where('a.login', '=', login)
    .where('a.active', '=', true)
    .select(['a.id', 'a.login', 's.password', 's.totp_on'])
    .executeTakeFirst()

type Try = {
  login: string
  accountId: string | null
  /** Asked only while the door is open: a recovery code is not used up at a locked one. */
  right: () => Promise<boolean>
  address: string
  now: Date
}

/**
 * Lets a try through, or counts it: undefined means that the door is open. What it returns refuses, and is committed with
 * the count. The same for a login that does not exist.
 */
export async function atDoor(tx: Tx, { login, accountId, right, address, now }: Try): Promise<Problem | undefined> {
  const counts = await takeCounts(tx, { login, address }, now)
  const note = (action: string) => appendAccess(tx, { actorId: accountId, action, detail: { address } }, now)
  const until = shutUntil(counts, now)
  if (until) {
    await note('signIn.locked')
    return shut(until)
  }
  if (await right()) return undefined
  const locked = await countFailure(tx, counts, now)
  await note(locked ? 'signIn.lock' : 'signIn.wrong')
  return locked ? shut(locked) : wrong()
}

async function entered(tx: Tx, accountId: string, login: string, address: string, now: Date) {
  await unlock(tx, login)
  await appendAccess(tx, { actorId: accountId, action: 'signIn', detail: { address } }, now)
}

/** The first step. A right password alone opens a whole session only where no code is asked. */
export async function signInWithPassword(
  work: Work,
  { clock }: PeopleMeans,
  { login, password }: { login: string; password: string },
  exchange: Exchange,
): Promise<{ needs: Needs } | Problem> {
  const { tx } = work
  const now = clock.real()
  const account = await loginWithSecret(tx, login)
  // before any row is locked: a wait here delays nobody else
  const right = await passwordMatches(account?.password, password)
  const { address, token: earlier } = exchange
  const refusal = await atDoor(tx, { login, accountId: account?.id ?? null, right: async () => right, address, now })
  if (refusal || !account) return refusal ?? wrong()
  const needs = account.totp_on ? 'code' : (await administers(tx, account.id, now)) ? 'enrolment' : 'nothing'
  const complete = needs === 'nothing'
  if (earlier) await closeSession(tx, earlier)
  exchange.keep(await openSession(tx, { accountId: account.id, complete, now, from: exchange }))
  if (complete) await entered(tx, account.id, login, address, now)
  return { needs }
}

/** The second step: the authenticator's code or a recovery code, into a session with a new token. */
export async function signInWithCode(
  work: Work,
  { clock, secret }: PeopleMeans,
  code: string,
  exchange: Exchange,
): Promise<{ needs: Needs; recoveryCodesLeft: number } | Problem> {
  const { tx } = work
  const now = clock.real()
  const { token, address } = exchange
  const half = token ? await sessionOf(tx, token, now) : undefined
  if (!token || !half || half.complete) return new Problem(401, 'signed-out')
  const { account_id: accountId, login } = half
  const right = async () =>
    (await checkCode(tx, secret, accountId, code, now)) || (await spendRecoveryCode(tx, accountId, code, now))
  const refusal = await atDoor(tx, { login, accountId, right, address, now })
  if (refusal) {
    if (refusal.status === 429) await closeSession(tx, token)
    return refusal
  }
  await closeSession(tx, token)
  exchange.keep(await openSession(tx, { accountId, complete: true, now, from: exchange }))
  await entered(tx, accountId, login, address, now)
  return { needs: 'nothing', recoveryCodesLeft: await recoveryCodesLeft(tx, accountId) }
}

async function recoveryCodesLeft(tx: Tx, accountId: string): Promise<number> {
  const { left } = await tx
    .selectFrom('recovery_code')
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .select((eb) => eb.fn.countAll<string>().as('left'))
    .executeTakeFirstOrThrow()
  return Number(left)
}
