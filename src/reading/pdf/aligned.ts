import { columnOf } from '../table/columns.ts'
import { linesOf } from './lines.ts'
import { type GridCell, type Line, type Piece, type Table, textOf } from './page.ts'

const number = /^(?:\d{1,3}|[IVX]{1,4}|[A-H])[.)]?$/
const group = /^(?:[IVX]{1,4}|[A-H])\s*[.)-]\s/
/** A head may take so many lines. */
const tallest = 3

/** Pieces that stand over one another, from left to right. */
function stacks(lines: readonly Line[]): { x: number; right: number; text: string }[] {
  const found: { x: number; right: number; text: string }[] = []
  for (const { pieces } of lines)
    for (const { x, right, text } of pieces) {
      const own = found.find((stack) => stack.x < right && x < stack.right)
      if (!own) found.push({ x, right, text })
      else Object.assign(own, { x: Math.min(own.x, x), right: Math.max(own.right, right), text: `${own.text} ${text}` })
    }
  return found.sort((a, b) => a.x - b.x)
}

/** The head of a table that assigns work, with a column of numbers; null where none begins here. */
function headAt(lines: readonly Line[], at: number) {
  if (lines[at]!.pieces.length < 2) return null
  for (let height = 1; height <= tallest && at + height < lines.length; height++) {
    const first = lines[at + height]!.pieces[0]!
    if (!number.test(first.text)) continue
    const heads = stacks(lines.slice(at, at + height))
    const kinds = heads.map(({ text }) => columnOf(text))
    const assigns = kinds.includes('content') && (kinds.includes('lead') || kinds.includes('when'))
    if (heads.length >= 3 && kinds[0] === 'number' && assigns && first.x < heads[1]!.x) return { heads, height }
  }
  return null
}

/** Where no piece stands between one head and the next: the widest gap for each pair, null where there is none. */
function bordersOf(heads: readonly { x: number; right: number }[], lines: readonly Line[]): number[] | null {
  const taken = [...heads, ...lines.filter(({ pieces }) => pieces.length > 1).flatMap(({ pieces }) => pieces)]
  const borders: number[] = []
  for (const [i, next] of heads.slice(1).entries()) {
    const head = heads[i]!
    const [from, to] = [(head.x + head.right) / 2, (next.x + next.right) / 2]
    const inside = taken.filter(({ x, right }) => right > from && x < to).sort((a, b) => a.x - b.x)
    let [reach, best] = [from, null as { at: number; width: number } | null]
    for (const { x, right } of inside) {
      if (x - reach > Math.max(2, best?.width ?? 0)) best = { at: (reach + x) / 2, width: x - reach }
      reach = Math.max(reach, right)
    }
    if (!best) return null
    borders.push(best.at)
  }
  return borders
}

const crosses = ({ x, right }: Piece, borders: readonly number[]) => borders.some((at) => x < at - 1 && right > at + 1)
const columnAt = ({ x }: Piece, borders: readonly number[]) => borders.filter((at) => at <= x).length

/** The lines of one row as its cells; what heads a group runs across. */
function rowOf(lines: readonly Line[], borders: readonly number[]): GridCell[] {
  const pieces = lines.flatMap((line) => line.pieces)
  if (pieces.some((piece) => crosses(piece, borders)))
    return [{ lines: [...lines], below: false, wide: borders.length + 1 }]
  return Array.from({ length: borders.length + 1 }, (_, column) => ({
    lines: linesOf(pieces.filter((piece) => columnAt(piece, borders) === column)),
    below: false,
    wide: 1,
  }))
}

/** How many lines from a place on stand in these columns, and where its rows begin. */
function bodyOf(lines: readonly Line[], from: number, borders: readonly number[]): { to: number; starts: number[] } {
  const starts: number[] = []
  let to = from
  for (; to < lines.length; to++) {
    const line = lines[to]!
    const heads = group.test(textOf(line)) && line.pieces.length === 1
    if (line.pieces.some((piece) => crosses(piece, borders)) && !heads) break
    const step = to > from ? line.y - lines[to - 1]!.y : 0
    const [first] = line.pieces
    const begins = heads || (columnAt(first!, borders) === 0 && number.test(first!.text))
    if (!begins && step > 4 * line.size) break
    if (begins) starts.push(to)
  }
  return { to, starts }
}

/** What a page leaves open for the next. */
export type OpenTable = { borders: readonly number[]; columns: readonly number[] } | null

/** Tables without rules, told by a head that assigns work and by columns in which nothing stands between. */
export function alignedTables(lines: readonly Line[], before: OpenTable) {
  const tables: Table[] = []
  const outside: Line[] = []
  let open: OpenTable = null
  const take = (
    head: readonly Line[],
    from: number,
    borders: readonly number[],
    columns: readonly number[],
  ): number => {
    const { to, starts } = bodyOf(lines, from, borders)
    const cuts = starts[0] === from ? starts : [from, ...starts]
    const rows = cuts.map((start, i) => rowOf(lines.slice(start, cuts[i + 1] ?? to), borders))
    tables.push({
      y: (head[0] ?? lines[from]!).y - 1,
      columns,
      rows: head.length ? [rowOf(head, borders), ...rows] : rows,
    })
    if (to === lines.length) open = { borders, columns }
    return to
  }
  for (let at = 0; at < lines.length; ) {
    const found = headAt(lines, at)
    const body = found ? lines.slice(at + found.height) : []
    const end = body.findIndex(
      ({ pieces }, i) =>
        pieces.length === 1 &&
        i > 0 &&
        body[i - 1]!.pieces.length === 1 &&
        !number.test(pieces[0]!.text) &&
        pieces[0]!.right - pieces[0]!.x > 300,
    )
    const borders = found && bordersOf(found.heads, end < 0 ? body : body.slice(0, end))
    if (found && borders) {
      const columns = [found.heads[0]!.x, ...borders, found.heads.at(-1)!.right]
      at = take(lines.slice(at, at + found.height), at + found.height, borders, columns)
      continue
    }
    const { pieces } = lines[at]!
    // the rest of a table overleaf: nothing but a page's number stands above it
    const goesOn = before && outside.every((line) => number.test(textOf(line))) && !tables.length && pieces.length > 1
    if (
      goesOn &&
      !pieces.some((piece) => crosses(piece, before.borders)) &&
      bodyOf(lines, at, before.borders).to - at > 1
    ) {
      at = take([], at, before.borders, before.columns)
      continue
    }
    outside.push(lines[at]!)
    at += 1
  }
  return { tables, outside, open }
}
