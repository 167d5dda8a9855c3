import { type Checked, checkContent } from './checking.ts'
import { answerOf, type Content, isBlank, typedOver } from './content.ts'
import { isLate } from './lateness.ts'
import type { Concern, ConcernKind } from './receiptContract.ts'
import type { LoadedReport } from './report.ts'
import type { Facts } from './workbook/facts.ts'

type Considered = {
  facts: Pick<Facts, 'report' | 'indicators' | 'rows' | 'beside'>
  content: Content
  today: string
  /** Remarks that were not marked as dealt with. */
  remarksOpen: number
  keyedInByYou: boolean
}

/** What about a sent report asks for a look of its own before it is received. */
export function concernsOf({ facts, content, today, remarksOpen, keyedInByYou }: Considered): Concern[] {
  const { report } = facts
  const { errors, warnings, explained } = checked(facts, content)
  const told = [...errors, ...warnings, ...explained]
  const unusual = told.filter(({ code }) => code === 'unusual').length
  const counts: Record<ConcernKind, number> = {
    unusual,
    explained: told.length - unusual,
    unavailable: cellsOf(report, content).filter(({ state }) => state === 'notAvailable').length,
    missing: missing(facts, content),
    remarksOpen,
    again: report.firstReceivedAt ? 1 : 0,
    late: isLate(report, today) ? 1 : 0,
    keyedInByYou: keyedInByYou ? 1 : 0,
  }
  return Object.entries(counts).flatMap(([kind, count]) => (count > 0 ? [{ kind: kind as ConcernKind, count }] : []))
}

function checked({ report, indicators, rows, beside }: Considered['facts'], content: Content): Checked {
  const over = typedOver(content)
  return checkContent(report.sections, [...indicators.values()], content, Object.fromEntries(rows), {
    history: (unitId, code) => beside(unitId, code)?.history ?? [],
    filledIn: (unitId, code) => {
      const by = beside(unitId, code)?.filledIn?.by
      return by !== undefined && !(by === 'activity' && over.has(`${unitId} ${code}`))
    },
  })
}

const tablesOf = ({ sections }: Pick<LoadedReport, 'sections'>, content: Content) =>
  sections.filter(({ kind, id }) => kind === 'table' && !answerOf(content, id).nothingArose)
const cellsOf = (report: LoadedReport, content: Content) =>
  tablesOf(report, content).flatMap(({ id }) => answerOf(content, id).cells ?? [])

/** Cells that the unit was to fill in and left blank. */
function missing({ report, rows, indicators, beside }: Considered['facts'], content: Content): number {
  return tablesOf(report, content)
    .flatMap((section) => {
      const given = (answerOf(content, section.id).cells ?? []).filter((cell) => !isBlank(cell))
      const answered = new Set(given.map(({ unitId, indicator }) => `${unitId} ${indicator}`))
      const asked = (section.table?.indicators ?? []).filter((code) => indicators.get(code)?.kind !== 'formula')
      return (rows.get(section.id) ?? []).map(
        ({ id }) => asked.filter((code) => !beside(id, code)?.filledIn && !answered.has(`${id} ${code}`)).length,
      )
    })
    .reduce((sum, count) => sum + count, 0)
}
