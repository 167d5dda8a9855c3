import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type FieldFault, invalid } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { type AskedFigure, askedFigures, askedIndicators } from './asked.ts'
import { answerOf, type Content, placeOf } from './content.ts'
import type { AskedIndicator } from './contract.ts'
import { cellOf, type Pin, paragraphsOf, type Remark } from './remarks.ts'
import { type LoadedReport, written } from './report.ts'

export type SentBack = { version: number; reason?: string; remarks?: readonly Pin[] }

/** Why it goes back, for the step: each remark with what stands at its place, which a later version may no longer say. */
export async function sentBackFor(
  work: Work,
  report: LoadedReport,
  { reason, remarks = [] }: Omit<SentBack, 'version'>,
) {
  if (remarks.length === 0) return { ...(reason && { reason }) }
  const content = written(report.stored)
  const there = placesOf(report, content, {
    asked: await askedFigures(work.tx, report),
    indicators: await askedIndicators(work.tx, report.sections),
  })
  const faults = remarks.flatMap((pin, at): FieldFault[] =>
    there(pin) ? [] : [{ path: `body.remarks.${at}.path`, problem: 'no-such-place' }],
  )
  if (faults.length > 0) throw invalid(faults)
  return { ...(reason && { reason }), remarks: remarks.map((pin) => remarkOf(content, pin)) }
}

type Known = { asked: readonly AskedFigure[]; indicators: readonly AskedIndicator[] }

/** What is marked as dealt with must be asked of this report. */
export async function demandAsked({ tx }: Work, { id }: LoadedReport, { addressed = [] }: Content): Promise<void> {
  if (addressed.length === 0) return
  const moves = await tx
    .selectFrom('report_move')
    .select(sql<Remark[]>`remarks`.as('remarks'))
    .where('expected_report_id', '=', id)
    .execute()
  const asked = new Set(moves.flatMap(({ remarks }) => remarks.map((remark) => remark.id)))
  const faults = addressed.flatMap((one, at): FieldFault[] =>
    asked.has(one) ? [] : [{ path: `body.content.addressed.${at}`, problem: 'not-asked' }],
  )
  if (faults.length > 0) throw invalid(faults)
}

/** Whether the report has such a place: a cell that its form asks for or shows, a section, a paragraph of its text. */
function placesOf({ sections }: LoadedReport, content: Content, { asked, indicators }: Known) {
  const cells = new Set(asked.map((f) => `${f.sectionId} ${f.unitId} ${f.code}`))
  const items = new Map(indicators.map(({ code, breakdown }) => [code, ['', ...breakdown]]))
  return ({ path, paragraph }: Pin): boolean => {
    const { sectionId, cell } = placeOf(path)
    if (cell) {
      const known = cells.has(`${sectionId} ${cell.unitId} ${cell.indicator}`)
      return known && paragraph === undefined && items.get(cell.indicator)?.includes(cell.item) === true
    }
    const whole = sections.some(({ id }) => id === path)
    return whole && (paragraph === undefined || paragraph < paragraphsOf(answerOf(content, path).text).length)
  }
}

function remarkOf(content: Content, { path, paragraph, text }: Pin): Remark {
  const quote = paragraph === undefined ? null : paragraphsOf(answerOf(content, path).text)[paragraph]!
  return { id: randomUUID(), path, paragraph: paragraph ?? null, text, cell: cellOf(content, path) ?? null, quote }
}
