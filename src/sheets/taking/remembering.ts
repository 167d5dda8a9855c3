import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View, Work } from '#src/platform/work.ts'
import { type Field, headsKey } from '../fields.ts'

type Remembered = { columns: (Field | null)[]; by: string; at: string }

/** How people of the unit matched a sheet with the same heads before. */
export async function rememberedColumns(
  { db }: View,
  ownerUnitId: string,
  names: readonly string[],
): Promise<Remembered | null> {
  const [found] = await rows(
    db,
    sql<Remembered>`select r.columns, p.name as by,
        to_char(r.matched_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
      from remembered_columns r join account a on a.id = r.matched_by join person p on p.id = a.person_id
      where r.owner_unit_id = ${ownerUnitId}::uuid and r.heads = ${headsKey(names)}`,
  )
  return found ?? null
}

export async function rememberColumns(
  work: Work,
  ownerUnitId: string,
  { names, columns }: { names: readonly string[]; columns: readonly (Field | null)[] },
): Promise<void> {
  const matched = { columns: JSON.stringify(columns), matched_by: work.actor.accountId, matched_at: work.at }
  await work.tx
    .insertInto('remembered_columns')
    .values({ owner_unit_id: ownerUnitId, heads: headsKey(names), ...matched })
    .onConflict((c) => c.columns(['owner_unit_id', 'heads']).doUpdateSet(matched))
    .execute()
}
