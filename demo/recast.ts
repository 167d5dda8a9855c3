import { sql } from 'kysely'
import type { Role } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import type { Stage } from './stage.ts'

type Holder = { account: string; person: string; name: string }

/** Who holds the role at the unit in a demonstration that was built before: the account's id is the login to act as. */
export async function recast(stage: Stage, on: Day, unitId: string, role: Role): Promise<string> {
  const [holder] = await stage.act(undefined, on, ({ db }) =>
    rows(
      db,
      sql<Holder>`
        select a.id as account, a.person_id as person, p.name from role_grant g
        join account a on a.id = g.account_id join person p on p.id = a.person_id
        where g.unit_id = ${unitId}::uuid and g.role = ${role} and g.revoked_at is null order by a.id limit 1`,
    ),
  )
  if (!holder) throw new Error(`Nobody is ${role} there any more.`)
  const { account, person, name } = holder
  stage.cast(account, {
    accountId: account,
    personId: person,
    name,
    language: 'vi',
    grants: [{ role, unitId, actingForId: null }],
  })
  return account
}
