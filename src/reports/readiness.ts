import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { type AskedFigure, askedFigures, askedIndicators } from './asked.ts'
import { type Around, checkContent } from './checking.ts'
import { type Content, typedOver } from './content.ts'
import { historyOf } from './history.ts'
import { type Owned, ownedElsewhere } from './owners.ts'
import type { LoadedReport } from './report.ts'

/** Errors block submission, each named with its place; a warning is passed by a sentence that travels with the figure. */
export async function demandReady(work: Work, report: LoadedReport, content: Content): Promise<void> {
  const asked = await askedFigures(work.tx, report)
  const indicators = await askedIndicators(work.tx, report.sections)
  const around = await aroundOf(work, report, asked, content)
  const { errors, warnings } = checkContent(report.sections, indicators, content, rowsOf(asked), around)
  if (errors.length + warnings.length > 0) throw refused('report.not-ready', { faults: errors, unexplained: warnings })
}

/** By section, the units of its table. */
const rowsOf = (asked: readonly AskedFigure[]) =>
  Object.fromEntries(
    [...Map.groupBy(asked, (f) => f.sectionId)].map(([id, of]) => [
      id,
      [...new Set(of.map((f) => f.unitId))].map((unitId) => ({ id: unitId })),
    ]),
  )

const key = (unitId: string, code: string) => `${unitId} ${code}`

/** Earlier values are read only where a rule judges by them. */
async function aroundOf(
  work: Work,
  report: LoadedReport,
  asked: readonly AskedFigure[],
  content: Content,
): Promise<Around> {
  const { period, formId } = report
  const codes = new Map(asked.map((f) => [f.indicatorId, f.code]))
  const cells = { indicatorIds: [...codes.keys()], unitIds: [...new Set(asked.map((f) => f.unitId))], period }
  const judges = report.sections.some((section) => section.table?.rules.some((rule) => rule.kind === 'unusual'))
  const past = judges ? await historyOf(work.tx, cells) : []
  const values = new Map(past.map((p) => [key(p.unitId, codes.get(p.indicatorId)!), p.values]))
  const owned = await ownedElsewhere(work.tx, { ...cells, formId })
  const over = typedOver(content)
  const placeOf = (o: Owned) => key(o.unitId, codes.get(o.indicatorId)!)
  const isTypedOver = (o: Owned) => o.by === 'activity' && over.has(placeOf(o))
  const elsewhere = new Set([
    ...owned.filter((o) => !isTypedOver(o)).map(placeOf),
    ...asked.filter((f) => !f.enters).map((f) => key(f.unitId, f.code)),
  ])
  return {
    history: (unitId, code) => values.get(key(unitId, code)) ?? [],
    filledIn: (unitId, code) => elsewhere.has(key(unitId, code)),
  }
}
