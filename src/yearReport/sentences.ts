import type { FigurePart } from '#src/documents/contract.ts'
import type { Facts } from './facts.ts'
import { say } from './say.ts'

/** A sentence in pieces: words, and figures that keep their source. */
export type Piece = string | { part: FigurePart; shown: string }

const figure = (facts: Facts, part: FigurePart): Piece | undefined => {
  const said = say(facts, part)
  return said && { part, shown: said.shown }
}
const measureOf = ({ measure }: Facts) => (measure === '%' ? '' : ` ${measure}`)

/** "Trường đạt chuẩn quốc gia đạt 340 trường (9/10 đơn vị đủ số liệu các kỳ)": who is missing is said at once. */
function opening(facts: Facts, result: Piece): Piece[] {
  const verb = facts.direction === 'up' ? ' đạt ' : ' là '
  const whole = facts.reported >= facts.expected
  const completeness = figure(facts, 'completeness')
  return [
    `${facts.name}${verb}`,
    result,
    measureOf(facts),
    ...(whole || !completeness ? [] : [' (', completeness, ' đơn vị đủ số liệu các kỳ)']),
  ]
}

const againstPlan = (facts: Facts): Piece[] => {
  const attained = figure(facts, 'attainment')
  if (typeof attained !== 'object') return []
  if (attained.shown.endsWith('%')) return [', đạt ', attained, ' kế hoạch']
  return attained.shown.includes('khoảng') ? [', ', attained] : [', ', attained, ' kế hoạch']
}

/** "…, tăng 2,2 điểm % so với cùng kỳ, đạt 98,4% kế hoạch." */
export function yearSentence(facts: Facts): Piece[] | undefined {
  const result = figure(facts, 'result')
  if (!result) return undefined
  const change = figure(facts, 'change')
  return [...opening(facts, result), ...(change ? [', ', change, ' so với cùng kỳ'] : []), ...againstPlan(facts), '.']
}

/** "…, thấp hơn 1,6 điểm % so với chỉ tiêu giao (97,2%)." */
export function targetSentence(facts: Facts): Piece[] | undefined {
  const [result, gap, target] = [figure(facts, 'result'), figure(facts, 'gap'), figure(facts, 'target')]
  if (!result || !gap || !target) return undefined
  const joined = typeof gap === 'object' && gap.shown === 'bằng' ? ' chỉ tiêu giao (' : ' so với chỉ tiêu giao ('
  return [...opening(facts, result), ', ', gap, joined, target, `${measureOf(facts)}).`]
}

export const wordsOf = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.shown)).join('')
