import { answerOf, type Cell, type Content, cellPath, isBlank } from './content.ts'
import { paragraphsOf, sameCell } from './remarks.ts'

/** A paragraph that was said otherwise, left out (`now` null), or is new (`was` null). */
export type ChangedParagraph = { sectionId: string; was: string | null; now: string | null }
export type ChangedCell = { path: string; was: Cell | null; now: Cell | null }
export type ChangedAnswer = { sectionId: string; was: boolean; now: boolean }
export type ChangedFiles = { sectionId: string; added: string[]; removed: string[] }
export type Changes = {
  cells: ChangedCell[]
  paragraphs: ChangedParagraph[]
  /** "Nothing arose", said or taken back. */
  nothingArose: ChangedAnswer[]
  files: ChangedFiles[]
}

/** What a later version of a report says otherwise than an earlier one, in the order of its form. */
export function changesBetween(sections: readonly { id: string }[], before: Content, after: Content): Changes {
  const of = sections.map(({ id }) => ({ id, was: answerOf(before, id), now: answerOf(after, id) }))
  return {
    cells: of.flatMap(({ id, was, now }) => changedCells(id, was.cells ?? [], now.cells ?? [])),
    paragraphs: of.flatMap(({ id, was, now }) =>
      changedLines(paragraphsOf(was.text), paragraphsOf(now.text)).map((pair) => ({ sectionId: id, ...pair })),
    ),
    nothingArose: of.flatMap(({ id, was, now }) => {
      const [then, since] = [was.nothingArose === true, now.nothingArose === true]
      return then === since ? [] : [{ sectionId: id, was: then, now: since }]
    }),
    files: of.flatMap(({ id, was, now }) => {
      const [then, since] = [was.files ?? [], now.files ?? []]
      const added = since.filter((file) => !then.includes(file))
      const removed = then.filter((file) => !since.includes(file))
      return added.length + removed.length > 0 ? [{ sectionId: id, added, removed }] : []
    }),
  }
}

function changedCells(sectionId: string, was: readonly Cell[], now: readonly Cell[]): ChangedCell[] {
  const byPath = (cells: readonly Cell[]) =>
    new Map(cells.filter((cell) => !isBlank(cell)).map((cell) => [cellPath(sectionId, cell), cell]))
  const [then, since] = [byPath(was), byPath(now)]
  return [...new Set([...then.keys(), ...since.keys()])]
    .filter((path) => !sameCell(then.get(path), since.get(path)))
    .map((path) => ({ path, was: then.get(path) ?? null, now: since.get(path) ?? null }))
}

/** Beyond this many comparisons two texts are held to differ as a whole. */
const most = 1_000_000
type Pair = { was: string | null; now: string | null }

/** The lines that do not stand in both in one order; in a gap the first that went is paired with the first that came. */
export function changedLines(was: readonly string[], now: readonly string[]): Pair[] {
  const kept = was.length * now.length > most ? [] : common(was, now)
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of [...kept, [was.length, now.length] as const]) {
    for (let n = 0; n < Math.max(a - i, b - j); n++)
      pairs.push({ was: i + n < a ? was[i + n]! : null, now: j + n < b ? now[j + n]! : null })
    ;[i, j] = [a + 1, b + 1]
  }
  return pairs
}

/** The places of a longest common subsequence. */
function common(was: readonly string[], now: readonly string[]): (readonly [number, number])[] {
  const width = now.length + 1
  const length = new Uint32Array((was.length + 1) * width)
  for (let i = was.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      length[i * width + j] =
        was[i] === now[j]
          ? length[(i + 1) * width + j + 1]! + 1
          : Math.max(length[(i + 1) * width + j]!, length[i * width + j + 1]!)
  const found: [number, number][] = []
  for (let i = 0, j = 0; i < was.length && j < now.length; ) {
    if (was[i] === now[j]) found.push([i++, j++])
    else if (length[(i + 1) * width + j]! >= length[i * width + j + 1]!) i++
    else j++
  }
  return found
}
