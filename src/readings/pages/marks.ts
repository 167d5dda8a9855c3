import { doubtsOf } from '../rules.ts'
import type { Draft } from '../shapes.ts'

/** Where in the text a row is read from, and how it is shown there. */
export type Mark = {
  id: string
  number: number
  start: number
  end: number
  look: 'current' | 'unsure' | 'accepted' | 'open'
}

/** The current row's come first, so that they show where marks lie over one another; what was dropped is not marked. */
export function marksOf(drafts: readonly Draft[], ended: ReadonlySet<string>, current: string | undefined): Mark[] {
  const marks = drafts.flatMap((draft, i) => {
    if (draft.decision === 'dropped' && draft.id !== current) return []
    const settled = draft.decision === 'accepted' ? 'accepted' : 'open'
    const look = draft.id === current ? 'current' : doubtsOf(draft, ended).length > 0 ? 'unsure' : settled
    return draft.sources.map((source): Mark => ({ ...source, id: draft.id, number: i + 1, look }))
  })
  return marks.sort((a, b) => Number(b.look === 'current') - Number(a.look === 'current'))
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
