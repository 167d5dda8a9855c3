import { type Marker, markerAt, provisionOf, ranks } from './blocks/marker.ts'
import type { Block } from './shapes.ts'
import type { Text } from './words.ts'

/** A paragraph in the outline; places in the folded text, `body` behind its number. */
export type Line = { from: number; body: number; to: number; rank: number; provision: string | null; shouting: boolean }
export type Item =
  | { kind: 'line'; line: Line }
  | { kind: 'table'; block: Extract<Block, { kind: 'table' }>; provision: string | null }

/** The first letter at or behind a UTF-16 place. */
export function letterAt({ places }: Text, place: number): number {
  let [low, high] = [0, places.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < place) low = middle + 1
    else high = middle
  }
  return low
}

/** No plan has longer ones; who sends them should not hold up others. */
export const longestParagraph = 8000

const shouts = (words: string) => words === words.toUpperCase() && /\p{Lu}{2}/u.test(words)

/** Of two bullets the one that comes first since the last number stands over the other. */
function bulletRanks() {
  let first = ''
  return (rank: number, letter: string): number => {
    if (rank < ranks.dash) first = ''
    if (rank !== ranks.dash) return rank
    const bullet = letter === '-' ? '-' : '*'
    first ||= bullet
    return bullet === first ? rank : rank + 0.5
  }
}

/** Paragraphs with where they stand in the outline. */
export function outlineOf(text: Text, blocks: readonly Block[]): Item[] {
  const path: Marker[] = []
  const bullets = bulletRanks()
  return blocks.map((block): Item => {
    if (block.kind === 'table') return { kind: 'table', block, provision: provisionOf(path) }
    const from = letterAt(text, block.start)
    const to = Math.min(letterAt(text, block.end), from + longestParagraph)
    const marker = markerAt(text, from, to)
    const shouting = shouts(text.source.slice(block.start, block.end))
    const rank =
      marker.rank === ranks.none && shouting && to - from < 160 ? ranks.section : bullets(marker.rank, text.bare[from]!)
    if (rank < ranks.dash) {
      while (path.length && path.at(-1)!.rank >= rank) path.pop()
      path.push({ ...marker, rank })
    }
    return { kind: 'line', line: { from, body: marker.to, to, rank, provision: provisionOf(path), shouting } }
  })
}
