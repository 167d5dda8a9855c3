import type { z } from 'zod'
import { previousPeriod, sameLastYear } from '#src/periods/index.ts'
import { attainment } from './attainment.ts'
import { difference } from './difference.ts'
import type { FigureRow } from './reading/index.ts'
import type { Indicator, SeriesRow } from './shapes.ts'

type Facts = Pick<z.output<typeof Indicator>, 'direction' | 'kind' | 'measure'>
type Compared = Omit<z.input<typeof SeriesRow>, 'unitName' | 'fedBy'>

/** Figures of one indicator that were read together, each beside its target, the period before and the same last year. */
export function compared(found: readonly FigureRow[], { direction, kind, measure }: Facts): Compared[] {
  const at = new Map(found.map((row) => [`${row.unit} ${row.period}`, row.value]))
  const valueAt = (unit: string | null, period: string | undefined) => (period && at.get(`${unit} ${period}`)) ?? null
  return found.map(({ indicator: _, unit, parent, ...row }) => {
    const lastYear = valueAt(unit, sameLastYear(row.period))
    const aim = { value: row.target, from: row.targetFrom, to: row.targetTo }
    const aimed = row.target !== null || row.targetFrom !== null || row.targetTo !== null
    return {
      ...row,
      madeOf: [...row.madeOf],
      unitId: unit,
      parentId: parent,
      attainment: (row.value !== null && aimed && attainment(row.value, aim, direction)) || null,
      previous: valueAt(unit, previousPeriod(row.period)),
      sameLastYear: lastYear,
      change:
        row.value !== null && lastYear !== null && kind !== 'text'
          ? difference(row.value, lastYear, kind === 'ratio' || measure === '%')
          : null,
    }
  })
}
