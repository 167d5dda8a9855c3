import { hasInvisible } from '#src/platform/text.ts'
import { nameKey } from '#src/readings/index.ts'
import type { When } from '#src/tasks/contract.ts'
import type { Field } from '../fields.ts'
import type { Fault } from './fault.ts'
import type { Ground } from './ground.ts'
import type { Texts } from './rows.ts'
import { whenOf } from './when.ts'

export type People = { ids: string[]; names: string[]; words: string[]; faults: Fault[] }
type Part = 'lead' | 'coordinating' | 'watching'

const longest: Partial<Record<Field, number>> = { content: 3000, product: 1000, outsideCode: 100, reason: 2000 }
const broken = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)/
const mostUnits = 400

/** What is wrong with the texts themselves, whatever they say: a formula that failed, words too long or unseen. */
export function textFaults(texts: Texts): Fault[] {
  return (Object.entries(texts) as [Field, string][]).flatMap(([field, text]): Fault[] => {
    if (broken.test(text)) return [{ field, code: 'formula', facts: { text } }]
    const most = longest[field]
    if (most !== undefined && text.length > most) return [{ field, code: 'long', facts: { most } }]
    return hasInvisible(text.replaceAll('\n', ' ')) ? [{ field, code: 'invisible' }] : []
  })
}

/** The units a cell names, each once; a name linked before is known, one left as words stays with the row's words. */
export function peopleOf(ground: Ground, field: Part, text: string | undefined): People {
  const known = text === undefined ? undefined : ground.people.get(`${field} ${text}`)
  if (known) return known
  const read = readPeople(ground, field, text)
  if (text !== undefined) ground.people.set(`${field} ${text}`, read)
  return read
}

function readPeople({ reader, remembered, alive, ended, left }: Ground, field: Part, text: string | undefined): People {
  const people: People = { ids: [], names: [], words: [], faults: [] }
  if (text === undefined || broken.test(text)) return people
  const add = (id: string, name: string) => {
    if (people.ids.includes(id)) return
    const today = alive.get(id)
    if (today === undefined) people.faults.push({ field, code: 'unit-ended', facts: { name } })
    people.ids.push(id)
    people.names.push(today ?? name)
  }
  const linked = (name: string) => remembered.get(nameKey(name))
  const whole = linked(text)
  const found = whole ? { units: [], unknown: [text], open: [] } : reader.names(text)
  for (const { code: id, name } of found.units) add(id, name)
  for (const name of found.unknown) {
    const id = linked(name)
    if (id) add(id, name)
    else if (left.has(nameKey(name))) people.words.push(name)
    else if (ended.has(nameKey(name))) people.faults.push({ field, code: 'unit-ended', facts: { name } })
    else people.faults.push({ field, code: 'unit-unknown', facts: { name: name.slice(0, 400) } })
  }
  for (const name of found.open)
    if (field === 'lead' && !left.has(nameKey(name))) people.faults.push({ field, code: 'lead-open', facts: { name } })
    else people.words.push(name)
  if (people.ids.length > mostUnits) people.faults.push({ field, code: 'units-many', facts: { most: mostUnits } })
  return people
}

export function whenIn({ reader, whens }: Ground, text: string | undefined): { when: When | null; faults: Fault[] } {
  if (text === undefined || broken.test(text) || /^[\s\-–./…]*$/.test(text)) return { when: null, faults: [] }
  const when = whens.has(text) ? whens.get(text)! : whenOf(text, reader)
  whens.set(text, when)
  return { when, faults: when ? [] : [{ field: 'when', code: 'when-unread', facts: { text: text.slice(0, 60) } }] }
}
