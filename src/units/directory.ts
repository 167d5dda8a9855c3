import { sql } from 'kysely'
import { type Reader, rows, type Tx } from '#src/platform/database.ts'
import { refreshStructure } from './closure.ts'
import type { Directory, UnitRow } from './life.ts'

export type Keys = Map<string, string | null>
export type Loaded = { directory: Directory; keys: Keys }

/** The whole directory with its past: at national scale some 26,000 rows, a tenth of a second. */
export async function loadDirectory(db: Reader): Promise<Loaded> {
  const units = await rows(db, sql<{ id: string; key: string | null }>`select id, key from unit order by id`)
  const found = await rows(
    db,
    sql<UnitRow>`
      select v.unit_id as "unitId", lower(d.valid)::text as from, upper(d.valid)::text as until, c.code, v.name,
        v.short_name as "shortName", v.kind, v.parent_id as "parentId", v.symbol, v.place, v.aliases
      from unit_version v
      left join unit_code c on c.unit_id = v.unit_id and c.system = 'gso' and c.valid && v.valid
      cross join lateral (select coalesce(v.valid * c.valid, v.valid) as valid) d
      order by v.unit_id, d.valid`,
  )
  return { directory: Map.groupBy(found, ({ unitId }) => unitId), keys: new Map(units.map(({ id, key }) => [id, key])) }
}

/** Two changes at once could each be right and together make a cycle: one after the other. */
export const lockDirectory = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtextextended('units', 0))`.execute(tx)

const days = sql`daterange(r.from::date, r.until::date)`

/** Writes the lives of these units as they now stand in the directory, and all that rests on them. */
export async function saveUnits(tx: Tx, { directory, keys }: Loaded, changed: ReadonlySet<string>): Promise<void> {
  const ids = [...changed]
  const lives = ids.flatMap((id) => directory.get(id) ?? [])
  await sql`
    insert into unit (id, key) select * from unnest(${ids}::uuid[], ${ids.map((id) => keys.get(id) ?? null)}::text[])
    on conflict (id) do update set version = unit.version + 1, key = excluded.key`.execute(tx)
  await sql`delete from unit_version where unit_id = any(${ids}::uuid[])`.execute(tx)
  await sql`delete from unit_code where unit_id = any(${ids}::uuid[]) and system = 'gso'`.execute(tx)
  await sql`
    insert into unit_version (unit_id, valid, name, short_name, kind, parent_id, symbol, place, aliases)
    select r."unitId", ${days}, r.name, r."shortName", r.kind, r."parentId", r.symbol, r.place, r.aliases
    from jsonb_to_recordset(${JSON.stringify(lives)}::jsonb) as r ("unitId" uuid, "from" text, until text, name text,
      "shortName" text, kind text, "parentId" uuid, symbol text, place text, aliases text[])`.execute(tx)
  await sql`
    insert into unit_code (unit_id, code, valid)
    select r."unitId", r.code, unnest(range_agg(${days}))
    from jsonb_to_recordset(${JSON.stringify(lives)}::jsonb) as r ("unitId" uuid, "from" text, until text, code text)
    where r.code is not null group by 1, 2`.execute(tx)
  await refreshStructure(tx, changed)
}
