import { sql } from 'kysely'
import { type EnteredCell, enterFigures, makeOfficial, retractFigures } from '#src/indicators/index.ts'
import type { Work } from '#src/platform/work.ts'
import { type AskedFigure, askedFigures } from './asked.ts'
import { answerOf, type Cell, type Content, isBlank } from './content.ts'
import { indicatorsOf } from './form.ts'
import { ownedElsewhere } from './owners.ts'
import type { LoadedReport } from './report.ts'

/** The cells that a content really gives: of tables that did not answer "nothing arose". */
const givenCells = (report: Pick<LoadedReport, 'sections'>, content: Content): Cell[] =>
  report.sections.flatMap((section) => {
    const { nothingArose, cells = [] } = answerOf(content, section.id)
    return section.kind !== 'table' || nothingArose ? [] : cells.filter((cell) => !isBlank(cell))
  })

const quietCodes = (report: Pick<LoadedReport, 'sections'>, content: Content): string[] =>
  report.sections.flatMap((section) =>
    section.kind === 'table' && answerOf(content, section.id).nothingArose ? indicatorsOf(section) : [],
  )

const filled = (text: string | undefined) => text !== undefined && text !== ''

type Given = { cell: Cell; indicatorId: string; inWords: boolean; period: string }

/** A cell as it was answered, as the store keeps it: a state and its reason stand in place of a number. */
function entered({ cell, indicatorId, inWords, period }: Given): EnteredCell {
  const place = { unitId: cell.unitId, indicatorId, period, item: cell.item }
  if (cell.state) return { ...place, state: cell.state, ...(cell.reason && { note: cell.reason }) }
  const note = cell.note ? { note: cell.note } : {}
  if (inWords || filled(cell.words)) return { ...place, words: cell.words || cell.value!, ...note }
  if (filled(cell.value)) return { ...place, value: cell.value!, ...note }
  return { ...place, numerator: cell.numerator!, denominator: cell.denominator!, ...note }
}

const sourceOf = (report: LoadedReport) => ({ kind: 'report', id: report.currentVersionId! }) as const

/** What is filled in from elsewhere is shown in the report, and stays the other's figure. */
const enterable = (asked: readonly AskedFigure[]) =>
  new Map(asked.filter((a) => a.enters).map((a) => [`${a.unitId} ${a.code}`, a]))

/** The report has left its unit: its figures count provisionally, and "nothing arose" counts as an answer. */
export async function writeFigures(work: Work, report: LoadedReport, content: Content): Promise<void> {
  const known = enterable(await askedFigures(work.tx, report))
  const cells = givenCells(report, content).flatMap((cell) => {
    const asked = known.get(`${cell.unitId} ${cell.indicator}`)
    const over = cell.over ?? ''
    return asked ? [{ ...entered({ ...asked, cell, period: report.period }), over }] : []
  })
  const told = { source: sourceOf(report), owner: { kind: 'form', id: report.formId } as const, official: false }
  const fed = await fedByActivities(work, report, cells)
  const overs = cells.filter((cell) => cell.over !== '' && fed.has(`${cell.unitId} ${cell.indicatorId}`))
  for (const [reason, those] of Map.groupBy(overs, ({ over }) => over))
    await enterFigures(work, those, { ...told, others: { takeOverBecause: reason } })
  const rest = cells.filter((cell) => !overs.includes(cell))
  await enterFigures(work, rest, { ...told, others: 'leave' })
  const quiet = quietCodes(report, content)
  if (quiet.length > 0) await answerQuiet(work, report, quiet)
}

/** Those of the cells that activities fill in, as `unit indicator`: they may be typed over for a reason. */
async function fedByActivities(work: Work, { period, formId }: LoadedReport, cells: readonly EnteredCell[]) {
  const of = <K extends 'indicatorId' | 'unitId'>(key: K) => [...new Set(cells.map((cell) => cell[key]))]
  const owned = await ownedElsewhere(work.tx, {
    indicatorIds: of('indicatorId'),
    unitIds: of('unitId'),
    period,
    formId,
  })
  return new Set(owned.filter(({ by }) => by === 'activity').map((o) => `${o.unitId} ${o.indicatorId}`))
}

/** What activities filled in counts as official with the report that carries it, and at once where none does. */
export const fedFigures = (work: Work, { id }: Pick<LoadedReport, 'id'>, official: boolean) =>
  sql`update observation o set official = ${official} from expected_figure e
    where e.expected_report_id = ${id} and e.state <> 'closed' and o.indicator_id = e.indicator_id and o.period = e.period
      and o.unit_id = e.unit_id and o.current and o.owner_kind = 'activity' and o.official <> ${official}`.execute(
    work.tx,
  )

const answerQuiet = (work: Work, { id }: LoadedReport, codes: readonly string[]) =>
  sql`update expected_figure e set state = 'nothingArose' from indicator i
    where e.expected_report_id = ${id} and i.id = e.indicator_id and i.code = any(${codes}::text[])
      and e.state = 'expected'`.execute(work.tx)

/** Recalled, returned or reopened: nothing of it counts, and everything is expected again. */
export async function takeFiguresBack(work: Work, report: LoadedReport): Promise<void> {
  if (report.currentVersionId) await retractFigures(work, sourceOf(report))
  await fedFigures(work, report, false)
  await work.tx
    .updateTable('expected_figure')
    .set({ state: 'expected' })
    .where('expected_report_id', '=', report.id)
    .where('state', '=', 'nothingArose')
    .execute()
}

export async function makeFiguresOfficial(work: Work, report: LoadedReport): Promise<void> {
  await fedFigures(work, report, true)
  await makeOfficial(work, sourceOf(report))
}
