import { sql } from 'kysely'
import { demand, may } from '#src/access/index.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { forbidden, notFound, Problem } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { concernsOf } from './concerns.ts'
import type { listToReceive, receiveReports } from './contract.ts'
import { receiveReport } from './receipt.ts'
import { type Remark, remarksNow } from './remarks.ts'
import { regimeToRemind } from './reminders.ts'
import { type LoadedReport, readReportsOf, written } from './report.ts'
import { factsOfAll } from './workbook/facts.ts'

type Asked = Input<typeof listToReceive>['query']

/** The reports of a period that wait for this receiver; the number of queries does not grow with them. */
export async function toReceive(view: View, { regimeId, period }: Asked): Promise<Reply<typeof listToReceive>> {
  const regime = await regimeToRemind(view, regimeId)
  if (!may(view.actor, 'report.receive', { receiving: regime.receivingUnitId })) throw forbidden('report.receive')
  const sent = (await readReportsOf(view, regimeId, period)).filter(({ state }) => state === 'approved')
  const facts = await factsOfAll(view, sent)
  const remarks = await openRemarks(view, sent)
  const reports = facts.map(({ report, unit, ...around }) => ({
    id: report.id,
    version: report.version,
    unit: { id: report.unitId, name: unit },
    approvedOn: report.approvedOn,
    concerns: concernsOf({
      facts: { report, ...around },
      content: written(report.stored),
      today: view.today,
      remarksOpen: remarks.get(report.id) ?? 0,
      keyedInByYou: report.keyedIn === true && report.writtenBy === view.actor.accountId,
    }),
  }))
  return { reports: reports.sort((a, b) => a.unit.name.localeCompare(b.unit.name, 'vi')) }
}

/** By report, the receiver's remarks that its writers have not marked as dealt with. */
async function openRemarks({ db }: View, reports: readonly LoadedReport[]): Promise<Map<string, number>> {
  if (reports.length === 0) return new Map()
  const ids = reports.map(({ id }) => id)
  const moves = await db
    .selectFrom('report_move')
    .select(['expected_report_id as id', 'move', 'on_day as onDay', sql<Remark[]>`remarks`.as('remarks')])
    .select([sql<LoadedReport['state']>`from_state`.as('from'), sql<LoadedReport['state']>`to_state`.as('to')])
    .where('expected_report_id', 'in', ids)
    // what the unit's own head asked stays in the unit
    .where((e) =>
      e.or([e('move', '=', 'receive'), e.and([e('to_state', '=', 'returned'), e('from_state', '<>', 'submitted')])]),
    )
    .orderBy('seq')
    .execute()
  const ofReport = Map.groupBy(moves, ({ id }) => id)
  return new Map(
    reports.map(({ id, stored }) => {
      const dealt = new Set(written(stored).addressed)
      const asked = remarksNow((ofReport.get(id) ?? []).map((move) => ({ ...move, by: '' })))
      return [id, asked.filter((remark) => !dealt.has(remark.id)).length]
    }),
  )
}

type Receiving = Input<typeof receiveReports>['body']

/** Each by itself: one that cannot be received is told with why, nothing of it is written, and the others are received. */
export async function receiveMany(
  work: Work,
  { regimeId, period, reports }: Receiving,
): Promise<Reply<typeof receiveReports>> {
  const regime = await regimeToRemind(work, regimeId)
  demand(work, 'report.receive', { receiving: regime.receivingUnitId })
  const asked = [...new Map(reports.map((one) => [one.id, one])).values()]
  const ofPeriod = new Set((await readReportsOf(work, regimeId, period)).map(({ id }) => id))
  const received: string[] = []
  const refused: { id: string; code: string }[] = []
  // in the order of their ids, so that two who receive the same at once do not wait for each other in a ring
  for (const { id, version } of asked.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    await sql`savepoint one_report`.execute(work.tx)
    try {
      if (!ofPeriod.has(id)) throw notFound()
      await receiveReport(work, id, { version })
      received.push(id)
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      await sql`rollback to savepoint one_report`.execute(work.tx)
      refused.push({ id, code: problem.code })
    }
    await sql`release savepoint one_report`.execute(work.tx)
  }
  return { received, refused }
}
