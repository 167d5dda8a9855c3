import { sql } from 'kysely'
import { type FieldFault, invalid, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { type AskedFigure, askedFigures } from '../asked.ts'
import { demandEditable } from '../editing.ts'
import { consolidatorOf, type LoadedReport, reportFor } from '../report.ts'
import { isOfficial, placeKey, rolledUp, saying } from './rolled-up.ts'
import { stoodIn } from './stood.ts'

type Cells = { version: number; cells: readonly { unitId: string; indicator: string }[] }
type Cell = Pick<AskedFigure, 'indicatorId' | 'unitId' | 'code'>

/** The cells of the report that are shown and not entered; any other is refused with its place. */
async function shownCells(work: Work, report: LoadedReport, cells: Cells['cells']): Promise<Cell[]> {
  const asked = await askedFigures(work.tx, report)
  const known = new Map(asked.filter((a) => !a.enters).map((a) => [`${a.unitId} ${a.code}`, a]))
  const faults: FieldFault[] = []
  const found = cells.flatMap(({ unitId, indicator }, at) => {
    const cell = known.get(`${unitId} ${indicator}`)
    if (!cell) faults.push({ path: `body.cells.${at}`, problem: 'not-rolled-up' })
    return cell ?? []
  })
  if (faults.length > 0) throw invalid(faults)
  return [...new Map(found.map((cell) => [placeKey(cell), cell])).values()]
}

/** Takes the figures as they stand now into the draft; of what has no figure yet there is nothing to take. */
export async function takeFigures(work: Work, id: string, { version, cells }: Cells) {
  const report = await reportFor(work, id, 'report.write', version)
  await demandEditable(work, report)
  const shown = await shownCells(work, report, cells)
  const read = await rolledUp(work.tx, report.period, shown)
  const taken = shown.flatMap((cell) => {
    const reading = read(cell)
    const { value, numerator, denominator, reported, expected } = reading.provisional
    return value === null && numerator === null
      ? []
      : [{ ...cell, value, numerator, denominator, reported, expected, official: isOfficial(reading) }]
  })
  if (taken.length === 0) throw refused('report.nothing-to-take')
  await sql`
    insert into taken_figure (expected_report_id, indicator_id, unit_id, value, numerator, denominator, reported, expected,
      official, by_account_id, acting_for_id, at)
    select ${id}::uuid, t."indicatorId", t."unitId", t.value, t.numerator, t.denominator, t.reported, t.expected, t.official,
      ${work.actor.accountId}::uuid, ${work.actingFor.id}::uuid, ${work.at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as t ("indicatorId" uuid, "unitId" uuid, value numeric,
      numerator numeric, denominator numeric, reported int, expected int, official boolean)
    on conflict (expected_report_id, indicator_id, unit_id) do update set value = excluded.value,
      numerator = excluded.numerator, denominator = excluded.denominator, reported = excluded.reported,
      expected = excluded.expected, official = excluded.official, dismissed = null,
      by_account_id = excluded.by_account_id, acting_for_id = excluded.acting_for_id, at = excluded.at`.execute(work.tx)
  tell(work, 'report.figuresTaken', id, taken)
  return { figures: taken.length }
}

const tell = (work: Work, action: string, id: string, cells: readonly Cell[]) =>
  work.record(action, { kind: 'report', id }, { cells: cells.map(({ unitId, code }) => ({ unitId, indicator: code })) })

/** Back to following what is below. */
export async function letFiguresFollow(work: Work, id: string, { version, cells }: Cells) {
  const report = await reportFor(work, id, 'report.write', version)
  await demandEditable(work, report)
  const shown = await shownCells(work, report, cells)
  const { numAffectedRows } = await sql`delete from taken_figure t using ${these(shown)}
    where t.expected_report_id = ${id}::uuid and ${same}`.execute(work.tx)
  tell(work, 'report.figuresLet', id, shown)
  return { figures: Number(numAffectedRows) }
}

const these = (cells: readonly Cell[]) =>
  sql`unnest(${cells.map((c) => c.indicatorId)}::uuid[], ${cells.map((c) => c.unitId)}::uuid[]) as c (indicator_id, unit_id)`
const same = sql`t.indicator_id = c.indicator_id and t.unit_id = c.unit_id`

/** The change is known and left aside, by those who consolidate: the figure stays as it was taken, or as it was sent. */
export async function leaveFigures(work: Work, id: string, { version, cells }: Cells) {
  const report = await reportFor(work, id, 'report.consolidate', version, consolidatorOf)
  const shown = await shownCells(work, report, cells)
  const stood = await stoodIn(work, report, { own: true, content: report.stored })
  const read = await rolledUp(work.tx, report.period, shown)
  const left = shown.flatMap((cell) => {
    const kept = stood.get(`${cell.unitId} ${cell.code}`)
    return kept ? [{ ...kept, ...cell, dismissed: saying(read(cell).provisional) }] : []
  })
  await sql`
    insert into taken_figure as t (expected_report_id, indicator_id, unit_id, value, numerator, denominator, reported,
      expected, official, dismissed, by_account_id, acting_for_id, at)
    select ${id}::uuid, c."indicatorId", c."unitId", c.value, c.numerator, c.denominator, c.reported, c.expected, c.official,
      c.dismissed, ${work.actor.accountId}::uuid, ${work.actingFor.id}::uuid, c.at
    from jsonb_to_recordset(${JSON.stringify(left)}::jsonb) as c ("indicatorId" uuid, "unitId" uuid, value numeric,
      numerator numeric, denominator numeric, reported int, expected int, official boolean, dismissed text, at timestamptz)
    on conflict (expected_report_id, indicator_id, unit_id) do update set dismissed = excluded.dismissed`.execute(
    work.tx,
  )
  tell(work, 'report.figuresLeft', id, left)
  return { figures: left.length }
}
