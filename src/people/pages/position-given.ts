import type { Side } from '../rules.ts'
import type { PositionFacts } from '../shapes.ts'
import type { UnitChoice } from './unit-pick.tsx'

/** A position as the form holds it. */
export type PositionGiven = {
  unit: UnitChoice | null
  title: string
  side: Side
  precedence: string
  isHead: boolean
  from: string
  to: string
}
export const newPosition = (today: string): PositionGiven => ({
  unit: null,
  title: '',
  side: 'state',
  precedence: '100',
  isHead: false,
  from: today,
  to: '',
})
export const givenFrom = ({ unitId, unitName, title, side, precedence, isHead, from, to }: PositionFacts) => ({
  unit: { id: unitId, name: unitName },
  title,
  side,
  precedence: String(precedence),
  isHead,
  from,
  to: to ?? '',
})
export const positionBody = ({ unit, to, precedence, ...rest }: PositionGiven) => ({
  ...rest,
  unitId: unit?.id ?? '',
  precedence: Number(precedence) || 100,
  to: to || null,
})
