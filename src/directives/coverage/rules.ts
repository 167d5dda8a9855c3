export type Part = {
  id: string
  parentId: string | null
  /** Why it needs nothing; null: it needs a task or a target. */
  noNeed: string | null
  tasks: number
  targets: number
}
/** `above`: not by itself, but a part above it has a task or a target, or needs none. */
export const marks = ['own', 'above', 'notNeeded', 'none'] as const
export type Mark = (typeof marks)[number]
export type Counts = Record<Mark, number> & { total: number }

/** The nearest word counts, from the part itself upwards: a task or a target there, or that nothing is needed there. */
export function markOf(part: Part, above: (id: string) => Part | undefined): Mark {
  for (let at: Part | undefined = part; at; at = at.parentId === null ? undefined : above(at.parentId)) {
    if (at.tasks + at.targets > 0) return at === part ? 'own' : 'above'
    if (at.noNeed !== null) return 'notNeeded'
  }
  return 'none'
}

/** Every part with its mark, and how many are covered: counted are the last parts, a heading by what stands under it. */
export function coverageOf<P extends Part>(parts: readonly P[]): { parts: (P & { mark: Mark })[]; counts: Counts } {
  const byId = new Map(parts.map((part) => [part.id, part]))
  const headings = new Set(parts.map(({ parentId }) => parentId))
  const marked = parts.map((part) => ({ ...part, mark: markOf(part, (id) => byId.get(id)) }))
  const counts: Counts = { total: 0, own: 0, above: 0, notNeeded: 0, none: 0 }
  for (const { id, mark } of marked) {
    if (headings.has(id)) continue
    counts.total++
    counts[mark]++
  }
  return { parts: marked, counts }
}

/** The share of the parts that need something and have it, in whole per cent rounded down; null where none needs any. */
export function shareOf({ own, above, none }: Pick<Counts, 'own' | 'above' | 'none'>): number | null {
  const needed = own + above + none
  return needed === 0 ? null : Math.floor(((own + above) * 100) / needed)
}
