import { sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import type { Work } from '#src/platform/work.ts'

/** As much of a report as a succession changes. `seq`: its last move; `versionId`: what was written last. */
export type Snapshot = {
  unitId: string
  state: string
  exemptReason: string | null
  seq: number
  versionId: string | null
  figures: { indicator_id: string; unit_id: string; period: string; state: string }[]
  predecessors: string[]
}

export async function snapshotsOf(db: Reader, ids: readonly string[]): Promise<Map<string, Snapshot>> {
  const found = await rows(
    db,
    sql<Snapshot & { id: string }>`
      select r.id, r.unit_id as "unitId", r.state, r.exempt_reason as "exemptReason",
        r.current_version_id as "versionId",
        coalesce((select max(m.seq) from report_move m where m.expected_report_id = r.id), 0) as seq,
        coalesce((select jsonb_agg(jsonb_build_object('indicator_id', f.indicator_id, 'unit_id', f.unit_id,
          'period', f.period, 'state', f.state)) from expected_figure f where f.expected_report_id = r.id), '[]') as figures,
        coalesce((select jsonb_agg(p.unit_id) from report_predecessor p where p.expected_report_id = r.id), '[]')
          as predecessors
      from expected_report r where r.id = any(${[...ids]}::uuid[])`,
  )
  return new Map(found.map(({ id, ...snapshot }) => [id, snapshot]))
}

/** The reports as these snapshots say, told ones before the kept: a unit has one for a regime and a period. */
export async function restoreSnapshots(work: Work, snapshots: readonly (Snapshot & { id: string })[]): Promise<void> {
  const reports = sql`jsonb_to_recordset(${JSON.stringify(snapshots)}::jsonb) as r (id uuid, "unitId" uuid, state text,
    "exemptReason" text, seq int, figures jsonb, predecessors jsonb)`
  await sql`update expected_report e set unit_id = r."unitId", state = r.state, exempt_reason = r."exemptReason",
      version = version + 1 from ${reports} where e.id = r.id`.execute(work.tx)
  await sql`delete from report_move m using ${reports} where m.expected_report_id = r.id and m.seq > r.seq`.execute(
    work.tx,
  )
  await sql`delete from expected_figure f using ${reports} where f.expected_report_id = r.id`.execute(work.tx)
  await sql`insert into expected_figure (expected_report_id, indicator_id, unit_id, period, state)
    select r.id, f.indicator_id, f.unit_id, f.period, f.state from ${reports}
    cross join lateral jsonb_to_recordset(r.figures) as f (indicator_id uuid, unit_id uuid, period text, state text)`.execute(
    work.tx,
  )
  await sql`delete from report_predecessor p using ${reports} where p.expected_report_id = r.id`.execute(work.tx)
  await sql`insert into report_predecessor (expected_report_id, unit_id)
    select r.id, p.id::uuid from ${reports} cross join lateral jsonb_array_elements_text(r.predecessors) as p (id)`.execute(
    work.tx,
  )
}
