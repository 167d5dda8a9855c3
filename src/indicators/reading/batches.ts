import type { Batch } from './batch.ts'
import type { Definition } from './definition.ts'
import { cellsOf, type Leaf, leavesOf } from './leaves.ts'
import type { Present } from './present.ts'

export type Tree = { period: string; leaves: readonly Leaf[] }

/** A term of years would hold nothing but years; days count only where the indicator is kept by days or weeks. */
export const treesOf = (definition: Definition, periods: readonly string[]): Tree[] =>
  periods.map((period) => ({
    period,
    leaves: leavesOf(period, definition.periodicity === 'day' || definition.periodicity === 'week'),
  }))

const neverOverTime = ({ overTime, denominatorOverTime, kind }: Definition) =>
  kind === 'text' || overTime === 'none' || (kind === 'ratio' && denominatorOverTime === 'none')

/** Puts indicators that aggregate alike, over the same periods with values, into one query. */
export function batchesOf(
  definitions: readonly Definition[],
  periods: readonly string[],
  present: Present,
  rest: Omit<Batch, 'definitions' | 'periods'>,
): Batch[] {
  const planned = definitions.map((definition) => {
    const asked = treesOf(definition, periods).map(({ period, leaves }) => {
      const cells = cellsOf(leaves, definition.periodicity)
      const found = leaves.filter((leaf) => present(definition.id, leaf.period))
      return { period, cells, leaves: neverOverTime(definition) ? found.filter((l) => l.period === period) : found }
    })
    const { kind, overUnits, overTime, denominatorOverTime, periodicity, breakdown, collection } = definition
    const shape = asked.map((a) => a.leaves.map((leaf) => leaf.period))
    const alike = [kind, overUnits, overTime, denominatorOverTime, periodicity, breakdown.length > 0, collection, shape]
    return { definition, asked, alike: JSON.stringify(alike) }
  })
  return [...Map.groupBy(planned, (p) => p.alike).values()].map((group) => ({
    ...rest,
    definitions: group.map((g) => g.definition),
    periods: group[0]!.asked,
  }))
}
