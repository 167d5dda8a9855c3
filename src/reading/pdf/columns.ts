import { fold } from '#src/platform/text.ts'
import { type Line, type Page, type Piece, textOf } from './page.ts'

/** Where a line falls into a left and a right half, as a head and signatures do. */
function halvesOf({ pieces }: Line, width: number): [Line, Line] | null {
  const at = pieces.findIndex((piece, i) => i > 0 && piece.x > width * 0.42 && pieces[i - 1]!.right < width * 0.55)
  if (at < 0) return null
  const side = (own: Piece[]): Line => ({
    pieces: own,
    x: own[0]!.x,
    right: own.at(-1)!.right,
    y: own[0]!.y,
    size: own[0]!.size,
  })
  return [side(pieces.slice(0, at)), side(pieces.slice(at))]
}

/** Lines with both halves as two: whoever signs stands beside those who receive. */
export const apart = ({ lines, width }: Page): Line[] => lines.flatMap((line) => halvesOf(line, width) ?? [line])

export type Head = { left: Line[]; right: Line[]; rest: Line[] }

const motto = /cong hoa xa hoi|dang cong san|doc lap/
/** The motto stands in it, or a name in capitals of several words. */
const isHead = (left: readonly Line[], right: readonly Line[]) =>
  right.some((line) => motto.test(fold(textOf(line)))) ||
  left.some(
    (line) => / /.test(textOf(line)) && textOf(line) === textOf(line).toUpperCase() && /\p{L}{2}/u.test(textOf(line)),
  )

/** The head of a first page, in which who issues stands beside the motto; null where it does not. */
export function headOf({ lines, width }: Page): Head | null {
  const first = lines.findIndex((line) => halvesOf(line, width))
  if (first < 0 || first > 2) return null
  const [left, right]: [Line[], Line[]] = [[], []]
  let at = 0
  for (; at < Math.min(lines.length, 14); at++) {
    const line = lines[at]!
    const halves = halvesOf(line, width)
    if (halves) {
      left.push(halves[0])
      right.push(halves[1])
    } else if (line.right < width * 0.52) left.push(line)
    else if (line.x > width * 0.42) right.push(line)
    else break
  }
  return isHead(left, right) ? { left, right, rest: lines.slice(at) } : null
}
