import { sql } from 'kysely'
import type { Role } from '#src/access/index.ts'
import { conflict, notFound, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { othersAdminister } from './administrators.ts'
import { rangeOf, type Span } from './span.ts'

export type GrantSpan = Span
export type NewGrant = Span & { accountId: string; role: Role; unitId: string; basis?: string | null | undefined }

/** Acts from the account's next request. One account holds a role at a unit once on any day. */
export async function giveGrant(work: Work, grant: NewGrant): Promise<string> {
  const { accountId, role, unitId, basis, from, to } = grant
  const valid = rangeOf({ from, to })
  await work.tx.selectFrom('account').select('id').where('id', '=', accountId).forUpdate().executeTakeFirst()
  const held = await work.tx
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', accountId)
    .where('role', '=', role)
    .where('unit_id', '=', unitId)
    .where('revoked_at', 'is', null)
    .where(sql<boolean>`valid && ${valid}`)
    .executeTakeFirst()
  if (held) throw conflict('grant.held', { grantId: held.id })
  const giver = await work.tx
    .selectFrom('account')
    .select('id')
    .where('id', '=', work.actor.accountId)
    .executeTakeFirst()
  const { id } = await work.tx
    .insertInto('role_grant')
    .values({ account_id: accountId, role, unit_id: unitId, basis: basis ?? null, given_by: giver?.id ?? null, valid })
    .returning('id')
    .executeTakeFirstOrThrow()
  work.record('grant.give', { kind: 'account', id: accountId }, { grantId: id, role, unitId, from, to: to ?? null })
  return id
}

/** At once; delegations of it end with it. */
export async function revokeGrant(work: Work, id: string, now: Date): Promise<void> {
  const grant = await work.tx
    .selectFrom('role_grant')
    .selectAll()
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!grant) throw notFound()
  if (grant.role === 'administrator' && !(await othersAdminister(work.tx, now, { grantId: id })))
    throw refused('account.last-administrator')
  await work.tx.updateTable('role_grant').set({ revoked_at: now }).where('id', '=', id).execute()
  work.record('grant.revoke', { kind: 'account', id: grant.account_id }, { grantId: id, role: grant.role })
}
