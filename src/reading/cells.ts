import type { Day } from '#src/platform/day.ts'
import type { DatedGroup } from './aside/task.ts'
import { whenIn } from './deadline/deadline.ts'
import { foldPlaces, written } from './fold.ts'
import { peopleIn } from './labelled.ts'
import { type Ground, listAt } from './mentions/list.ts'
import type { Mention } from './mentions/mention.ts'
import { savedGroups } from './mentions/saved.ts'
import type { Due, Rhythm, UnitLine } from './shapes.ts'
import { groupsOn } from './units/groups-on.ts'
import { lexiconOf } from './units/lexicon-of.ts'
import { toText } from './words.ts'

/** Who is named in a cell: units, names that nobody bears or several do, and groups left open ("các đơn vị liên quan"). */
export type CellNames = { units: UnitLine[]; unknown: string[]; open: string[] }
export type CellWhen = { deadline: Day | null; rhythm: Rhythm | null; due: Due | null; standing: boolean }
export type CellReader = {
  names: (text: string) => CellNames
  /** Null where no moment is told. */
  when: (text: string) => CellWhen | null
}
type Asked = { units: readonly UnitLine[]; groups: readonly DatedGroup[]; on: Day; year: number }

const nobody = /^[\s\-–./…]*$/
const between = /^[\s,;.+•*-]+|^\s*(?:va|cung|voi)\s+/
/** What may stand behind a name without changing who is meant. */
const aside = /^\s*(?:\([^)]*\)|(?:chu tri|phoi hop|thuc hien|la (?:co quan|don vi) chu tri)(?![a-z]))[\s.;,]*/

/** Reads single cells of a sheet with the engine that reads documents; the same text is read once. */
export function cellReader({ units, groups, on, year }: Asked): CellReader {
  const lexicon = lexiconOf(units, on)
  const saved = groupsOn(groups, units, on)
  const known = new Map<string, CellNames>()

  function read(cell: string): CellNames {
    const text = toText(foldPlaces(cell))
    const ground: Ground = {
      text,
      lexicon,
      saved: savedGroups(text, lexicon, saved),
      author: null,
      below: false,
      actors: new Map(),
      divided: new Set(),
    }
    const found: CellNames = { units: [], unknown: [], open: [] }
    const { bare } = text
    const unread = (from: number, to: number) => {
      const words = written(text, from, to)
      if (/\p{L}{2}/u.test(words)) found.unknown.push(words)
    }
    const take = ({ kind, units: meant, from, to, sure }: Mention) => {
      if (meant.length > 0 && (kind === 'group' || sure)) found.units.push(...meant)
      else if (kind === 'open') found.open.push(written(text, from, to))
      else unread(from, to)
    }
    for (let at = 0; at < bare.length; ) {
      const gap = between.exec(bare.slice(at)) ?? aside.exec(bare.slice(at))
      if (gap) {
        at += gap[0].length
        continue
      }
      const list = listAt(ground, at, bare.length)
      if (list) for (const mention of list.mentions) take(mention)
      const end = list && list.to > at ? list.to : at
      const rest = /^[^,;\n]*/.exec(bare.slice(end))![0]
      if (end > at && (rest.trim() === '' || aside.test(rest) || between.test(rest))) at = end
      else if (end > at) {
        // words go on behind a name: whoever is meant is not only the unit that was found
        unread(end, end + rest.length)
        at = end + rest.length
      } else {
        const [said] = peopleIn(ground, at, at + rest.length)
        if (said?.kind === 'open') found.open.push(written(text, at, at + rest.length))
        else unread(at, at + rest.length)
        at += Math.max(1, rest.length)
      }
    }
    return found
  }

  return {
    names: (cell) => {
      const before = known.get(cell)
      if (before) return before
      const found = nobody.test(cell) ? { units: [], unknown: [], open: [] } : read(cell)
      known.set(cell, found)
      return found
    },
    when: (cell) => {
      const { bare } = foldPlaces(cell)
      const found = whenIn(bare, year, true)
      return found && { deadline: found.deadline, rhythm: found.rhythm, due: found.due, standing: found.standing }
    },
  }
}
