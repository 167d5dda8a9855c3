import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Writer } from '#src/platform/database.ts'

/** A province's board, forty departments called by these words and a number, and a person with an account. */
export async function fillOffices(db: Writer, { called, login }: { called: string; login: string }) {
  const [province, board, account, person] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await sql`with v as (select daterange('2019-01-01', null) as valid),
    units as (insert into unit (id) select ${province}::uuid union all select ${board}::uuid
      union all select new_id() from generate_series(1, 40) returning id),
    versions as (insert into unit_version (unit_id, valid, name, short_name, kind, parent_id)
      select id, v.valid, name, name, case id when ${province}::uuid then 'province' else 'department' end,
        nullif(${province}::uuid, id)
      from v, (select id, case id when ${province}::uuid then 'Tỉnh Đo' when ${board}::uuid then 'Ban Đo'
        else ${called}::text || ' ' || row_number() over () end as name from units) named)
    insert into closure (ancestor_id, descendant_id, valid, by, depth)
      select id, id, v.valid, 'structure', 0 from units, v union all
      select ${province}::uuid, id, v.valid, 'structure', 1 from units, v where id <> ${province}::uuid`.execute(db)
  await db.insertInto('person').values({ id: person, name: 'Người Đo' }).execute()
  await db.insertInto('account').values({ id: account, person_id: person, login }).execute()
  return { province, board, account, person }
}
