import type { UnitLine } from '../shapes.ts'

/**
 * Somebody named in a text: units of the directory, or as written. `exact`: spelled as in the directory, but for places
 * of tone marks; `sure`: no other unit bears the name.
 */
export type Mention = {
  kind: 'unit' | 'group' | 'open' | 'unknown'
  units: readonly UnitLine[]
  from: number
  to: number
  exact: boolean
  sure: boolean
}
