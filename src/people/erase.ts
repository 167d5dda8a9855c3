import type { Tx } from '#src/platform/database.ts'
import { forgetJobs } from '#src/platform/jobs.ts'
import { erasedPerson } from '#src/platform/words.ts'
import { closeAccounts } from './closing.ts'

/** Of an account's id what its login becomes: nobody's name, and nobody else's login. */
const blankLogin = (id: string) => `xoa.${id.slice(-12)}`

async function eraseAccounts(tx: Tx, accounts: readonly { id: string; login: string }[], now: Date): Promise<void> {
  const ids = accounts.map(({ id }) => id)
  await closeAccounts(tx, ids, 'erased', now)
  await tx.deleteFrom('account_secret').where('account_id', 'in', ids).execute()
  await tx.deleteFrom('recovery_code').where('account_id', 'in', ids).execute()
  await tx.deleteFrom('idempotency').where('actor_id', 'in', ids).execute()
  const logins = accounts.map(({ login }) => login)
  await tx.deleteFrom('sign_in_lock').where('kind', '=', 'account').where('subject', 'in', logins).execute()
  await tx.deleteFrom('task_table').where('account_id', 'in', ids).execute()
  // one shared with a unit is the unit's
  await tx.deleteFrom('task_view').where('unit_id', 'is', null).where('owner_id', 'in', ids).execute()
  await tx
    .deleteFrom('dashboard as d')
    .where('d.owner_id', 'in', ids)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('dashboard_share as s').whereRef('s.dashboard_id', '=', 'd.id').select('s.position'))),
    )
    .execute()
  await tx.updateTable('access_token').set({ name: erasedPerson.vi }).where('account_id', 'in', ids).execute()
  const held = tx.selectFrom('role_grant').select('id').where('account_id', 'in', ids)
  await tx
    .updateTable('grant_proposal')
    .set({ state: 'declined' })
    .where('state', '=', 'pending')
    .where('grant_id', 'in', held)
    .execute()
  const theirs = tx
    .updateTable('delegation')
    .where((eb) => eb.or([eb('to_account_id', 'in', ids), eb('grant_id', 'in', held)]))
  await theirs.set({ withdrawn_at: now }).where('withdrawn_at', 'is', null).execute()
  await theirs.set({ reason: null }).execute()
  await tx
    .updateTable('role_grant')
    .set({ revoked_at: now })
    .where('account_id', 'in', ids)
    .where('revoked_at', 'is', null)
    .execute()
  // a basis often names whom it appoints
  await tx.updateTable('role_grant').set({ basis: null }).where('account_id', 'in', ids).execute()
  for (const { id } of accounts)
    await tx
      .updateTable('account')
      .set({ login: blankLogin(id) })
      .where('id', '=', id)
      .execute()
}

/** What a person is known by goes; the rows to which records point stay, under the name of an erased person. */
export async function erasePerson(tx: Tx, personId: string, now: Date): Promise<void> {
  const person = await tx.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirst()
  const accounts = await tx
    .selectFrom('account')
    .select(['id', 'login'])
    .where('person_id', '=', personId)
    .forUpdate()
    .execute()
  if (accounts.length > 0) await eraseAccounts(tx, accounts, now)
  const known = [person?.email, ...accounts.map(({ login }) => login)].flatMap((text) => text?.toLowerCase() ?? [])
  await forgetJobs(tx, 'passwordLinks', 'who', known)
  for (const table of ['message', 'message_setting', 'digest', 'task_mute', 'dashboard_share'] as const)
    await tx.deleteFrom(table).where('person_id', '=', personId).execute()
  await tx.deleteFrom('position').where('person_id', '=', personId).execute()
  await tx
    .updateTable('person')
    .set((eb) => ({ name: erasedPerson.vi, email: null, phone: null, erased_at: now, version: eb('version', '+', 1) }))
    .where('id', '=', personId)
    .execute()
}
