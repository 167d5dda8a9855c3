import { post } from '#src/platform/mail.ts'
import { conflict, notFound, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { othersAdminister } from './administrators.ts'
import { closeAccounts } from './closing.ts'
import { demandInvitable } from './invitations.ts'
import { linkLetter } from './letters.ts'
import { linkLife } from './limits.ts'
import { linkAddress, makeLink } from './links.ts'
import { unlock } from './lock.ts'
import { setPassword } from './own-password.ts'
import { turnOff } from './second-factor.ts'
import { closeSessions } from './sessions.ts'
import { tokenHash } from './tokens.ts'

export type NewAccount = {
  personId: string
  login: string
  language?: 'vi' | 'en' | undefined
  /** Absent: the person sets it with a one-time link. */
  password?: string | undefined
}

/** `now`: the real clock, by which a password's age is kept. */
export async function addAccount(work: Work, account: NewAccount, now = new Date()): Promise<string> {
  const login = account.login.toLowerCase()
  const taken = await work.tx.selectFrom('account').select('id').where('login', '=', login).executeTakeFirst()
  if (taken) throw conflict('account.login-taken', { login })
  const { id } = await work.tx
    .insertInto('account')
    .values({ person_id: account.personId, login, language: account.language ?? 'vi', made_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (account.password !== undefined) await setPassword(work.tx, id, account.password, now)
  work.record('account.add', { kind: 'account', id }, { login, personId: account.personId })
  return id
}

const accountOf = async ({ tx }: Work, id: string) => {
  const account = await tx
    .selectFrom('account as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .where('a.id', '=', id)
    .select(['a.id', 'a.login', 'a.active', 'a.closed_for', 'a.language', 'p.name', 'p.email'])
    .forUpdate('a')
    .executeTakeFirst()
  if (!account) throw notFound()
  return account
}

/** Ends every session and token at once. The last administrator stays. */
export async function deactivateAccount(work: Work, id: string, now: Date): Promise<void> {
  const account = await accountOf(work, id)
  if (!account.active) return
  if (!(await othersAdminister(work.tx, now, { accountId: id }))) throw refused('account.last-administrator')
  await closeAccounts(work.tx, [id], 'act', now)
  work.record('account.deactivate', { kind: 'account', id })
}

/** One that was closed for lack of use has no password any more: a link must follow. */
export async function reactivateAccount(work: Work, id: string, now: Date): Promise<void> {
  const account = await accountOf(work, id)
  if (account.active) return
  if (account.closed_for === 'erased') throw refused('person.erased')
  await work.tx
    .updateTable('account')
    .set((eb) => ({ active: true, closed_for: null, let_in_at: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  work.record('account.reactivate', { kind: 'account', id })
}

export async function unlockAccount(work: Work, id: string): Promise<void> {
  const { login } = await accountOf(work, id)
  await unlock(work.tx, login)
  work.record('account.unlock', { kind: 'account', id })
}

/**
 * For who lost the telephone and the recovery codes: no second factor, and no password either, since it may be one that
 * was short only because of the code. A link must follow.
 */
export async function resetSecondFactor(work: Work, id: string): Promise<void> {
  await accountOf(work, id)
  await turnOff(work.tx, id)
  await work.tx.updateTable('account_secret').set({ password: null }).where('account_id', '=', id).execute()
  await closeSessions(work.tx, id)
  work.record('secondFactor.reset', { kind: 'account', id })
}

/** A one-time link to set a password, to be printed. */
export async function printLink(work: Work, id: string, publicUrl: string, now: Date): Promise<string> {
  const account = await accountOf(work, id)
  if (!account.active) throw refused('account.inactive')
  await demandInvitable(work, id, now)
  const endsAt = new Date(now.getTime() + linkLife.account)
  const token = await makeLink(work.tx, { accountId: id, purpose: 'password', endsAt })
  work.record('account.link', { kind: 'account', id }, { by: 'print' })
  return linkAddress(publicUrl, 'password', token)
}

export async function mailLink(work: Work, id: string, publicUrl: string, now: Date): Promise<void> {
  const { active, email, name, login, language } = await accountOf(work, id)
  if (!active) throw refused('account.inactive')
  if (!email) throw refused('person.no-email')
  await demandInvitable(work, id, now)
  const endsAt = new Date(now.getTime() + linkLife.account)
  const token = await makeLink(work.tx, { accountId: id, purpose: 'password', endsAt })
  const address = linkAddress(publicUrl, 'password', token)
  const mark = tokenHash(token).toString('hex').slice(0, 16)
  await post(work, `account-link/${id}/${mark}`, linkLetter('account', language, { to: email, name, login, address }))
  work.record('account.link', { kind: 'account', id }, { by: 'mail' })
}

export const personOf = async ({ tx }: Work, accountId: string) => {
  const account = await tx.selectFrom('account').select('person_id').where('id', '=', accountId).executeTakeFirst()
  if (!account) throw notFound()
  return account.person_id
}
