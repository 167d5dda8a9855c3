import type { Actor } from '#src/platform/actor.ts'
import type { Writer } from '#src/platform/database.ts'

/** In tests the session's token is the account's id: who signs in is the test's choice, what they may do is the database's. */
export async function actorOf(db: Writer, accountId: string): Promise<Actor | undefined> {
  const account = await db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['account.id', 'account.person_id', 'person.name', 'account.language'])
    .where('account.id', '=', accountId)
    .where('active', '=', true)
    .executeTakeFirst()
  if (!account) return undefined
  const grants = await db
    .selectFrom('role_grant')
    .select(['role', 'unit_id'])
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .execute()
  return {
    accountId: account.id,
    personId: account.person_id,
    name: account.name,
    language: account.language as 'vi' | 'en',
    grants: grants.map((g) => ({ role: g.role, unitId: g.unit_id, actingForId: null })),
  }
}
