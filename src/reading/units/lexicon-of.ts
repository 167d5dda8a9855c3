import type { Day } from '#src/platform/day.ts'
import type { UnitLine } from '../shapes.ts'
import { type Lexicon, makeLexicon } from './lexicon.ts'
import { livingOn } from './on-day.ts'

/** Lexicons of one directory, by the stretch of days in which no unit begins or ends. */
type Kept = { changes: Day[]; lexicons: Map<string, Lexicon> }
const kept = new WeakMap<readonly UnitLine[], Kept>()
const mostKept = 12

const dayAfter = (day: Day) => `${day}+`

/** The lexicon of a directory on a day, from the issuer's province if there are several: made once for all the days between two changes. */
export function lexiconOf(units: readonly UnitLine[], day: Day, home?: UnitLine): Lexicon {
  let { changes, lexicons } = kept.get(units) ?? {}
  if (!changes || !lexicons) {
    changes = [...new Set(units.flatMap(({ from, to }) => (to === null ? [from] : [from, dayAfter(to)])))].sort()
    lexicons = new Map()
    kept.set(units, { changes, lexicons })
  }
  const stretch = `${changes.filter((change) => change <= day).length} ${home?.code ?? ''}`
  const known = lexicons.get(stretch)
  if (known) return known
  if (lexicons.size >= mostKept) lexicons.clear()
  const made = makeLexicon(livingOn(units, day), home)
  lexicons.set(stretch, made)
  return made
}
