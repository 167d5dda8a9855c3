import { fraction } from '#src/platform/number.ts'
import type { Sort } from '#src/ui/table/columns.ts'
import type { Row } from '../row.ts'

const figureOf: Record<string, (row: Row) => string | null> = {
  value: (row) => row.value,
  numerator: (row) => row.numerator,
  denominator: (row) => row.denominator,
  target: (row) => row.target,
  attainment: ({ attainment }) => (attainment?.kind === 'percent' ? attainment.percent : null),
  lastYear: (row) => row.sameLastYear,
  change: (row) => row.change?.value ?? null,
  completeness: (row) => (row.expected ? fraction(row.reported).div(row.expected).toString() : null),
}

/** By a head; units without that figure come last whichever way; those that have ended after all. */
export function sorted(rows: readonly Row[], { by, desc }: Sort, language: string): Row[] {
  const collator = new Intl.Collator(language)
  const read = figureOf[by]
  return rows.toSorted((a, b) => {
    if (a.unitId === null || b.unitId === null) return Number(a.unitId === null) - Number(b.unitId === null)
    const byName = collator.compare(a.unitName ?? '', b.unitName ?? '')
    if (!read) return desc ? -byName : byName
    const [x, y] = [read(a), read(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byName
    return fraction(x).compare(fraction(y)) * (desc ? -1 : 1) || byName
  })
}
