import { type FieldFault, invalid } from '#src/platform/problem.ts'
import type { AskedFigure } from './asked.ts'
import { type Answer, type Content, cellPath } from './content.ts'
import type { Section } from './form.ts'

const holds: Record<Section['kind'], readonly (keyof Answer)[]> = {
  narrative: ['text', 'nothingArose'],
  table: ['cells', 'nothingArose'],
  files: ['files', 'nothingArose'],
  tasks: ['text', 'nothingArose'],
  activities: ['text', 'nothingArose'],
}

/** What is answered must be what the form asks: no other section, unit or indicator, and no cell twice. */
export function demandFits(sections: readonly Section[], asked: readonly AskedFigure[], content: Content): void {
  const faults = Object.entries(content.sections).flatMap(([id, answer]): FieldFault[] => {
    const path = `body.content.sections.${id}`
    const section = sections.find((s) => s.id === id)
    if (!section) return [{ path, problem: 'no-such-section' }]
    const strange = Object.keys(answer).filter((key) => !holds[section.kind].includes(key as keyof Answer))
    return [
      ...strange.map((key) => ({ path: `${path}.${key}`, problem: 'not-asked' })),
      ...(section.kind === 'table' ? strangeCells(section, asked, answer, path) : []),
    ]
  })
  if (faults.length > 0) throw invalid(faults)
}

function strangeCells(section: Section, asked: readonly AskedFigure[], answer: Answer, path: string): FieldFault[] {
  const known = new Map(
    asked.filter((f) => f.sectionId === section.id).map((f) => [`${f.code} ${f.unitId}`, f.enters] as const),
  )
  const seen = new Set<string>()
  return (answer.cells ?? []).flatMap((cell, at) => {
    const here = cellPath(section.id, cell)
    const enters = known.get(`${cell.indicator} ${cell.unitId}`)
    const problem = seen.has(here) ? 'twice' : enters === undefined ? 'not-asked' : enters ? undefined : 'filled-in'
    seen.add(here)
    return problem ? [{ path: `${path}.cells.${at}`, problem }] : []
  })
}
