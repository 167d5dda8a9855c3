import { type RawBuilder, sql } from 'kysely'
import { mayAnywhere } from '#src/access/index.ts'
import { visibleDirectives } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import { addDays, type Day, yearOf } from '#src/platform/day.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { hasWords } from '#src/platform/listing.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { visibleReports } from '#src/reports/index.ts'
import type { listRegulations, readRegulation } from './contract.ts'
import { type Cell, cellsOf, type Facts, type MeetingsHeld, obligationsOf } from './fulfilment.ts'
import { isTicked } from './kinds.ts'
import { mayChange, mayKeep, mayTick } from './may.ts'
import { answersFor, partiesOf } from './parties.ts'
import { daysOf, isPartyIn, periodsOf, totalsOf } from './rules.ts'
import type { RegulationRow } from './shapes.ts'
import { visibleObligations } from './visible.ts'

/** What meetings tell: which were held for an obligation, and which of these the reader may open. */
export type Meetings = {
  heldFor: MeetingsHeld
  inSight: (view: View, ids: readonly string[]) => Promise<readonly string[]>
}

type Brief = Omit<RegulationRow, 'obligations' | 'parties' | 'totals'> & { ownerUnitId: string }

/** In January nothing of the year has been fulfilled yet: the year that is over is told. */
export const yearToTell = (today: Day): number => yearOf(addDays(today, -31))

/** A regulation is seen as a directive, or through what it asks of a unit in reach. */
export const briefs = (view: View, where: RawBuilder<unknown>) =>
  rows(
    view.db,
    sql<Brief>`select d.id, d.symbol, d.issuer_name as "issuerName", d.issued_on as "issuedOn", d.abstract, d.state,
        d.owner_unit_id as "ownerUnitId"
      from directive d where d.kind = 'quyChePhoiHop' and ${where} and (${visibleDirectives(view)} or exists (
        select from obligation o where o.directive_id = d.id and ${visibleObligations(view)}))
      order by d.issued_on desc, d.id desc limit 500`,
  )

const matching = (q: string) => hasWords(sql`d.folded`, q)

export async function regulationsFor(
  view: View,
  { q, year = yearToTell(view.today) }: Input<typeof listRegulations>['query'],
  meetings: Meetings,
): Promise<Reply<typeof listRegulations>> {
  const found = await briefs(view, q?.trim() ? matching(q) : sql`true`)
  const all = await obligationsOf(view, sql`o.directive_id = any(${found.map(({ id }) => id)}::uuid[])`)
  const cells = await cellsOf(view, all, year, meetings.heldFor)
  return {
    year,
    rows: found.map(({ ownerUnitId: _, ...brief }) => {
      const own = all.filter(({ directiveId }) => directiveId === brief.id)
      const ids = new Set(own.map(({ id }) => id))
      return {
        ...brief,
        obligations: own.length,
        parties: partiesOf(own).filter((party) => isPartyIn(party, daysOf(year))).length,
        totals: totalsOf(cells.filter(({ obligationId }) => ids.has(obligationId))),
      }
    }),
    may: mayAnywhere(view.actor, 'directive.write') ? ['register'] : [],
  }
}

/** The ids behind the cells stay only where the reader may open them. */
async function opened(view: View, cells: readonly Cell[], { inSight }: Meetings): Promise<Cell[]> {
  const idsOf = (kind: string) => cells.flatMap(({ behind }) => (behind?.kind === kind && behind.id ? [behind.id] : []))
  const seen = new Set([...(await inSight(view, idsOf('meeting'))), ...(await reportsInSight(view, idsOf('report')))])
  return cells.map((cell) =>
    cell.behind?.id && !seen.has(cell.behind.id) ? { ...cell, behind: { ...cell.behind, id: null } } : cell,
  )
}

/** Reports of one's own units, sent or received. */
const reportsInSight = async (view: View, ids: readonly string[]) => {
  const query = sql<{ id: string }>`select r.id from expected_report r where r.id = any(${[...ids]}::uuid[])
    and ${visibleReports(view)}`
  return (await rows(view.db, query)).map(({ id }) => id)
}

/** What is counted from records is not ticked. */
function ticking(view: View, one: Facts, cell: Cell): string[] {
  if (!isTicked(one.kind) || !mayTick(view.actor, one.ownerUnitId, answersFor(cell.unitId, one.parties))) return []
  return cell.behind ? ['uncheck'] : ['check']
}

export async function regulationFor(
  view: View,
  directiveId: string,
  { year = yearToTell(view.today) }: Input<typeof readRegulation>['query'],
  meetings: Meetings,
): Promise<Reply<typeof readRegulation>> {
  const [brief] = await briefs(view, sql`d.id = ${directiveId}::uuid`)
  if (!brief) throw notFound()
  const all = await obligationsOf(view, sql`o.directive_id = ${directiveId}::uuid`)
  const cells = await opened(view, await cellsOf(view, all, year, meetings.heldFor), meetings)
  const byId = new Map(all.map((one) => [one.id, one]))
  const parties = partiesOf(all)
  const nameOf = new Map(parties.map(({ unitId, shortName }) => [unitId, shortName]))
  const { ownerUnitId: _, ...facts } = brief
  return {
    ...facts,
    year,
    totals: totalsOf(cells),
    obligations: all.map(({ parties: asked, directiveId: __, ownerUnitId, ...one }) => ({
      ...one,
      partyIds: asked.map(({ unitId }) => unitId),
      periods: periodsOf(one, year, view.today).map(({ code }) => code),
      totals: totalsOf(cells.filter(({ obligationId }) => obligationId === one.id)),
      may: mayChange(view.actor, ownerUnitId),
    })),
    parties: parties.map(({ heirId, ...party }) => ({
      ...party,
      passedTo: nameOf.get(heirId ?? '') ?? null,
      totals: totalsOf(cells.filter(({ unitId }) => unitId === party.unitId)),
    })),
    cells: cells.map((cell) => ({ ...cell, may: ticking(view, byId.get(cell.obligationId)!, cell) })),
    may: mayKeep(view.actor, brief.ownerUnitId, all.length),
  }
}
