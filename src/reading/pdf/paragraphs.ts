import { type Line, textOf } from './page.ts'

const marker =
  /^(?:[-–+•*]\s|\(?\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\)\s|[IVX]{1,5}\s*[.)–-]\s|Điều \d+|Phụ lục|PHỤ LỤC)/u
const ended = /[.;:!?]["”)]?$/

/** What a page's text keeps to: its edges and the height from line to line. */
export type Measure = { left: number; right: number; leading: number }

const middle = (sorted: readonly number[]) => sorted[sorted.length >> 1] ?? 0

export function measureOf(lines: readonly Line[]): Measure {
  const steps = lines
    .slice(1)
    .map((line, i) => line.y - lines[i]!.y)
    .filter((step) => step > 4)
    .sort((a, b) => a - b)
  const wide = lines.filter((line) => line.right - line.x > 200)
  return {
    left: Math.min(...(wide.length ? wide : lines).map(({ x }) => x)),
    right: middle(wide.map(({ right }) => right).sort((a, b) => a - b)),
    // the closest lines are those of one paragraph
    leading: steps[Math.floor(steps.length / 4)] ?? 0,
  }
}

function begins(line: Line, before: Line, { left, right, leading }: Measure): boolean {
  const text = textOf(line)
  const said = textOf(before)
  const short = before.right < right - (right - left) * 0.12
  const indented = line.x - before.x > line.size * 0.6 && line.x - left > line.size * 0.6
  const step = line.y - before.y
  // the other side of a page: only what is written tells
  if (step <= 0) return ended.test(said) || short || marker.test(text) || indented
  if (step > leading * 1.28 || Math.abs(line.size - before.size) > 1.2) return true
  if (marker.test(text) && (ended.test(said) || short || indented || line.x <= before.x + 1)) return true
  if (indented && (ended.test(said) || short)) return true
  return short && (ended.test(said) || !/^\p{Ll}/u.test(text))
}

/** Lines joined to the paragraphs they were broken from. */
export function paragraphsOf(lines: readonly (readonly [Line, Measure])[]): string[] {
  const found: string[] = []
  for (const [i, [line, measure]] of lines.entries()) {
    const before = lines[i - 1]?.[0]
    if (!before || begins(line, before, measure)) found.push(textOf(line))
    else found[found.length - 1] += ` ${textOf(line)}`
  }
  return found
}

/** Lines of a narrow cell: a new paragraph begins where one is numbered or dashed. */
export function inCell(lines: readonly Line[]): string[] {
  const found: string[] = []
  for (const line of lines) {
    const text = textOf(line)
    if (!found.length || marker.test(text)) found.push(text)
    else found[found.length - 1] += ` ${text}`
  }
  return found
}
