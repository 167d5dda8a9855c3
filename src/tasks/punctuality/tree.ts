type Standing = { key: string | null; parentId: string | null }

/**
 * Rows made a tree: each before what stands under it, `siblings` giving those beside each other their order. What lies above
 * one unit alone and leads nothing itself would say the same again: that unit stands in its place.
 */
export function treeOf<Row extends Standing, Line extends Standing>(
  rows: readonly Row[],
  leads: (row: Row) => boolean,
  siblings: (rows: readonly Row[]) => readonly Line[],
): (Line & { depth: number })[] {
  const under = Map.groupBy(rows, ({ parentId }) => parentId)
  const below = ({ key }: Standing) => (key === null ? [] : (under.get(key) ?? []))
  const said = (row: Row): Row => {
    const [only, ...others] = below(row)
    return only && others.length === 0 && !leads(row) ? said(only) : row
  }
  const lines = (same: readonly Row[], depth: number): (Line & { depth: number })[] =>
    siblings(same.map(said)).flatMap((line) => [{ ...line, depth }, ...lines(below(line), depth + 1)])
  return lines(under.get(null) ?? [], 0)
}
