import { may } from '#src/access/index.ts'
import { periodOf } from '#src/periods/index.ts'
import { conflict, forbidden } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { unitsOn } from '#src/units/index.ts'
import { type AskedFigure, askedByReports, askedIndicators } from '../asked.ts'
import { compared } from '../comparison.ts'
import type { ComparedCell } from '../comparisonContract.ts'
import { type Content, emptyContent } from '../content.ts'
import { editableNow } from '../editing.ts'
import { hasWriters } from '../keyedIn.ts'
import { isWritable } from '../moves.ts'
import { type LoadedReport, readReport, standingOf, written } from '../report.ts'
import type { AskedIndicator } from '../shapes.ts'
import { unitName } from '../unitNames.ts'
import { writesIt } from '../visible.ts'
import { type Flat, flatten } from './flat.ts'

/** A report as a workbook shows it to the one who fills it in. */
export type Facts = {
  report: LoadedReport
  unit: string
  receiver: string
  indicators: ReadonlyMap<string, AskedIndicator>
  /** By section, the units of its table, by name. */
  rows: ReadonlyMap<string, readonly { id: string; name: string }[]>
  beside: (unitId: string, code: string) => ComparedCell | undefined
  /** The draft; who keys in for a unit begins with nothing. */
  content: Content
}

/** The draft, answer by answer. */
export const flatOf = ({ content, indicators }: Facts): Flat =>
  flatten(content, (code) => indicators.get(code)?.kind === 'text')

/** Who fills a report in: its writer, or, where nobody there writes, the one who keys in. */
export type Filling = 'write' | 'keyIn'

/** How this person fills the report in. Refuses who may not, and a report that cannot be written on now. */
export async function fillingOf(view: View, report: LoadedReport): Promise<Filling> {
  const standing = standingOf(report)
  const write = may(view.actor, 'report.write', standing)
  if (!write && !may(view.actor, 'report.keyIn', standing)) throw forbidden('report.write')
  // where somebody writes, nobody else learns what stands in the way of it
  if (!write && (await hasWriters(view, report))) throw forbidden('report.keyIn')
  if (!isWritable(report.state)) throw conflict('report.illegal-move', { state: report.state, move: 'save' })
  if (!write) return 'keyIn'
  if (!(await editableNow(view, report))) throw conflict('report.locked')
  return 'write'
}

export async function factsOf(view: View, id: string): Promise<{ facts: Facts; filling: Filling }> {
  const report = await readReport(view, id)
  const filling = await fillingOf(view, report)
  const [facts] = await factsOfAll(view, [report])
  return { facts: facts!, filling }
}

/** Reports of one form and period; the number of queries does not grow with them. */
export async function factsOfAll(view: View, reports: readonly LoadedReport[]): Promise<Facts[]> {
  const [first] = reports
  if (!first) return []
  const { period, formId } = first
  const asked = await askedByReports(
    view.db,
    reports.map(({ id }) => id),
    period,
  )
  const sections = reports.flatMap((report) => report.sections)
  const [units, names, indicators, comparison] = await Promise.all([
    unitsOn(view, [...new Set(asked.map((f) => f.unitId))], periodOf(period).to),
    namesOf(view, reports),
    askedIndicators(view.db, sections),
    compared(view, { period, formId, sections }, asked),
  ])
  const nameOf = (id: string) => units.get(id)?.name ?? id
  const byCode = new Map(indicators.map((i) => [i.code, i]))
  const besideAt = new Map(comparison.cells.map((cell) => [`${cell.unitId} ${cell.indicator}`, cell]))
  const ofReport = Map.groupBy(asked, (f) => f.reportId)
  return reports.map((report) => ({
    report,
    unit: names.get(report.id)!.unit,
    receiver: names.get(report.id)!.receiver,
    indicators: byCode,
    rows: rowsOf(ofReport.get(report.id) ?? [], nameOf),
    beside: (unitId, code) => besideAt.get(`${unitId} ${code}`),
    // a draft stays in the unit that writes it
    content: writesIt(view, report) ? written(report.stored) : emptyContent,
  }))
}

async function namesOf(view: View, reports: readonly LoadedReport[]) {
  const found = await view.db
    .selectFrom('expected_report as r')
    .where(
      'r.id',
      'in',
      reports.map(({ id }) => id),
    )
    .select(['r.id', unitName('r.unit_id', 'r.due_on').as('unit')])
    .select(unitName('r.receiving_unit_id', 'r.due_on').as('receiver'))
    .execute()
  return new Map(found.map((row) => [row.id, row]))
}

const rowsOf = (asked: readonly AskedFigure[], nameOf: (id: string) => string) =>
  new Map(
    [...Map.groupBy(asked, (f) => f.sectionId)].map(([section, of]) => [
      section,
      [...new Set(of.map((f) => f.unitId))]
        .map((id) => ({ id, name: nameOf(id) }))
        .sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    ]),
  )
