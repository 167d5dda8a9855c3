import { may } from '#src/access/index.ts'
import { forbidden, notFound, refused } from '#src/platform/problem.ts'
import type { Download } from '#src/platform/serve.ts'
import { writeForm } from '#src/platform/spreadsheet.ts'
import type { View } from '#src/platform/work.ts'
import { editableOf } from '../editing.ts'
import { unitsWithWriters } from '../keyedIn.ts'
import { isWritable } from '../moves.ts'
import { type LoadedReport, readReportsOf, standingOf } from '../report.ts'
import { visibleRegimes } from '../visible.ts'
import { type Filling, factsOfAll, flatOf } from './facts.ts'
import { keysSheet, takenOut } from './keys.ts'
import { guideSheet } from './layout/guide.ts'
import { tableSheets, unitSheets } from './layout/sheets.ts'
import { paper } from './paper.ts'
import { workbookFile } from './writing.ts'

export type AskedMany = { regimeId: string; period: string }
type Asked = AskedMany & { layout: 'sheets' | 'table' }
/** More than these nobody fills in by hand, and the file would take long to write. */
const most = 200

type ToFillIn = { report: LoadedReport; filling: Filling }

/** The reports of a regime and period that are this person's to fill in, whatever became of them. */
export async function theirs(view: View, { regimeId, period }: AskedMany): Promise<ToFillIn[]> {
  const reports = await readReportsOf(view, regimeId, period)
  if (reports.length === 0) await demandRegime(view, regimeId)
  const whereMay = (act: 'report.write' | 'report.keyIn') =>
    reports.filter((report) => may(view.actor, act, standingOf(report)))
  const own = whereMay('report.write')
  const others = whereMay('report.keyIn').filter((report) => !own.includes(report))
  const kept = await unitsWithWriters(
    view,
    others.map(({ unitId }) => unitId),
  )
  const found = [
    ...own.map((report): ToFillIn => ({ report, filling: 'write' })),
    ...others.flatMap((report): ToFillIn[] => (kept.has(report.unitId) ? [] : [{ report, filling: 'keyIn' }])),
  ]
  if (found.length === 0) throw forbidden('report.write')
  return found
}

/** The reports that this person fills in now: as their writer, or for units where nobody writes. */
export async function toFillIn(view: View, asked: AskedMany): Promise<ToFillIn[]> {
  const writable = (await theirs(view, asked)).filter(({ report }) => isWritable(report.state))
  const own = writable.flatMap(({ report, filling }) => (filling === 'write' ? [report] : []))
  const editable = new Set((await editableOf(view, own)).map(({ id }) => id))
  const found = writable.filter(({ report, filling }) => filling === 'keyIn' || editable.has(report.id))
  if (found.length === 0) throw forbidden('report.write')
  if (found.length > most) throw refused('workbook.many', { count: found.length, most })
  return found
}

async function demandRegime(view: View, regimeId: string): Promise<void> {
  const known = await view.db
    .selectFrom('regime as g')
    .select('g.id')
    .where('g.id', '=', regimeId)
    .where(visibleRegimes(view))
    .executeTakeFirst()
  if (!known) throw notFound()
}

/** One workbook for many units: a sheet a unit, or a sheet a section with a row a unit. Each unit's part comes back alone. */
export async function manyWorkbook(view: View, asked: Asked): Promise<Download> {
  const reports = (await toFillIn(view, asked)).map(({ report }) => report)
  const found = await factsOfAll(view, reports)
  const all = found
    .toSorted((a, b) => a.unit.localeCompare(b.unit, 'vi'))
    .map((facts) => ({ facts, flat: flatOf(facts) }))
  const { facts } = all[0]!
  // one table asks all the same
  const alike = all.every((one) => one.facts.report.formVersionId === facts.report.formVersionId)
  const content = await writeForm([
    guideSheet(facts, view.today, all.length),
    ...(asked.layout === 'table' && alike ? tableSheets(all) : unitSheets(all)),
    keysSheet(all.map((one) => takenOut(one.facts, one.flat, view.today))),
  ])
  return workbookFile(facts, paper.how.units(all.length), content)
}
