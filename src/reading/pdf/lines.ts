import type { Line, Piece } from './page.ts'

type Item = { str: string; transform: number[]; width: number }
/** Multiplies two matrices of a page, the outer one first. */
export const through = (m: readonly number[], n: readonly number[]): number[] => [
  m[0]! * n[0]! + m[2]! * n[1]!,
  m[1]! * n[0]! + m[3]! * n[1]!,
  m[0]! * n[2]! + m[2]! * n[3]!,
  m[1]! * n[2]! + m[3]! * n[3]!,
  m[0]! * n[4]! + m[2]! * n[5]! + m[4]!,
  m[1]! * n[4]! + m[3]! * n[5]! + m[5]!,
]

/** Between words a gap is wider than this share of the letters' size; between columns wider than `apart` sizes. */
const between = 0.12
const apart = 2.2

export function piecesOf(items: readonly Item[], onPage: readonly number[]): Piece[] {
  return items.flatMap(({ str, transform, width }) => {
    const text = str.replaceAll(/[\s\u00a0]+/g, ' ')
    const [a, b, c, d, x, y] = through(onPage, transform) as [number, number, number, number, number, number]
    // what stands aslant is a stamp or a mark across the page
    if (!text.trim() || Math.abs(b) > Math.abs(a) * 0.05) return []
    return [{ text, x, right: x + width, y, size: Math.hypot(c, d) }]
  })
}

function joined(pieces: readonly Piece[], widest: number): Piece[] {
  const found: Piece[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    const gap = last ? piece.x - last.right : 0
    if (!last || gap > widest * piece.size) {
      found.push({ ...piece })
      continue
    }
    const spaced = gap > between * piece.size && !last.text.endsWith(' ') && !piece.text.startsWith(' ')
    last.text += (spaced ? ' ' : '') + piece.text
    last.right = Math.max(last.right, piece.right)
    last.size = Math.max(last.size, piece.size)
  }
  return found.map((piece) => ({ ...piece, text: piece.text.replaceAll(/ {2,}/g, ' ').trim() })).filter((p) => p.text)
}

/** Pieces of one height as lines, from the top down; letters raised or lowered a little stay on their line. */
export function linesOf(pieces: readonly Piece[], widest = apart): Line[] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    const height = row && Math.max(...row.map(({ y }) => y))
    if (row && height !== undefined && piece.y - height < 0.35 * Math.max(piece.size, row[0]!.size)) row.push(piece)
    else rows.push([piece])
  }
  return rows.flatMap((row) => {
    const own = joined(
      row.sort((a, b) => a.x - b.x),
      widest,
    )
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last) return []
    return [{ pieces: own, x: first.x, right: last.right, y: first.y, size: Math.max(...own.map(({ size }) => size)) }]
  })
}
