import type { Section } from '../../form.ts'
import type { AskedIndicator } from '../../shapes.ts'
import type { Facts } from '../facts.ts'
import type { FigurePart } from '../flat.ts'

type Typed = Extract<FigurePart, 'value' | 'numerator' | 'denominator'>
/** A line of a table that is filled in down the page: a heading, a figure to fill in, or one that is shown. */
export type Line =
  | { kind: 'heading'; text: string; look: 'unit' | 'group' }
  | { kind: 'open'; indicator: AskedIndicator; unitId: string; item: string; part: Typed; lone: boolean }
  | { kind: 'total' | 'shown'; indicator: AskedIndicator; unitId: string }

const typedParts = ({ kind }: AskedIndicator): readonly Typed[] =>
  kind === 'ratio' ? ['numerator', 'denominator'] : ['value']
export const itemsOf = ({ breakdown }: AskedIndicator): readonly string[] => (breakdown.length > 0 ? breakdown : [''])

function linesOf(facts: Facts, indicator: AskedIndicator, unitId: string): Line[] {
  if (indicator.kind === 'formula' || facts.beside(unitId, indicator.code)?.filledIn)
    return [{ kind: 'shown', indicator, unitId }]
  const [parts, items] = [typedParts(indicator), itemsOf(indicator)]
  const lone = parts.length * items.length === 1
  const open = items.flatMap((item) =>
    parts.map((part): Line => ({ kind: 'open', indicator, unitId, item, part, lone })),
  )
  return lone ? open : [...open, { kind: 'total', indicator, unitId }]
}

/** The lines of a section's table, under the headings of its units and of its groups. */
export function tableLines(facts: Facts, section: Section): Line[] {
  const { indicators: codes = [], groups = [] } = section.table ?? {}
  const asked = codes.flatMap((code) => facts.indicators.get(code) ?? [])
  const units = facts.rows.get(section.id) ?? []
  return units.flatMap(({ id, name }) => {
    let last: string | undefined
    const lines = asked.flatMap((indicator): Line[] => {
      const title = groups.find((group) => group.indicators.includes(indicator.code))?.title
      const heading: Line[] = title && title !== last ? [{ kind: 'heading', text: title, look: 'group' }] : []
      last = title
      return [...heading, ...linesOf(facts, indicator, id)]
    })
    return units.length > 1 ? [{ kind: 'heading', text: name, look: 'unit' } as const, ...lines] : lines
  })
}
