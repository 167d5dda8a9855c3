import { sql } from 'kysely'
import type { Work } from '#src/platform/work.ts'

/** Writes the cells that say something new, in the order of the index; what stood there stays as history. */
export async function takeCells({ tx, actor, at }: Work, batch: string): Promise<void> {
  await sql`update observation o set current = false from import_cell c where o.id = c.before and o.current
    and o.indicator_id = c.indicator_id and o.period = c.period and o.unit_id = c.unit_id and not c.unchanged`.execute(
    tx,
  )
  await sql`
    insert into observation (indicator_id, unit_id, period, item, value, numerator, denominator, words, state, note,
      source_kind, source_id, owner_kind, owner_id, official, current, displaces_id, by_account_id, at)
    select indicator_id, unit_id, period, item, value, numerator, denominator, words, state, note, 'import', ${batch}::uuid,
      'import', ${batch}::uuid, true, true, before, ${actor.accountId}::uuid, ${at}
    from import_cell where not unchanged order by indicator_id, period, unit_id, item`.execute(tx)
}
