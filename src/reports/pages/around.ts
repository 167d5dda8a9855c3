import { type Checked, checkContent } from '../checking.ts'
import type { Comparison } from '../comparisonContract.ts'
import { type Content, typedOver } from '../content.ts'
import type { Report } from '../shapes.ts'

const nothing: Checked = { errors: [], warnings: [], explained: [] }

/** The same check that a submission is put to, while the report is written. */
export function checkOnPage(report: Report, content: Content, comparison: Comparison | undefined): Checked {
  if (!comparison) return nothing
  const beside = new Map(comparison.cells.map((cell) => [`${cell.unitId} ${cell.indicator}`, cell]))
  const over = typedOver(content)
  return checkContent(report.form.sections, report.indicators, content, report.rows, {
    history: (unitId, code) => beside.get(`${unitId} ${code}`)?.history ?? [],
    filledIn: (unitId, code) => {
      const at = `${unitId} ${code}`
      const by = beside.get(at)?.filledIn?.by
      return by !== undefined && !(by === 'activity' && over.has(at))
    },
  })
}
