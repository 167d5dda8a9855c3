import { sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import type { Work } from '#src/platform/work.ts'
import { effectsOf, noteEffects, type Passing, type Place, passingsSql, passSpans } from '#src/units/index.ts'

const placesOf = (db: Reader, passings: readonly Passing[]) =>
  rows(
    db,
    sql<Place>`
      select regime_id as "of", regime_id as scope, unit_id as "unitId", lower(valid)::text as "from", upper(valid)::text as until
      from regime_unit where unit_id = any(${passings.flatMap(({ from, to }) => [from, to])}::uuid[]) order by valid`,
  )

const recordset = (places: readonly Place[]) => sql`
  jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as r ("of" uuid, "unitId" uuid, "from" date, until date)`

async function replace(work: Work, removed: readonly Place[], added: readonly Place[]): Promise<void> {
  await sql`delete from regime_unit u using ${recordset(removed)}
    where u.regime_id = r."of" and u.unit_id = r."unitId" and u.valid = daterange(r."from", r.until)`.execute(work.tx)
  await sql`insert into regime_unit (regime_id, unit_id, valid)
    select r."of", r."unitId", daterange(r."from", r.until) from ${recordset(added)}`.execute(work.tx)
  await sql`update regime set version = version + 1 where id = any(${removed.map((p) => p.of)}::uuid[])`.execute(
    work.tx,
  )
}

/** Who reports by a regime and who receives: the successor, from the day on. */
export async function passRegimes(work: Work, passings: readonly Passing[]): Promise<void> {
  const passed = passSpans(await placesOf(work.db, passings), passings)
  await replace(
    work,
    passed.flatMap(({ removed }) => removed),
    passed.flatMap(({ added }) => added),
  )
  await noteEffects(
    work,
    passed.map(({ successionId, of, removed, added }) => ({
      successionId,
      kind: 'regimeUnits',
      subjectId: of,
      before: removed,
      after: added,
    })),
  )
  const heirs = passingsSql(passings, 'p')
  await sql`
    with received as (
      update regime g set receiving_unit_id = p.to_id, version = version + 1 from ${heirs}
      where g.receiving_unit_id = p.from_id and (upper_inf(g.valid) or upper(g.valid) > p.on_date)
        and (g.ended_from is null or g.ended_from > p.on_date)
      returning g.id, p.from_id, p.to_id, p.succession_id)
    insert into succession_effect (succession_id, kind, subject_id, before, after)
    select succession_id, 'regimeReceiver', id, to_jsonb(from_id), to_jsonb(to_id) from received`.execute(work.tx)
}

export async function putRegimesBack(work: Work, successionId: string): Promise<void> {
  for (const { before, after } of await effectsOf<Place[]>(work.db, successionId, 'regimeUnits'))
    await replace(work, after ?? [], before ?? [])
  await sql`update regime g set receiving_unit_id = (e.before #>> '{}')::uuid, version = version + 1
    from succession_effect e where e.succession_id = ${successionId}::uuid and e.kind = 'regimeReceiver'
      and g.id = e.subject_id`.execute(work.tx)
}
