export type Placed = { id: string; parentId: string | null; position: number }
export type Way = 'up' | 'down' | 'in' | 'out'
/** The provisions under one parent in their new order, as the server takes it. */
export type Order = { parentId: string | null; ids: string[] }

export const childrenOf = <P extends Placed>(tree: readonly P[], parentId: string | null): P[] =>
  tree.filter((one) => one.parentId === parentId).sort((a, b) => a.position - b.position)

/**
 * Where a provision goes: past its neighbour, under the one before it, or out beside the one it stands under. Undefined
 * where there is no such place.
 */
export function moved(tree: readonly Placed[], id: string, way: Way): Order | undefined {
  const one = tree.find((each) => each.id === id)
  if (!one) return undefined
  const ids = childrenOf(tree, one.parentId).map((each) => each.id)
  const at = ids.indexOf(id)
  if (way === 'up' || way === 'down') {
    const to = way === 'up' ? at - 1 : at + 1
    if (to < 0 || to >= ids.length) return undefined
    return { parentId: one.parentId, ids: ids.toSpliced(at, 1).toSpliced(to, 0, id) }
  }
  if (way === 'in') {
    const before = ids[at - 1]
    return before === undefined
      ? undefined
      : { parentId: before, ids: [...childrenOf(tree, before).map((each) => each.id), id] }
  }
  const above = tree.find((each) => each.id === one.parentId)
  if (!above) return undefined
  const beside = childrenOf(tree, above.parentId).map((each) => each.id)
  return { parentId: above.parentId, ids: beside.toSpliced(beside.indexOf(above.id) + 1, 0, id) }
}

/** The tree in the order of the document, from the top down. */
export function inOrder<P extends Placed>(tree: readonly P[]): P[] {
  const under = Map.groupBy(tree, (one) => one.parentId)
  const descend = (parentId: string | null): P[] =>
    (under.get(parentId) ?? []).toSorted((a, b) => a.position - b.position).flatMap((one) => [one, ...descend(one.id)])
  return descend(null)
}

/** A provision with all under it, as it is added again after it was removed. */
export function cut<P extends Placed & { number: string; text: string }>(tree: readonly P[], id: string) {
  const one = tree.find((each) => each.id === id)
  if (!one) return undefined
  const siblings = childrenOf(tree, one.parentId)
  const descend = (part: P, depth: number): { number: string; text: string; depth: number }[] => [
    { number: part.number, text: part.text, depth },
    ...childrenOf(tree, part.id).flatMap((child) => descend(child, depth + 1)),
  ]
  return {
    parentId: one.parentId,
    afterId: siblings[siblings.findIndex((each) => each.id === id) - 1]?.id ?? null,
    items: descend(one, 0),
  }
}
