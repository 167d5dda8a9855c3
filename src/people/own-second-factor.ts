import { conflict, Problem, refused } from '#src/platform/problem.ts'
import type { Exchange } from '#src/platform/serve.ts'
import type { Work } from '#src/platform/work.ts'
import { administers } from './administrators.ts'
import type { PeopleMeans } from './means.ts'
import { provePassword } from './own-password.ts'
import { shortestAlone } from './password-rules.ts'
import { checkCode, draftSecret, newRecoveryCodes, totpAddress, turnOff, turnOn } from './second-factor.ts'
import { closeSessions, openSession, sessionOf } from './sessions.ts'
import { atDoor } from './sign-in.ts'

const signedOut = () => new Problem(401, 'signed-out')

/** A session that waits for enrolment, or a whole one that is awake. */
async function enrolling(work: Work, { token }: Exchange, now: Date) {
  const session = token ? await sessionOf(work.tx, token, now) : undefined
  if (!session || (session.complete && work.actor.accountId !== session.account_id)) throw signedOut()
  const kept = await work.tx
    .selectFrom('account_secret')
    .where('account_id', '=', session.account_id)
    .select('totp_on')
    .forUpdate()
    .executeTakeFirst()
  if (kept?.totp_on) throw conflict('second-factor.on')
  return { accountId: session.account_id, login: session.login, complete: session.complete }
}

export async function draftOwnSecondFactor(
  work: Work,
  { clock, secret }: PeopleMeans,
  password: string | undefined,
  exchange: Exchange,
) {
  const now = clock.real()
  const { accountId, login, complete } = await enrolling(work, exchange, now)
  if (complete) {
    const refusal = await provePassword(work, accountId, password ?? '', { now, address: exchange.address })
    if (refusal) return refusal
  }
  const made = await draftSecret(work.tx, secret, accountId)
  return { secret: made, address: totpAddress(made, login) }
}

/** From the first right code: in force, other sessions end, this one is whole under a new token. */
export async function enrolOwnSecondFactor(
  work: Work,
  { clock, secret }: PeopleMeans,
  code: string,
  exchange: Exchange,
) {
  const now = clock.real()
  const { tx } = work
  const { accountId, login } = await enrolling(work, exchange, now)
  const right = () => checkCode(tx, secret, accountId, code, now)
  const refusal = await atDoor(tx, { login, accountId, right, address: exchange.address, now })
  if (refusal) return refusal
  await turnOn(tx, accountId)
  await closeSessions(tx, accountId)
  exchange.keep(await openSession(tx, { accountId, complete: true, now, from: exchange }))
  work.record('secondFactor.enrol', { kind: 'account', id: accountId })
  return { recoveryCodes: await newRecoveryCodes(tx, accountId) }
}

export async function dropOwnSecondFactor(work: Work, { clock }: PeopleMeans, password: string, { address }: Exchange) {
  const { accountId } = work.actor
  const now = clock.real()
  const refusal = await provePassword(work, accountId, password, { now, address })
  if (refusal) return refusal
  if (await administers(work.tx, accountId, now)) throw refused('second-factor.required')
  if ([...password].length < shortestAlone) throw refused('password.short', { shortest: shortestAlone })
  await turnOff(work.tx, accountId)
  work.record('secondFactor.drop', { kind: 'account', id: accountId })
  return {}
}

export async function renewOwnRecoveryCodes(
  work: Work,
  { clock }: PeopleMeans,
  password: string,
  { address }: Exchange,
) {
  const { accountId } = work.actor
  const refusal = await provePassword(work, accountId, password, { now: clock.real(), address })
  if (refusal) return refusal
  const kept = await work.tx
    .selectFrom('account_secret')
    .where('account_id', '=', accountId)
    .select('totp_on')
    .executeTakeFirst()
  if (!kept?.totp_on) throw conflict('second-factor.off')
  work.record('recoveryCodes.renew', { kind: 'account', id: accountId })
  return { recoveryCodes: await newRecoveryCodes(work.tx, accountId) }
}
