import { approveReport, receiveReport, setRegimeUnits } from '#src/reports/index.ts'
import { recast } from './recast.ts'
import type { Stage } from './stage.ts'

const ended = '2025-07-01'

/**
 * From 2021 on the figures come once a year in a file and nobody reports by the quarter any more: a demonstration that
 * starts years later shows its series, not thousands of reports that nobody ever wrote.
 */
export async function endRegimes(stage: Stage): Promise<void> {
  const standing = await stage.act(undefined, ended, ({ db }) =>
    db.selectFrom('regime').select(['id', 'version', 'receiving_unit_id as receiver']).orderBy('id').execute(),
  )
  for (const { id, version, receiver } of standing) {
    const coordinator = await recast(stage, ended, receiver, 'coordinator')
    const change = { version, from: '2021-01-01', unitIds: [] }
    await stage.act(coordinator, ended, (work) => setRegimeUnits(work, id, change), '06:30')
  }
}

const received = '2022-01-14'

/** The communes' reports of 2020 that were sent and still waited are received. */
export async function receiveWaiting(stage: Stage): Promise<void> {
  const waiting = await stage.act(undefined, received, ({ db }) =>
    db
      .selectFrom('expected_report as e')
      .innerJoin('unit_version as v', 'v.unit_id', 'e.unit_id')
      .select(['e.id', 'e.version', 'e.state', 'e.unit_id as unit', 'e.receiving_unit_id as receiver'])
      .where('v.kind', '=', 'commune')
      .where('e.state', 'in', ['submitted', 'approved'])
      .orderBy('e.id')
      .execute(),
  )
  for (const { id, state, unit, receiver, ...report } of waiting) {
    let { version } = report
    if (state === 'submitted') {
      const head = await recast(stage, received, unit, 'head')
      ;({ version } = await stage.act(head, received, (work) => approveReport(work, id, { version }), '08:00'))
    }
    const coordinator = await recast(stage, received, receiver, 'coordinator')
    await stage.act(coordinator, received, (work) => receiveReport(work, id, { version }), '08:30')
  }
}
