import type { z } from 'zod'
import type { Day } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'
import { unitsOn } from '#src/units/index.ts'
import { compared } from './compared.ts'
import { type FigureRow, readFigures } from './reading/index.ts'
import type { Indicator, SeriesRow } from './shapes.ts'
import { sightOf } from './sight.ts'

type Known = z.output<typeof Indicator>
export type FigureWanted = {
  indicator: Known
  unitId: string
  /** All that is read, also what others are compared with. */
  periods: readonly string[]
  /** Also the units directly under it, and those that ended there. */
  children: boolean
  structure: Day
}
/** The unit's own rows first; null where the reader may not see the unit's figures. */
export type FiguresFound = z.input<typeof SeriesRow>[] | null

type Question = { key: string; indicators: Set<string>; units: Set<string>; wanted: FigureWanted }

const listed = (ids: Iterable<string>) => [...ids].sort().join()

/** What agrees in unit, periods and structure is one question; such questions about the same indicators are one again. */
export function questionsOf(wanted: readonly FigureWanted[]): Question[] {
  const byUnit = new Map<string, Question>()
  for (const one of wanted) {
    const key = `${one.children} ${one.structure} ${listed(new Set(one.periods))}`
    const known = byUnit.get(`${key} ${one.unitId}`)
    if (known) known.indicators.add(one.indicator.id)
    else
      byUnit.set(`${key} ${one.unitId}`, {
        key,
        indicators: new Set([one.indicator.id]),
        units: new Set([one.unitId]),
        wanted: one,
      })
  }
  const byIndicators = new Map<string, Question>()
  for (const one of byUnit.values()) {
    const key = `${one.key} ${listed(one.indicators)}`
    const known = byIndicators.get(key)
    if (known) for (const unit of one.units) known.units.add(unit)
    else byIndicators.set(key, one)
  }
  return [...byIndicators.values()]
}

const placeOf = (question: { key: string }, indicator: string, unit: string) => `${question.key} ${indicator} ${unit}`

/** Many figures in as few questions as their units and periods allow, each answered as a series is. */
export async function figuresAtOnce(
  view: View,
  wanted: readonly FigureWanted[],
  provisional: boolean,
): Promise<FiguresFound[]> {
  const sees = await sightOf(view, [...new Set(wanted.map(({ unitId }) => unitId))], provisional)
  const seen = wanted.filter(({ unitId, periods }) => sees(unitId, periods))
  const found = new Map<string, FigureRow[]>()
  const names = new Map<Day, Map<string, string>>()
  for (const question of questionsOf(seen)) {
    const { periods, children, structure } = question.wanted
    const rows = await readFigures(view, {
      indicators: [...question.indicators],
      units: [...question.units],
      periods: [...new Set(periods)],
      children,
      structure,
      provisional,
    })
    for (const row of rows) {
      const key = placeOf(question, row.indicator, row.parent ?? row.unit!)
      const known = found.get(key)
      if (known) known.push(row)
      else found.set(key, [row])
    }
    const units = await unitsOn(
      view,
      rows.flatMap(({ unit }) => unit ?? []),
      structure,
    )
    const known = names.get(structure) ?? new Map<string, string>()
    for (const [id, { shortName }] of units) known.set(id, shortName)
    names.set(structure, known)
  }
  return wanted.map((one) => {
    if (!seen.includes(one)) return null
    const key = `${one.children} ${one.structure} ${listed(new Set(one.periods))}`
    const rows = found.get(placeOf({ key }, one.indicator.id, one.unitId)) ?? []
    return compared(rows, one.indicator)
      .map((row) => ({
        ...row,
        unitName: row.unitId === null ? null : (names.get(one.structure)?.get(row.unitId) ?? null),
        fedBy: null,
      }))
      .sort((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null))
  })
}
