import { sql } from 'kysely'
import { type Role, roles } from '#src/access/index.ts'
import { dayOf } from '#src/platform/day.ts'
import { Failure } from '#src/platform/failure.ts'
import { Problem } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { addAccount, printLink } from './accounts.ts'
import { giveGrant } from './grants.ts'
import { addPerson } from './persons.ts'
import { AccountLogin } from './shapes.ts'

export type ConsoleUser = {
  login: string
  name: string
  email?: string
  role: string
  unit: string
  language?: 'vi' | 'en'
}

/** A unit by its key, or by its code on that day. */
async function unitNamed({ tx, today }: Work, unit: string): Promise<string> {
  const { rows: found } = await sql<{ id: string }>`
    select u.id from unit u where u.key = ${unit} and exists (select from unit_version v where v.unit_id = u.id and v.valid @> ${today}::date)
    union select c.unit_id from unit_code c where c.code = ${unit} and c.valid @> ${today}::date`.execute(tx)
  if (found.length === 1) return found[0]!.id
  throw new Failure(
    found.length
      ? `--unit ${unit} means several units: write the unit's key.`
      : `--unit ${unit} is no unit on ${today}: write its key or its code.`,
  )
}

/** From the server's own console: a person with an account and one grant. Gives the one-time link to set the password. */
export async function addUser(work: Work, user: ConsoleUser, publicUrl: string, now: Date): Promise<string> {
  const login = AccountLogin.safeParse(user.login)
  if (!login.success)
    throw new Failure(`The login ${user.login} cannot be used: write 2 to 50 of a–z, 0–9, dot, dash and underscore.`)
  if (!roles.includes(user.role as Role))
    throw new Failure(`--role ${user.role} is not known: write ${roles.join(', ')}.`)
  const unitId = await unitNamed(work, user.unit)
  try {
    const personId = await addPerson(work, { name: user.name, email: user.email })
    const accountId = await addAccount(work, { personId, login: login.data, language: user.language }, now)
    await giveGrant(work, { accountId, role: user.role as Role, unitId, from: dayOf(now) })
    return await printLink(work, accountId, publicUrl, now)
  } catch (error) {
    if (error instanceof Problem && error.code === 'account.login-taken')
      throw new Failure(`The login ${login.data} is taken: choose another.`)
    throw error
  }
}

/** From the server's own console: a one-time link to set a new password. */
export async function userLink(work: Work, login: string, publicUrl: string, now: Date): Promise<string> {
  const account = await work.tx
    .selectFrom('account')
    .select(['id', 'active'])
    .where('login', '=', login.toLowerCase())
    .executeTakeFirst()
  if (!account) throw new Failure(`There is no account ${login}: "mach user add" makes one.`)
  if (!account.active) throw new Failure(`The account ${login} is deactivated: an administrator can let it in again.`)
  return printLink(work, account.id, publicUrl, now)
}
