import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View, Work } from '#src/platform/work.ts'
import { type BuiltOn, effectsOf, type Place } from '#src/units/index.ts'
import { putRegimesBack } from './following-regimes.ts'
import { restoreSnapshots, type Snapshot, snapshotsOf } from './report-snapshot.ts'

/** Reports that were written, sent or received since, and regimes whose units were set anew. */
export async function reportsBuiltOn({ db }: View, successionId: string): Promise<BuiltOn[]> {
  const effects = await effectsOf<Snapshot>(db, successionId, 'report')
  const now = await snapshotsOf(
    db,
    effects.map(({ subjectId }) => subjectId),
  )
  const touched = effects.filter(({ subjectId, after }) => {
    const there = now.get(subjectId)
    return there?.seq !== after?.seq || there?.versionId !== after?.versionId || there?.unitId !== after?.unitId
  })
  const regimes = await rows(
    db,
    sql<{ id: string }>`
      select distinct e.subject_id as id from succession_effect e
      cross join lateral jsonb_to_recordset(e.after) as r ("of" uuid, "unitId" uuid, "from" date, until date)
      where e.succession_id = ${successionId}::uuid and e.kind = 'regimeUnits' and not exists (
        select from regime_unit u where u.regime_id = r."of" and u.unit_id = r."unitId"
          and u.valid = daterange(r."from", r.until))`,
  )
  return [
    ...(touched.length ? [{ kind: 'report', count: touched.length }] : []),
    ...(regimes.length ? [{ kind: 'regime', count: regimes.length }] : []),
  ]
}

export async function putReportsBack(work: Work, { successionId }: { successionId: string }): Promise<void> {
  await dropOpened(work, successionId)
  const effects = await effectsOf<Snapshot>(work.db, successionId, 'report')
  await restoreSnapshots(
    work,
    effects.map(({ subjectId: id, before }) => ({ id, ...before! })),
  )
  await sql`update expected_report r set receiving_unit_id = (e.before #>> '{}')::uuid, version = version + 1
    from succession_effect e where e.succession_id = ${successionId}::uuid and e.kind = 'reportReceiver'
      and r.id = e.subject_id`.execute(work.tx)
  await putRegimesBack(work, successionId)
  for (const { subjectId } of effects)
    work.record('report.passedBack', { kind: 'report', id: subjectId }, { successionId })
}

/** What the clock has opened at the successor by the places it gave up now, and nobody has begun. */
async function dropOpened(work: Work, successionId: string): Promise<void> {
  const places = (await effectsOf<Place[]>(work.db, successionId, 'regimeUnits')).flatMap(({ after }) => after ?? [])
  const opened = sql`(
    select r.id from expected_report r
    join jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p ("of" uuid, "unitId" uuid, "from" date)
      on p."of" = r.regime_id and p."unitId" = r.unit_id
    join succession s on s.id = ${successionId}::uuid and p."from" >= s.on_date
    where r.state = 'open' and not exists (select from report_move m where m.expected_report_id = r.id)
      and not exists (select from report_exception x where x.expected_report_id = r.id)
      and not exists (select from succession_effect e where e.subject_id = r.id))`
  await sql`delete from expected_figure where expected_report_id in ${opened}`.execute(work.tx)
  await sql`delete from expected_report where id in ${opened}`.execute(work.tx)
}
