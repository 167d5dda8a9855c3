import { linesOf } from './lines.ts'
import type { GridCell, Line, Piece, Table } from './page.ts'
import type { Rule } from './rules.ts'

/** Lines drawn this near to one another are one. */
const near = 3

/** Places at which rules lie, each once, in order. */
function placesOf(rules: readonly Rule[]): number[] {
  const places: number[] = []
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b))
    if (!places.length || at - places.at(-1)! > near) places.push(at)
  return places
}

const meet = (a: Rule, b: Rule) =>
  a.upright === b.upright
    ? Math.abs(a.at - b.at) <= near && a.from <= b.to + near && b.from <= a.to + near
    : a.from - near <= b.at && b.at <= a.to + near && b.from - near <= a.at && a.at <= b.to + near

/** Rules that touch one another belong to one table. */
function bundles(rules: readonly Rule[]): Rule[][] {
  const found: Rule[][] = []
  const left = new Set(rules)
  for (const first of rules) {
    if (!left.delete(first)) continue
    const bundle = [first]
    for (const rule of bundle)
      for (const other of left)
        if (meet(rule, other)) {
          left.delete(other)
          bundle.push(other)
        }
    found.push(bundle)
  }
  return found
}

/** Whether a line is drawn at a place, over a point of its length. */
const drawn = (rules: readonly Rule[], upright: boolean, at: number, over: number) =>
  rules.some(
    (r) => r.upright === upright && Math.abs(r.at - at) <= near && r.from - near <= over && over <= r.to + near,
  )

type Box = { row: number; column: number; below: number; wide: number }

/** Cells that no line parts are one; only whole boxes, as tables have them. */
function boxesOf(rules: readonly Rule[], xs: readonly number[], ys: readonly number[]): Box[] {
  const taken = new Set<string>()
  const boxes: Box[] = []
  const middle = (places: readonly number[], i: number) => (places[i]! + places[i + 1]!) / 2
  for (let row = 0; row < ys.length - 1; row++)
    for (let column = 0; column < xs.length - 1; column++) {
      if (taken.has(`${row} ${column}`)) continue
      let [wide, below] = [1, 1]
      const parted = (c: number) => drawn(rules, true, xs[c]!, middle(ys, row))
      while (column + wide < xs.length - 1 && !parted(column + wide) && !taken.has(`${row} ${column + wide}`)) wide += 1
      const closed = (r: number) => drawn(rules, false, ys[r]!, middle(xs, column))
      while (row + below < ys.length - 1 && !closed(row + below)) below += 1
      for (let r = row; r < row + below; r++) for (let c = column; c < column + wide; c++) taken.add(`${r} ${c}`)
      boxes.push({ row, column, below, wide })
    }
  return boxes
}

function tableOf(rules: readonly Rule[], pieces: readonly Piece[]): { table: Table; inside: Set<Piece> } | null {
  const xs = placesOf(rules.filter(({ upright }) => upright))
  const ys = placesOf(rules.filter(({ upright }) => !upright))
  if (xs.length < 3 || ys.length < 2) return null
  const inside = new Set<Piece>()
  const boxes = boxesOf(rules, xs, ys).map((box) => {
    const [left, right] = [xs[box.column]!, xs[box.column + box.wide]!]
    const [top, bottom] = [ys[box.row]!, ys[box.row + box.below]!]
    const own = pieces.filter((piece) => {
      const [x, y] = [Math.min((piece.x + piece.right) / 2, piece.x + piece.size), piece.y - piece.size * 0.3]
      return left <= x && x <= right && top <= y && y <= bottom
    })
    for (const piece of own) inside.add(piece)
    return { ...box, lines: linesOf(own) }
  })
  if (boxes.filter(({ lines }) => lines.length > 0).length < 2) return null
  const rows = ys.slice(1).map((_, row) =>
    boxes
      .filter((box) => box.row <= row && row < box.row + box.below)
      .sort((a, b) => a.column - b.column)
      .map((box): GridCell => {
        const below = box.row < row
        return { lines: below ? [] : (box.lines as Line[]), below, wide: box.wide }
      }),
  )
  return { table: { y: ys[0]!, columns: xs, rows }, inside }
}

/** The ruled tables of a page, and the pieces that stand in none of them. */
export function tablesOf(rules: readonly Rule[], pieces: readonly Piece[]) {
  const tables: Table[] = []
  let outside = pieces
  for (const bundle of bundles(rules)) {
    const found = tableOf(bundle, outside)
    if (!found) continue
    tables.push(found.table)
    outside = outside.filter((piece) => !found.inside.has(piece))
  }
  return { tables: tables.sort((a, b) => a.y - b.y), outside }
}
