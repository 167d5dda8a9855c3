import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Role } from '#src/access/index.ts'
import type { Writer } from '#src/platform/database.ts'

type UnitFacts = { parent?: string; from?: string; to?: string; code?: string; shortName?: string }

/** What most tests need around the thing they are about: units and accounts, put in place without the acts under test. */
export const builders = (db: Writer) => ({
  /** A unit that exists from 2019-01-01 unless said otherwise (`to`: its last day), with its place in the closure. */
  unit: async (kind: string, name: string, { parent, from = '2019-01-01', to, code, shortName }: UnitFacts = {}) => {
    const id = randomUUID()
    const valid = sql<string>`daterange(${from}::date, ${to ?? null}::date, '[]')`
    await db.insertInto('unit').values({ id }).execute()
    await db
      .insertInto('unit_version')
      .values({ unit_id: id, valid, name, short_name: shortName ?? name, kind, parent_id: parent ?? null })
      .execute()
    if (code) await db.insertInto('unit_code').values({ unit_id: id, code, valid }).execute()
    await sql`insert into closure (ancestor_id, descendant_id, valid, by, depth)
      select ${id}::uuid, ${id}::uuid, ${valid}, 'structure', 0 union all
      select ancestor_id, ${id}::uuid, valid * ${valid}, 'structure', depth + 1 from closure
      where descendant_id = ${parent ?? null}::uuid and by = 'structure' and valid && ${valid}`.execute(db)
    return id
  },
  /** An account with these roles, as `account('Lò Thị Mẫu', ['focal', unitId])`; gives its id, to be used with `as`. */
  account: async (name: string, ...grants: readonly (readonly [Role, string])[]) => {
    const person = randomUUID()
    const account = randomUUID()
    await db
      .insertInto('person')
      .values({ id: person, name, email: `${account.slice(0, 8)}@example.vn` })
      .execute()
    await db
      .insertInto('account')
      .values({ id: account, person_id: person, login: `u${account.slice(0, 8)}` })
      .execute()
    for (const [role, unit_id] of grants)
      await db
        .insertInto('role_grant')
        .values({ account_id: account, role, unit_id, valid: sql<string>`daterange('2019-01-01', null)` })
        .execute()
    return account
  },
})
