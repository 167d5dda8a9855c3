import { capital } from './fold.ts'
import type { Text } from './words.ts'

export type Span = { from: number; to: number }

const abbreviated = /(?:^|[\s(])(?:tp|tx|tt|ts|ths|pgs|gs|bs|cn|ds|dc|d\/c|v\.v|q|p|h|x|[a-z])$/

/** Whether the full stop at a place ends a sentence: not in dates, numbers, abbreviations. */
function endsSentence(text: Text, at: number, from: number, to: number): boolean {
  const after = text.bare.slice(at + 1, Math.min(to, at + 4))
  const next = /^\s+/.exec(after)
  if (!next) return false
  const begins = at + 1 + next[0].length
  if (begins >= to) return true
  if (abbreviated.test(text.bare.slice(Math.max(from, at - 5), at)) || /^\s*\d*$/.test(text.bare.slice(from, at)))
    return false
  return capital(text, begins) || /[-+•"]/.test(text.bare[begins]!)
}

/** A number of its own before a clause: "(ii)", "b)". */
const opening = /^[\s.;]*(?:\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})\)\s*)?/

export type Clause = Span & { opens: 'paragraph' | 'sentence' | 'semicolon' }

/** Cut at full stops and semicolons; what stands in brackets stays whole. */
export function clausesIn(text: Text, from: number, to: number): Clause[] {
  const clauses: Clause[] = []
  let [begin, depth, opens] = [from, 0, 'paragraph' as Clause['opens']]
  const close = (end: number, next: Clause['opens'], skip = 1) => {
    const lead = opening.exec(text.bare.slice(begin, end))![0].length
    const tail = /[\s.;]*$/.exec(text.bare.slice(begin + lead, end))![0].length
    if (begin + lead < end - tail) clauses.push({ from: begin + lead, to: end - tail, opens })
    ;[begin, opens] = [end + skip, next]
  }
  for (let at = from; at < to; at++) {
    const letter = text.bare[at]
    if (letter === '(') depth++
    else if (letter === ')') depth = Math.max(0, depth - 1)
    else if (depth > 0) continue
    else if (letter === ';') close(at, 'semicolon')
    else if ((letter === '.' || letter === '!' || letter === '?') && endsSentence(text, at, from, to))
      close(at, 'sentence')
  }
  const end = /(?:\.\/)?[.\s;]*$/.exec(text.bare.slice(begin, to))![0].length
  close(to - end, 'paragraph')
  return clauses
}
