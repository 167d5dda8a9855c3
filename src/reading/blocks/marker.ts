import { capital, type Folded } from '../fold.ts'

/** Where a paragraph stands in the outline: the lower its rank, the higher it stands. `label`: its number, none for dashes. */
export type Marker = { rank: number; label: string | null; to: number }

export const ranks = {
  part: 0,
  chapter: 1,
  section: 2,
  named: 2.5,
  number: 3,
  subnumber: 4,
  bracket: 5,
  letter: 6,
  dash: 7,
  plus: 8,
  none: 9,
} as const

const parts =
  /^(?:phan (?:thu )?(?:nhat|hai|ba|tu|nam|i{1,3}|iv|v|\d)|phu luc(?: (?:so )?(?:\d+|[ivx]+))?)(?![\p{L}\p{N}])\s*[.:-]?\s*/u
/** "Nhóm 1.", "Hoạt động 2:": a number with what it counts. */
const namedNumber =
  /^(?:nhom(?: nhiem vu| giai phap| noi dung)?|hoat dong|noi dung|nhiem vu|giai phap|du an|tieu du an|hop phan|dot|buoc|giai doan) (?:thu )?(?:\d{1,2}|[ivx]{1,4})\s*[.:]\s+/
const forms: readonly (readonly [rank: number, shape: RegExp, label: (m: RegExpExecArray) => string | null])[] = [
  [
    ranks.part,
    parts,
    (m) =>
      m[0]
        .trim()
        .replace(/[.:-]$/, '')
        .trim(),
  ],
  [ranks.chapter, /^(?:chuong|muc) ([ivx]+|\d+)(?![\p{L}\p{N}])\s*[.:-]?\s*/u, (m) => m[1]!.toUpperCase()],
  [ranks.named, namedNumber, () => null],
  [ranks.section, /^dieu (\d+)\s*[.:-]\s*/, (m) => `Điều ${m[1]}`],
  [ranks.subnumber, /^(\d{1,2}(?:\.\d{1,2})+)(?!\d|\.\d|\/)\s*[.)-]?\s+/, (m) => m[1]!],
  [ranks.number, /^(\d{1,3})(?:\.|-|\/(?!\d)|,(?=\s))\s*(?![\d\s]*[/.]\d)/, (m) => m[1]!],
  [
    ranks.number,
    /^(?:thu (?:nhat|hai|ba|tu|nam|sau)|(?:mot|hai|ba|bon|nam|sau|bay|tam|chin) la)\s*[,:]\s*/,
    () => null,
  ],
  [ranks.bracket, /^(?:\((\d{1,2})\)|(\d{1,2})\))\s*/, (m) => m[1] ?? m[2]!],
  [ranks.dash, /^-\s*/, () => null],
  [ranks.dash, /^[•*]\s*/, () => null],
  [ranks.plus, /^\+\s*/, () => null],
]

export function markerAt(folded: Folded, from: number, to: number): Marker {
  const bare = folded.bare.slice(from, Math.min(to, from + 60))
  const roman = /^([ivx]{1,5})\s*(?:\.|-|\)|\/(?=\s))\s*/.exec(bare)
  if (roman && capital(folded, from))
    return { rank: ranks.section, label: roman[1]!.toUpperCase(), to: from + roman[0].length }
  const upper = /^([a-e])\s*[.-]\s+/.exec(bare)
  if (upper && capital(folded, from))
    return { rank: ranks.chapter, label: upper[1]!.toUpperCase(), to: from + upper[0].length }
  const letter = /^\(?([a-z])[).]\s*/.exec(bare)
  if (letter && !capital(folded, from))
    return { rank: ranks.letter, label: folded.marked[from + (bare[0] === '(' ? 1 : 0)]!, to: from + letter[0].length }
  for (const [rank, shape, label] of forms) {
    const match = shape.exec(bare)
    if (match) return { rank, label: label(match), to: from + match[0].length }
  }
  return { rank: ranks.none, label: null, to: from }
}

/** The numbers from the document's parts down to here: "II.3.a"; a number that says its parent's does so once. */
export function provisionOf(path: readonly Marker[]): string | null {
  const labels: string[] = []
  for (const { label, rank } of path) {
    if (label === null || rank < ranks.section) continue
    if (labels.length && label.startsWith(`${labels.at(-1)}.`)) labels.pop()
    labels.push(label)
  }
  return labels.length ? labels.join('.') : null
}
