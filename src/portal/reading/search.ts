import { sql } from 'kysely'
import { fold } from '#src/platform/text.ts'

export const longestQuery = 100
const mostWords = 8

/** What was asked, without what nobody can see, and its words as they are compared. */
export function questionOf(given: unknown): { q: string; words: string[]; tooLong: boolean } {
  const text = typeof given === 'string' ? given : ''
  const clean = text.normalize('NFC').replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim()
  const q = [...clean].slice(0, longestQuery).join('').trim()
  const words = [
    ...new Set(
      fold(q)
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean),
    ),
  ].slice(0, mostWords)
  return { q, words, tooLong: [...clean].length > longestQuery }
}

const escaped = (word: string) => word.replace(/[\\%_]/g, '\\$&')
/** Every word, anywhere in what was published, whatever its tone marks. */
export const withWords = (words: readonly string[]) =>
  sql`p.folded like all (${words.map((word) => `%${escaped(word)}%`)}::text[])`

/** The stretches of a text that are one of the words, by fold: [text, is it one]. */
export function markedParts(text: string, words: readonly string[]): [string, boolean][] {
  const letters = [...text.normalize('NFC')]
  const folded = letters.map((letter) => fold(letter))
  // a letter that folds to none or several would shift what follows: such a text is shown unmarked
  if (words.length === 0 || folded.some((letter) => [...letter].length !== 1)) return [[text, false]]
  const plain = folded.join('')
  const lit = new Array<boolean>(letters.length).fill(false)
  const points = [...plain]
  for (const word of words) {
    const wanted = [...word]
    for (let at = 0; at + wanted.length <= points.length; at++)
      if (wanted.every((letter, n) => points[at + n] === letter)) lit.fill(true, at, at + wanted.length)
  }
  const parts: [string, boolean][] = []
  letters.forEach((letter, at) => {
    const last = parts.at(-1)
    if (last && last[1] === lit[at]) last[0] += letter
    else parts.push([letter, lit[at]!])
  })
  return parts
}
