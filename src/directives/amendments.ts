import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import type { Amendment } from './shapes.ts'
import { visibleDirectiveIds } from './visible.ts'

const numbered = (column: string) => sql`(select jsonb_build_object('id', p.id, 'number', p.number) from provision p
  where p.id = ${sql.ref(column)} and o.id is not null)`
/** A provision of the directive that is read is shown; one of the other only where the other may be seen. */
const own = (column: string) => sql`(select jsonb_build_object('id', p.id, 'number', p.number) from provision p
  where p.id = ${sql.ref(column)})`
const personSql = (account: string) => sql`(select p.name from account a join person p on p.id = a.person_id
  where a.id = ${sql.ref(account)})`

/** What `later` directives change in this one, or what it changes in `earlier` ones. */
export function amendments(view: View, id: string, way: 'later' | 'earlier'): Promise<Amendment[]> {
  const [mine, others] = way === 'later' ? ['directive_id', 'by_directive_id'] : ['by_directive_id', 'directive_id']
  return rows(
    view.db,
    sql<Amendment>`select m.id, m.kind, m.from_day as "fromDay", m.note,
      case when o.id is not null then jsonb_build_object('id', o.id, 'symbol', o.symbol, 'issuerName', o.issuer_name,
        'issuedOn', o.issued_on, 'kind', o.kind, 'abstract', o.abstract, 'state', o.state) end as other,
      ${way === 'later' ? own('m.provision_id') : numbered('m.provision_id')} as provision,
      ${way === 'later' ? numbered('m.by_provision_id') : own('m.by_provision_id')} as "byProvision",
      ${personSql('m.by_account_id')} as by, ${personSql('m.acting_for_id')} as "actingFor"
    from amendment m left join directive o on o.id = m.${sql.ref(others!)} and o.id in ${visibleDirectiveIds(view)}
    where m.${sql.ref(mine!)} = ${id}::uuid order by m.from_day desc, m.at desc`,
  )
}
