/** One line of a comparison: its parts, each kept, only in the older, or only in the newer. */
export type Part = { text: string; in: 'both' | 'older' | 'newer' }

/** The longest common course of two lists, as pairs of places. */
function common<T>(a: readonly T[], b: readonly T[]): [number, number][] {
  const width = b.length + 1
  const long = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      long[i * width + j] =
        a[i] === b[j]
          ? long[(i + 1) * width + j + 1]! + 1
          : Math.max(long[(i + 1) * width + j]!, long[i * width + j + 1]!)
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (long[(i + 1) * width + j]! >= long[i * width + j + 1]!) i++
    else j++
  return pairs
}

const most = 4_000
const wordsOf = (line: string) => line.match(/\s+|[^\s]+/g) ?? []

/** Word by word within one line; two that are very long are told apart as wholes. */
export function compareLine(older: string, newer: string): Part[] {
  const [a, b] = [wordsOf(older), wordsOf(newer)]
  const pairs = a.length * b.length > most * most ? [] : common(a, b)
  const parts: Part[] = []
  const say = (words: readonly string[], where: Part['in']) => {
    if (words.length === 0) return
    const last = parts.at(-1)
    if (last?.in === where) last.text += words.join('')
    else parts.push({ text: words.join(''), in: where })
  }
  let [i, j] = [0, 0]
  for (const [x, y] of pairs) {
    say(a.slice(i, x), 'older')
    say(b.slice(j, y), 'newer')
    say([a[x]!], 'both')
    ;[i, j] = [x + 1, y + 1]
  }
  say(a.slice(i), 'older')
  say(b.slice(j), 'newer')
  return parts
}

/** Line by line; lines that stand in the same gap are compared word by word. */
export function compareLines(older: readonly string[], newer: readonly string[]): Part[][] {
  const out: Part[][] = []
  const gap = (a: readonly string[], b: readonly string[]) => {
    for (let n = 0; n < Math.max(a.length, b.length); n++) out.push(compareLine(a[n] ?? '', b[n] ?? ''))
  }
  let [i, j] = [0, 0]
  for (const [x, y] of common(older, newer)) {
    gap(older.slice(i, x), newer.slice(j, y))
    out.push([{ text: older[x]!, in: 'both' }])
    ;[i, j] = [x + 1, y + 1]
  }
  gap(older.slice(i), newer.slice(j))
  return out
}
