import type { FigurePart } from '#src/documents/contract.ts'
import { attainment, difference, sayDifference } from '#src/indicators/index.ts'
import { fraction, rounded, showFigure } from '#src/platform/number.ts'
import type { Facts } from './facts.ts'

export type Said = { value: string | null; shown: string }
/** Per cents and percentage points in a text have one decimal. */
const places = 1
const withSign = (facts: Facts, value: string) =>
  `${showFigure(value, facts.decimals, 'vi')}${facts.measure === '%' ? '%' : ''}`

function sayTarget(facts: Facts): Said | undefined {
  const { target, targetFrom, targetTo } = facts
  if (target !== null) return { value: target, shown: withSign(facts, target) }
  if (targetFrom !== null && targetTo !== null)
    return { value: null, shown: `${withSign(facts, targetFrom)}–${withSign(facts, targetTo)}` }
  if (targetFrom !== null) return { value: targetFrom, shown: `≥ ${withSign(facts, targetFrom)}` }
  return targetTo === null ? undefined : { value: targetTo, shown: `≤ ${withSign(facts, targetTo)}` }
}

function sayAttainment(facts: Facts): Said | undefined {
  const { value, target, targetFrom, targetTo, direction } = facts
  if (value === null || !sayTarget(facts)) return undefined
  const found = attainment(value, { value: target, from: targetFrom, to: targetTo }, direction)
  if (!found) return undefined
  if (found.kind === 'percent') return { value: found.percent, shown: `${showFigure(found.percent, places, 'vi')}%` }
  if (found.kind === 'judged') return { value: null, shown: found.met ? 'đạt' : 'chưa đạt' }
  return { value: null, shown: found.inside ? 'trong khoảng giao' : 'ngoài khoảng giao' }
}

/** "vượt 0,7 điểm %", "thấp hơn 1,6%": how far above or below the target, in the same units as a change. */
function sayGap({ value, target, isRatio, direction, measure }: Facts): Said | undefined {
  if (value === null || target === null) return undefined
  const gap = difference(value, target, isRatio)
  const off = fraction(gap.value)
  if (rounded(off, places).equals(0)) return { value: gap.value, shown: 'bằng' }
  const above = direction === 'up' ? 'vượt' : 'cao hơn'
  const unit = gap.in === 'points' ? ' điểm %' : gap.in === 'percent' ? '%' : ` ${measure}`
  return {
    value: gap.value,
    shown: `${off.s < 0n ? 'thấp hơn' : above} ${showFigure(off.abs(), places, 'vi')}${unit}`,
  }
}

function sayChange({ value, lastYear, isRatio, decimals, measure }: Facts): Said | undefined {
  if (value === null || lastYear === null) return undefined
  const change = difference(value, lastYear, isRatio)
  return {
    value: change.value,
    shown: sayDifference(change, 'vi', change.in === 'amount' ? decimals : places, measure),
  }
}

/** What a document says of one part of a figure, in the document's language; undefined where there is nothing to say. */
export function say(facts: Facts, part: FigurePart): Said | undefined {
  const figure = (value: string | null) => (value === null ? undefined : { value, shown: withSign(facts, value) })
  switch (part) {
    case 'result':
      return figure(facts.value)
    case 'lastYear':
      return figure(facts.lastYear)
    case 'target':
      return sayTarget(facts)
    case 'attainment':
      return sayAttainment(facts)
    case 'gap':
      return sayGap(facts)
    case 'change':
      return sayChange(facts)
    case 'completeness':
      return { value: null, shown: `${facts.reported}/${facts.expected}` }
  }
}
