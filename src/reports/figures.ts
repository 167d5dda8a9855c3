import { sql } from 'kysely'
import type { Work } from '#src/platform/work.ts'
import { askedFigures } from './asked.ts'
import { answerOf, type Cell, type Content, isBlank } from './content.ts'
import { indicatorsOf } from './form.ts'
import type { LoadedReport } from './report.ts'

type Sections = Pick<LoadedReport, 'sections'>

/** The cells that a content really gives: of tables that did not answer "nothing arose". */
const givenCells = ({ sections }: Sections, content: Content): (Cell & { sectionId: string })[] =>
  sections.flatMap(({ id, kind }) => {
    const { nothingArose, cells = [] } = answerOf(content, id)
    if (kind !== 'table' || nothingArose) return []
    return cells.filter((cell) => !isBlank(cell)).map((cell) => ({ ...cell, sectionId: id }))
  })

const quietCodes = ({ sections }: Sections, content: Content): string[] =>
  sections.flatMap((section) =>
    section.kind === 'table' && answerOf(content, section.id).nothingArose ? indicatorsOf(section) : [],
  )

/** What the report gives becomes provisional figures, in sets; a cell that something else owns stays as it is. */
export async function writeFigures(work: Work, report: LoadedReport, content: Content): Promise<void> {
  const given = givenCells(report, content)
  if (given.length > 0) {
    const asked = await askedFigures(work.tx, report)
    const ids = new Map(
      asked.filter((f) => f.enters).map((f) => [`${f.sectionId} ${f.code} ${f.unitId}`, f.indicatorId]),
    )
    const cells = given.flatMap((cell) => {
      const indicatorId = ids.get(`${cell.sectionId} ${cell.indicator} ${cell.unitId}`)
      return indicatorId ? [{ ...cell, indicatorId }] : []
    })
    await enter(work, report, cells)
  }
  const quiet = quietCodes(report, content)
  if (quiet.length > 0)
    await sql`update expected_figure f set state = 'nothingArose' from indicator i
      where f.expected_report_id = ${report.id} and i.id = f.indicator_id and i.code = any(${quiet}::text[])
        and f.state = 'expected'`.execute(work.tx)
}

const number = (text: string | undefined) => (text === undefined || text === '' ? null : text)

async function enter(work: Work, report: LoadedReport, cells: readonly (Cell & { indicatorId: string })[]) {
  const column = <T>(of: (cell: (typeof cells)[number]) => T) => cells.map(of)
  const entered = (cell: Cell) => cell.state === undefined
  await sql`
    insert into observation (indicator_id, unit_id, period, item, value, numerator, denominator, words, state, note,
      source_kind, source_id, owner_kind, owner_id, official, current, by_account_id, at)
    select i, u, ${report.period}, item, v, n, d, w, s, note, 'report', ${report.currentVersionId}, 'form', ${report.formId},
      false, true, ${work.actor.accountId}, ${work.at}
    from unnest(${column((c) => c.indicatorId)}::uuid[], ${column((c) => c.unitId)}::uuid[],
      ${column((c) => c.item)}::text[], ${column((c) => (entered(c) ? number(c.value) : null))}::numeric[],
      ${column((c) => (entered(c) ? number(c.numerator) : null))}::numeric[],
      ${column((c) => (entered(c) ? number(c.denominator) : null))}::numeric[],
      ${column((c) => (entered(c) ? number(c.words) : null))}::text[], ${column((c) => c.state ?? null)}::text[],
      ${column((c) => c.reason ?? c.note ?? null)}::text[]) as x (i, u, item, v, n, d, w, s, note)
    where not exists (select from observation o where o.indicator_id = x.i and o.unit_id = x.u
      and o.period = ${report.period} and o.item = x.item and o.current)`.execute(work.tx)
}

/** What left the unit is in no total any more; every version of it stays readable. */
export async function takeFiguresBack(work: Work, report: LoadedReport): Promise<void> {
  await sql`update observation set current = false
    where current and source_id in (select id from report_version where expected_report_id = ${report.id})`.execute(
    work.tx,
  )
  await work.tx
    .updateTable('expected_figure')
    .set({ state: 'expected' })
    .where('expected_report_id', '=', report.id)
    .where('state', '=', 'nothingArose')
    .execute()
}

export const makeFiguresOfficial = async (work: Work, report: LoadedReport): Promise<void> =>
  void (await work.tx
    .updateTable('observation')
    .set({ official: true })
    .where('source_id', '=', report.currentVersionId)
    .where('current', '=', true)
    .execute())
