import { type Facts, flatOf } from './facts.ts'
import { keyOf, type Place } from './flat.ts'
import { gridColumns } from './layout/grid.ts'
import { longest } from './layout/words.ts'

/** Every answer that this report takes now from a workbook, by its key. */
export function openKeys(facts: Facts): Set<string> {
  const words = flatOf(facts)
  return new Set(
    facts.report.sections.flatMap((section) => {
      const { id: sectionId, kind } = section
      if (kind === 'files') return []
      const nothing = keyOf({ sectionId, part: 'nothing' })
      if (kind === 'table') return [nothing, ...figureKeys(facts, sectionId)]
      const text = keyOf({ sectionId, part: 'text' })
      return (words.get(text) ?? '').length > longest ? [nothing] : [nothing, text]
    }),
  )
}

function figureKeys(facts: Facts, sectionId: string): string[] {
  const section = facts.report.sections.find(({ id }) => id === sectionId)!
  const columns = gridColumns(facts, section).filter(({ part }) => part !== 'shown')
  return (facts.rows.get(sectionId) ?? []).flatMap(({ id: unitId }) =>
    columns.flatMap(({ indicator: { code }, item, part }) => {
      if (facts.beside(unitId, code)?.filledIn) return []
      const place = { sectionId, unitId, code, item }
      const parts = part === 'denominator' ? [part] : [part, 'state', 'why']
      return parts.map((one) => keyOf({ ...place, part: one } as Place))
    }),
  )
}
