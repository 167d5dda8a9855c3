import { OPS } from 'unpdf/pdfjs'
import { through } from './lines.ts'

/** A ruled line: upright or level, at a place across its direction, from one end to the other. */
export type Rule = { upright: boolean; at: number; from: number; to: number }

/** Thinner than this a filled box is a line. */
const thin = 3
const shortest = 6
const steps = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 }

type Point = [x: number, y: number]
type Shape = { points: Point[]; straight: boolean; closed: boolean }

function shapesOf(path: ArrayLike<number>, matrix: readonly number[]): Shape[] {
  const shapes: Shape[] = []
  const point = (at: number): Point => {
    const [x, y] = [path[at]!, path[at + 1]!]
    return [matrix[0]! * x + matrix[2]! * y + matrix[4]!, matrix[1]! * x + matrix[3]! * y + matrix[5]!]
  }
  for (let i = 0; i < path.length; ) {
    const step = path[i++]
    const shape = shapes.at(-1)
    if (step === steps.moveTo) shapes.push({ points: [point(i)], straight: true, closed: false })
    else if (step === steps.lineTo) shape?.points.push(point(i))
    else if (step === steps.closePath && shape) shape.closed = true
    else if (shape) shape.straight = false
    i += step === steps.closePath ? 0 : step === steps.curveTo ? 6 : step === steps.quadraticCurveTo ? 4 : 2
  }
  return shapes.filter(({ straight, points }) => straight && points.length > 1)
}

const rule = (upright: boolean, at: number, a: number, b: number): Rule[] =>
  Math.abs(a - b) < shortest ? [] : [{ upright, at, from: Math.min(a, b), to: Math.max(a, b) }]

function edgesOf({ points, closed }: Shape): Rule[] {
  const round = closed ? [...points, points[0]!] : points
  return round.slice(1).flatMap(([x, y], i) => {
    const [px, py] = round[i]!
    if (Math.abs(x - px) < 1) return rule(true, (x + px) / 2, y, py)
    return Math.abs(y - py) < 1 ? rule(false, (y + py) / 2, x, px) : []
  })
}

function asLine(shape: Shape): Rule[] {
  const [xs, ys] = [shape.points.map(([x]) => x), shape.points.map(([, y]) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (right - left < thin) return rule(true, (left + right) / 2, top, bottom)
  return bottom - top < thin ? rule(false, (top + bottom) / 2, left, right) : []
}

type Operators = { fnArray: ArrayLike<number>; argsArray: ArrayLike<unknown> }
const stroked = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke])
const filled = new Set([OPS.fill, OPS.eoFill])

/** The ruled lines of a page: drawn as lines or boxes, or filled as boxes too thin to be anything else. */
export function rulesOf({ fnArray, argsArray }: Operators, onPage: readonly number[]): Rule[] {
  const rules: Rule[] = []
  const kept: (readonly number[])[] = []
  let matrix = onPage
  for (let i = 0; i < fnArray.length; i++) {
    const [operator, given] = [fnArray[i]!, argsArray[i]]
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) kept.push(matrix)
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? onPage
    if (operator === OPS.transform) matrix = through(matrix, given as number[])
    if (operator === OPS.paintFormXObjectBegin && (given as unknown[])[0])
      matrix = through(matrix, (given as number[][])[0]!)
    if (operator !== OPS.constructPath) continue
    const [paint, [path]] = given as [number, [ArrayLike<number> | null]]
    if (!path || !(stroked.has(paint) || filled.has(paint))) continue
    for (const shape of shapesOf(path, matrix)) {
      const line = asLine(shape)
      rules.push(...(line.length || filled.has(paint) ? line : edgesOf(shape)))
    }
  }
  return rules
}
