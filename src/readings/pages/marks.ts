import { doubtsOf } from '../rules.ts'
import type { Draft } from '../shapes.ts'

/** Where in the text a row is read from, and how it is shown there. */
export type Mark = { id: string; number: number; start: number; end: number; look: 'unsure' | 'accepted' | 'open' }
type Place = { start: number; end: number }

/** What was dropped is marked only while it is the current row. */
export function marksOf(drafts: readonly Draft[], ended: ReadonlySet<string>, current?: string): Mark[] {
  return drafts.flatMap((draft, i) => {
    if (draft.decision === 'dropped' && draft.id !== current) return []
    const settled = draft.decision === 'accepted' ? 'accepted' : 'open'
    const look = doubtsOf(draft, ended).length > 0 ? 'unsure' : settled
    return draft.sources.map((source): Mark => ({ ...source, id: draft.id, number: i + 1, look }))
  })
}

/** The marks of each block of the text, by its place among the blocks, which stand in their order. */
export function marksByBlock(blocks: readonly Place[], marks: readonly Mark[]): Map<number, Mark[]> {
  const found = new Map<number, Mark[]>()
  for (const mark of marks) {
    let [from, to] = [0, blocks.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (blocks[middle]!.end <= mark.start) from = middle + 1
      else to = middle
    }
    for (let at = from; at < blocks.length && blocks[at]!.start < mark.end; at++)
      found.set(at, [...(found.get(at) ?? []), mark])
  }
  return found
}

export type Piece = { start: number; end: number; marks: readonly Mark[] }

/** A stretch of the text, cut wherever a mark begins or ends. */
export function piecesOf(start: number, end: number, marks: readonly Mark[]): Piece[] {
  const inside = marks.flatMap((mark) => [mark.start, mark.end]).filter((at) => at > start && at < end)
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1]!
    return { start: from, end: to, marks: marks.filter((mark) => mark.start <= from && mark.end >= to) }
  })
}
