import { sql } from 'kysely'
import { may, mayOf } from '#src/access/index.ts'
import type { Input } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import type { Desk, getDesk } from './contract.ts'
import { unitsWithWriters } from './keyedIn.ts'
import { isLate } from './lateness.ts'
import { unitName } from './unitNames.ts'
import { readingUnits } from './visible.ts'

type Query = Input<typeof getDesk>['query']

/** The regimes that the reader's units receive by. */
const regimesOf = (view: View) =>
  view.db
    .selectFrom('regime as g')
    .select(['g.id', 'g.name', 'g.rhythm', 'g.receiving_unit_id as receivingUnitId'])
    .where('g.receiving_unit_id', '=', sql<string>`any(${readingUnits(view)}::uuid[])`)
    // the widest first: it is the one that is shown unless another is asked for
    .orderBy(sql`(select count(distinct u.unit_id) from regime_unit u where u.regime_id = g.id)`, 'desc')
    .orderBy('g.name')
    .orderBy('g.id')
    .execute()

const opened = (view: View, regimeId: string, { from, to }: Query) =>
  view.db
    .selectFrom('expected_report as r')
    .where('r.regime_id', '=', regimeId)
    .where('r.opens_on', '<=', view.today)
    .$if(from !== undefined, (q) => q.where('r.opens_on', '>=', from!))
    .$if(to !== undefined, (q) => q.where('r.opens_on', '<=', to!))

const cellsOf = (view: View, regimeId: string, query: Query) =>
  opened(view, regimeId, query)
    .select(['r.id', 'r.unit_id as unitId', 'r.period', 'r.state', 'r.due_on as dueOn', 'r.approved_on as approvedOn'])
    .orderBy('r.opens_on')
    .orderBy('r.period')
    .execute()

/** What the units are called, once for each and not for each of its reports: as it was when the last of them was due. */
async function unitsOf(view: View, regimeId: string, query: Query) {
  const last = opened(view, regimeId, query)
    .distinctOn('r.unit_id')
    .select(['r.unit_id', 'r.due_on'])
    .orderBy('r.unit_id')
    .orderBy('r.opens_on', 'desc')
    .orderBy('r.period', 'desc')
  const found = await view.db
    .selectFrom(last.as('r'))
    .innerJoin('unit_version as u', (join) =>
      join.onRef('u.unit_id', '=', 'r.unit_id').on(sql<boolean>`u.valid = (
        select l.valid from unit_version l where l.unit_id = r.unit_id order by l.valid desc limit 1)`),
    )
    .select(['r.unit_id as id', 'u.short_name as shortName', 'u.kind', unitName('r.unit_id', 'r.due_on').as('name')])
    .execute()
  return new Map(found.map((unit) => [unit.id, unit]))
}

type Cell = Awaited<ReturnType<typeof cellsOf>>[number] & { late: boolean }
const wasOnTime = (cell: Cell) => cell.approvedOn !== null && !cell.late
const sent = (cell: Cell) => cell.state === 'approved' || cell.state === 'received'
const asked = (cell: Cell) => cell.state !== 'exempted'
/** Sent, or due: what a share of those on time is counted of. */
const judged = (cell: Cell) => asked(cell) && (cell.approvedOn !== null || cell.late)
const count = (cells: readonly Cell[], claim: (cell: Cell) => boolean) => cells.filter(claim).length

/** Units × periods by state; every count with what it is counted of. */
export async function deskOf(view: View, query: Query): Promise<Desk> {
  const regimes = await regimesOf(view)
  const regime = query.regimeId ? regimes.find((g) => g.id === query.regimeId) : regimes[0]
  const found = regime ? await cellsOf(view, regime.id, query) : []
  const units = regime ? await unitsOf(view, regime.id, query) : new Map<string, never>()
  const cells = found.map((cell): Cell => ({ ...cell, late: isLate(cell, view.today) }))
  return {
    regime: regime ? { id: regime.id, name: regime.name, rhythm: regime.rhythm } : null,
    regimes: regimes.map(({ id, name }) => ({ id, name })),
    periods: [...Map.groupBy(cells, (cell) => cell.period)].map(([period, of]) => ({
      period,
      received: count(of, (cell) => cell.state === 'received'),
      sent: count(of, sent),
      onTime: count(of, wasOnTime),
      expected: count(of, asked),
      late: count(of, (cell) => cell.late && !sent(cell)),
    })),
    units: [...Map.groupBy(cells, (cell) => cell.unitId)].map(([id, of]) => ({
      ...units.get(id)!,
      onTime: count(of, wasOnTime),
      expected: count(of, judged),
      cells: of.map((cell) => ({
        reportId: cell.id,
        period: cell.period,
        state: cell.state === 'submitted' ? 'draft' : (cell.state as Desk['units'][number]['cells'][number]['state']),
        late: cell.late,
        dueOn: cell.dueOn,
        approvedOn: cell.approvedOn,
      })),
    })),
    may: regime ? mayOf(view.actor, ['report.remind', 'report.receive'], { receiving: regime.receivingUnitId }) : [],
    keyIn:
      regime && may(view.actor, 'report.keyIn', { receiving: regime.receivingUnitId }) ? await quiet(view, cells) : [],
  }
}

/** Units at which nobody writes: their reports are keyed in. */
async function quiet(view: View, cells: readonly { unitId: string }[]): Promise<string[]> {
  const units = [...new Set(cells.map(({ unitId }) => unitId))]
  const kept = await unitsWithWriters(view, units)
  return units.filter((id) => !kept.has(id))
}
