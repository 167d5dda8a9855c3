import type { Around } from '../checking.ts'
import { checkContent, type Fault } from '../checking.ts'
import { type Content, cellPath } from '../content.ts'
import { type Facts, flatOf } from './facts.ts'
import { type Flat, keyOf, type Place, placeOf, plain, withAnswers } from './flat.ts'
import type { TakenOut } from './keys.ts'
import { openKeys } from './open.ts'
import type { Answers, CellFault, Spot } from './read.ts'

export type Changed = Spot & { key: string; from: string; to: string }
/** What a workbook would do to a draft. `content`: the draft with what is right; `left`: what is to be done before it is sent. */
export type Tried = { changes: Changed[]; rejected: CellFault[]; content: Content; left: Fault[] }

/** What the outline still lacks is no fault of the file: it may be filled in step by step. */
const unfinished = new Set(['required', 'sectionRequired'])

/**
 * The answers of a workbook beside the draft: only what was changed in the file changes the draft, and where somebody else
 * has changed the same answer since the file was taken out, neither is overwritten.
 */
export function tryAnswers(facts: Facts, { base }: Pick<TakenOut, 'base'>, given: Answers): Tried {
  const rejected = [...given.faults]
  const now = flatOf(facts)
  const open = openKeys(facts)
  const wrong = new Set(rejected.map(({ key }) => key))
  const changes = new Map<string, string>()
  const reject = (key: string, code: string, of: CellFault['facts'] = {}) =>
    rejected.push({ ...given.spots.get(key)!, key, code, facts: of })
  for (const [key, text] of given.answers) {
    const mine = plain(placeOf(key)!, text, (code) => facts.indicators.get(code)?.kind === 'text')
    const [was, stands] = [base.get(key) ?? '', now.get(key) ?? '']
    if (wrong.has(key) || mine === was || mine === stands) continue
    if (!open.has(key)) reject(key, 'notAsked')
    else if (stands !== was) reject(key, 'changedSince', { theirs: stands, mine })
    else changes.set(key, mine)
  }
  dropReasons(changes, now, given)
  rejected.push(...missing(facts, open, given))
  rejected.push(...breakRules(facts, changes, given))
  const content = withAnswers(facts.content, changes)
  const { errors, warnings } = check(facts, content)
  const from = (key: string) => now.get(key) ?? ''
  return {
    changes: [...changes].map(([key, to]) => ({ ...given.spots.get(key)!, key, from: from(key), to })),
    rejected,
    content,
    left: [...errors, ...warnings],
  }
}

/** A reason why there was no figure goes with it, where the table has no column for reasons. */
function dropReasons(changes: Map<string, string>, now: Flat, { spots }: Answers): void {
  for (const [key, text] of [...changes]) {
    const place = placeOf(key)
    if (place?.part !== 'state' || text !== '') continue
    const why = keyOf({ ...place, part: 'why' } as Place)
    if (now.has(why) && !spots.has(why)) {
      changes.set(why, '')
      spots.set(why, spots.get(key)!)
    }
  }
}

/** A sheet or row that is gone answers nothing, and is said to be gone: by section, how much of it. */
function missing({ report }: Facts, open: ReadonlySet<string>, { spots }: Answers): CellFault[] {
  const lost = [...open].filter((key) => !spots.has(key) && ownCell(key))
  const bySection = Map.groupBy(lost, (key) => placeOf(key)!.sectionId)
  return [...bySection].map(([id, keys]) => {
    const section = report.sections.find((one) => one.id === id)!
    const facts = { section: section.title, count: String(keys.length) }
    return { sheet: '', cell: '', key: keys[0]!, code: 'rowsMissing', facts }
  })
}

/** Reasons and explanations have no cell of their own in every table. */
const ownCell = (key: string) => !['state', 'why'].includes(placeOf(key)!.part)

const pathOf = (place: Place) =>
  'unitId' in place ? cellPath(place.sectionId, { ...place, indicator: place.code }) : place.sectionId

/** What the form's rules find wrong with what the file changes: it is named, and taken out of the changes. */
function breakRules(facts: Facts, changes: Map<string, string>, { spots }: Answers): CellFault[] {
  const { errors } = check(facts, withAnswers(facts.content, changes))
  const byPath = Map.groupBy(changes.keys(), (key) => pathOf(placeOf(key)!))
  return errors.flatMap(({ path, code, facts: of }) => {
    const keys = byPath.get(path)
    const [key] = keys ?? []
    if (!keys || !key || unfinished.has(code)) return []
    for (const one of keys) changes.delete(one)
    return [{ ...spots.get(key)!, key, code, facts: of }]
  })
}

function check({ report, indicators, rows, beside }: Facts, content: Content) {
  const around: Around = {
    history: (unitId, code) => beside(unitId, code)?.history ?? [],
    filledIn: (unitId, code) => beside(unitId, code)?.filledIn != null,
  }
  return checkContent(report.sections, [...indicators.values()], content, Object.fromEntries(rows), around)
}
