import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import { whoActs } from './who-acts.ts'

/**
 * Whether an address is somebody's who on this day reads at each of these units, also in another's place: a letter may
 * have waited for days.
 */
export async function stillReads(tx: Tx, address: string, unitIds: readonly string[], day: Day): Promise<boolean> {
  const { rows } = await sql<{ reads: boolean }>`select not exists (
    select from unnest(${[...unitIds]}::uuid[]) u where not exists (
      select from ${whoActs(day, unitIds)} w join person p on p.id = w.person_id
      where p.email = ${address} and w.unit_id = u and w.role <> 'administrator')) as reads`.execute(tx)
  return rows[0]!.reads
}
