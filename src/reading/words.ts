import type { Folded } from './fold.ts'

/** A word of the folded text: letters and digits between two places. */
export type Word = { text: string; from: number; to: number }
export type Text = Folded & { words: readonly Word[]; wordAt: (place: number) => number; plain: boolean }

/** Cuts into words; `wordAt` gives the first word that begins at or after a place. */
export function toText(folded: Folded): Text {
  const words = [...folded.bare.matchAll(/[\p{L}\p{N}\ufffd]+/gu)].map((m) => ({
    text: m[0],
    from: m.index,
    to: m.index + m[0].length,
  }))
  function wordAt(place: number): number {
    let [low, high] = [0, words.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (words[middle]!.from < place) low = middle + 1
      else high = middle
    }
    return low
  }
  return { ...folded, words, wordAt, plain: isPlain(folded) }
}

/** Whether a text has lost its marks: as good as no letter bears one. */
function isPlain({ bare, marked }: Folded): boolean {
  let marks = 0
  for (let i = 0; i < bare.length; i++) if (bare[i] !== marked[i]) marks++
  return bare.length > 60 && marks < bare.length / 100
}
