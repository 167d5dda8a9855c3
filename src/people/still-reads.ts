import { sql } from 'kysely'
import { actsOn } from '#src/access/index.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'

/** Whether an address is somebody's who on this day reads at each of these units: a letter may have waited for days. */
export async function stillReads(tx: Tx, address: string, unitIds: readonly string[], day: Day): Promise<boolean> {
  const { rows } = await sql<{ reads: boolean }>`select not exists (
    select from unnest(${[...unitIds]}::uuid[]) u where not exists (
      select from person p join account a on a.person_id = p.id and a.active
      join role_grant g on g.account_id = a.id and g.unit_id = u and g.role <> 'administrator' and ${actsOn(day)}
      where p.email = ${address})) as reads`.execute(tx)
  return rows[0]!.reads
}
