type Standing = { key: string | null; parentId: string | null }

/**
 * Rows made a tree: each before what stands under it, `siblings` giving those beside each other their order. What lies above
 * a single unit and leads nothing itself would say the same again and is left out.
 */
export function treeOf<Row extends Standing, Line extends Standing>(
  rows: readonly Row[],
  leads: (row: Row) => boolean,
  siblings: (rows: readonly Row[]) => readonly Line[],
): (Line & { depth: number })[] {
  const under = Map.groupBy(rows, ({ parentId }) => parentId)
  let top = under.get(null) ?? []
  for (;;) {
    const [only, ...others] = top
    const below = only && others.length === 0 && !leads(only) ? (under.get(only.key) ?? []) : []
    if (below.length !== 1) break
    top = below
  }
  const lines = (same: readonly Row[], depth: number): (Line & { depth: number })[] =>
    siblings(same).flatMap((line) => [
      { ...line, depth },
      ...(line.key === null ? [] : lines(under.get(line.key) ?? [], depth + 1)),
    ])
  return lines(top, 0)
}
