import { type Marker, markerAt, provisionOf, ranks } from './blocks/marker.ts'
import { circumstanceOf } from './circumstance.ts'
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

/** How much deeper a number stands than the bullet it is under. */
const within = 0.25
export const isNestedNumber = (rank: number) => rank > ranks.dash && rank % 0.5 === within

/**
 * Of two bullets the one that comes first since the last number stands over the other; a list that begins its numbers
 * below a bullet with a colon stands under it.
 */
function nesting() {
  let first = ''
  let opened: number | null = null
  let under: { rank: number; over: number } | null = null
  /** "Hoạt động 1:" stands below the number that it follows at once. */
  let [named, last] = [null as number | null, ranks.none as number]
  /** A plus with a colon: other bullets behind it stand below it. */
  let held = false
  return (marker: Marker, letter: string, opens: boolean): number => {
    const { label } = marker
    let { rank } = marker
    if (rank === ranks.named) {
      named ??= last > ranks.named && last < ranks.dash ? last + 0.5 : rank
      rank = named
    } else if (rank < (named ?? ranks.none)) named = null
    if (rank !== ranks.none) last = rank
    if (under && rank !== under.rank && rank <= under.over) under = null
    if (opened !== null && rank < ranks.dash && /^[1ai]$/i.test(label ?? '')) under = { rank, over: opened }
    let own = under?.rank === rank ? under.over + within : rank
    if (own < ranks.dash) first = ''
    if (rank === ranks.dash) {
      const bullet = letter === '-' ? '-' : '*'
      first ||= bullet
      if (bullet !== first) own = held ? ranks.plus + 0.5 : own + 0.5
    }
    if (own <= ranks.plus) held = own === ranks.plus && opens
    if (rank !== ranks.none) opened = own >= ranks.dash && opens ? own : null
    return own
  }
}

/** Paragraphs with where they stand in the outline. */
export function outlineOf(text: Text, blocks: readonly Block[]): Item[] {
  const path: Marker[] = []
  const nested = nesting()
  return blocks.map((block): Item => {
    if (block.kind === 'table') return { kind: 'table', block, provision: provisionOf(path) }
    const from = letterAt(text, block.start)
    const to = Math.min(letterAt(text, block.end), from + longestParagraph)
    const marker = markerAt(text, from, to)
    const shouting = shouts(text.source.slice(block.start, block.end))
    const rank =
      marker.rank === ranks.none && shouting && to - from < 160
        ? ranks.section
        : nested(marker, text.bare[from]!, text.bare[to - 1] === ':')
    if (rank < ranks.dash) {
      while (path.length && path.at(-1)!.rank >= rank) path.pop()
      path.push({ ...marker, rank })
    }
    const body = marker.to + circumstanceOf(text.bare.slice(marker.to, to), text.marked.slice(marker.to, to))
    return { kind: 'line', line: { from, body, to, rank, provision: provisionOf(path), shouting } }
  })
}
