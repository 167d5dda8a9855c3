import { sql } from 'kysely'
import { periodOf } from '#src/periods/index.ts'
import { system } from '#src/platform/actor.ts'
import { rows } from '#src/platform/database.ts'
import type { Work } from '#src/platform/work.ts'
import { noteEffects, type Passing, passingsSql, type TookEffect, unitsOn } from '#src/units/index.ts'
import { closeFigures, fixFigures } from './expectedFigures.ts'
import { passRegimes } from './following-regimes.ts'
import { type Gathered, gather, type Heir, type Waiting, waysOut } from './passed-reports.ts'
import { snapshotsOf } from './report-snapshot.ts'

/** Regimes go on with the successor, and what was expected of an ended unit is expected of it, once. */
export async function followReports(work: Work, { passings }: TookEffect): Promise<void> {
  if (passings.length === 0) return
  await passRegimes(work, passings)
  await passReceivers(work, passings)
  const heirOf = new Map<string, Heir>(passings.map((p) => [p.from, p]))
  const gathered = gather(await waitingOf(work, passings), heirOf)
  if (gathered.length === 0) return
  const ids = gathered.flatMap(({ kept, told }) => [kept.id, ...told.map(({ id }) => id)])
  const before = await snapshotsOf(work.db, ids)
  await tellBy(work, gathered)
  await moveKept(work, gathered)
  await fixAnew(work, gathered, passings[0]!.on)
  const after = await snapshotsOf(work.db, ids)
  await noteEffects(
    work,
    gathered.flatMap(({ successionId, kept, told }) =>
      [kept, ...told].map(({ id }) => ({
        successionId,
        kind: 'report',
        subjectId: id,
        before: before.get(id) ?? null,
        after: after.get(id) ?? null,
      })),
    ),
  )
  for (const { kept, told, to } of gathered)
    work.record('report.passedOn', { kind: 'report', id: kept.id }, { to, with: told.map(({ id }) => id) })
}

/** Not received, of an ended unit; and what the successors have for the same regimes and periods. */
const waitingOf = (work: Work, passings: readonly Passing[]) =>
  rows(
    work.db,
    sql<Waiting>`
      with ended as (
        select regime_id, period, p.to_id from expected_report r
        join ${passingsSql(passings, 'p')} on p.from_id = r.unit_id where r.state not in ('received', 'exempted'))
      select r.id, r.regime_id as "regimeId", r.period, r.unit_id as "unitId", r.state from expected_report r
      where r.state not in ('received', 'exempted') and r.unit_id = any(${passings.map((p) => p.from)}::uuid[])
        or (r.regime_id, r.period, r.unit_id) in (select regime_id, period, to_id from ended)
      order by r.id for update of r`,
  )

async function passReceivers(work: Work, passings: readonly Passing[]): Promise<void> {
  const heirs = sql`unnest(${passings.map((p) => p.from)}::uuid[], ${passings.map((p) => p.to)}::uuid[],
    ${passings.map((p) => p.successionId)}::uuid[]) as p (from_id, to_id, succession_id)`
  await sql`
    with changed as (
      update expected_report r set receiving_unit_id = p.to_id, version = version + 1 from ${heirs}
      where r.receiving_unit_id = p.from_id and r.state not in ('received', 'exempted')
      returning r.id, p.from_id, p.to_id, p.succession_id)
    insert into succession_effect (succession_id, kind, subject_id, before, after)
    select succession_id, 'reportReceiver', id, to_jsonb(from_id), to_jsonb(to_id) from changed`.execute(work.tx)
}

const arrow = (name = '') => `→ ${name}`

/** Their figures are asked for by the report that is kept, unless that one is settled. */
async function tellBy(work: Work, gathered: readonly Gathered[]): Promise<void> {
  const all = gathered.flatMap(({ kept, told, to }) => told.map((report) => ({ ...report, kept: kept.id, to })))
  if (all.length === 0) return
  const heirs = await unitsOn(
    work,
    all.map(({ to }) => to),
    work.today,
  )
  const by = work.actor.accountId === system.accountId ? null : work.actor.accountId
  const steps = all.flatMap(({ id, state, to }) => {
    let from: string = state
    return (waysOut[state] ?? []).map(([move, next], at) => {
      const step = { id, at, move, from, to: next, reason: move === 'exempt' ? arrow(heirs.get(to)?.shortName) : null }
      from = next
      return step
    })
  })
  await sql`
    insert into report_move (expected_report_id, seq, move, from_state, to_state, reason, on_day, by_account_id, at)
    select r.id, (select coalesce(max(m.seq), 0) + 1 from report_move m where m.expected_report_id = r.id) + r.at,
      r.move, r."from", r."to", r.reason, ${work.today}::date, ${by}::uuid, ${work.at}
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
      as r (id uuid, at int, move text, "from" text, "to" text, reason text)`.execute(work.tx)
  const told = sql`jsonb_to_recordset(${JSON.stringify(
    all.map(({ id, kept, to }) => ({ id, kept, reason: arrow(heirs.get(to)?.shortName) })),
  )}::jsonb) as r (id uuid, kept uuid, reason text)`
  await sql`update expected_report e set state = 'exempted', exempt_reason = r.reason, version = version + 1
    from ${told} where e.id = r.id`.execute(work.tx)
  await sql`
    with gone as (
      delete from expected_figure f using ${told}, expected_report k
      where f.expected_report_id = r.id and k.id = r.kept and k.state not in ('received', 'exempted')
      returning r.kept, f.indicator_id, f.unit_id, f.period, f.state)
    insert into expected_figure (expected_report_id, indicator_id, unit_id, period, state) select * from gone
    on conflict do nothing`.execute(work.tx)
  await sql`update expected_figure f set state = 'exempted' from ${told}
    where f.expected_report_id = r.id and f.state = 'expected'`.execute(work.tx)
  await sql`
    insert into report_predecessor (expected_report_id, unit_id)
    select r.kept, e.unit_id from ${told} join expected_report e on e.id = r.id
    union select r.kept, p.unit_id from ${told} join report_predecessor p on p.expected_report_id = r.id
    on conflict do nothing`.execute(work.tx)
}

async function moveKept(work: Work, gathered: readonly Gathered[]): Promise<void> {
  const moving = gathered.filter(({ moves }) => moves).map(({ kept, to }) => ({ id: kept.id, to }))
  const moved = sql`jsonb_to_recordset(${JSON.stringify(moving)}::jsonb) as r (id uuid, "to" uuid)`
  await sql`insert into report_predecessor (expected_report_id, unit_id)
    select e.id, e.unit_id from ${moved} join expected_report e on e.id = r.id on conflict do nothing`.execute(work.tx)
  await sql`update expected_report e set unit_id = r."to", version = version + 1 from ${moved} where e.id = r.id`.execute(
    work.tx,
  )
}

/** Where the period goes on after the day, its figures are the successor's; where it was over, those of who was there. */
async function fixAnew(work: Work, gathered: readonly Gathered[], on: string): Promise<void> {
  const open = gathered.filter(
    ({ kept }) => kept.state !== 'received' && kept.state !== 'exempted' && periodOf(kept.period).to >= on,
  )
  if (open.length === 0) return
  const free = await work.tx
    .selectFrom('expected_report')
    .select(['id', 'regime_id', 'period'])
    .where(
      'id',
      'in',
      open.map(({ kept }) => kept.id),
    )
    .where('frozen', '=', false)
    .execute()
  const periods = [...new Set(free.map(({ period }) => period))].map((period) => ({
    period,
    lastDay: periodOf(period).to,
  }))
  await fixFigures(
    work,
    free.map(({ id }) => id),
    periods,
  )
  for (const regimeId of new Set(free.map((r) => r.regime_id))) await closeFigures(work, regimeId, periods)
}
