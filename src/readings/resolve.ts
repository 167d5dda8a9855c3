import type { ReadTask } from '#src/reading/index.ts'
import { nameKey } from './rules.ts'
import type { Draft, Named } from './shapes.ts'

/** Units of a day by their names, and what the unit's people said other names mean. */
export type Directory = {
  /** Living on the document's day. */
  living: readonly { id: string; name: string }[]
  remembered: readonly { folded: string; unitId: string }[]
}

/** Finds the unit that is meant by a name; one that several bear is left to the person. */
export function namer({ living, remembered }: Directory): (name: string) => Named {
  const byName = Map.groupBy(living, ({ name }) => name)
  const byId = new Map(living.map((unit) => [unit.id, unit]))
  const known = new Map(remembered.map(({ folded, unitId }) => [folded, unitId]))
  return (name) => {
    const bearing = byName.get(name) ?? []
    const told = byId.get(known.get(nameKey(name)) ?? '')
    const unit = told ?? (bearing.length === 1 ? bearing[0] : undefined)
    return unit ? { name: unit.name, unitId: unit.id } : { name: name.slice(0, 400), unitId: null }
  }
}

const whenOf = ({ deadline, rhythm, due, standing }: ReadTask): Draft['when'] => {
  if (deadline) return { kind: 'deadline', deadline }
  if (rhythm) return { kind: 'rhythm', rhythm, due: due ? { kind: 'day', ...due } : { kind: 'end' } }
  return standing ? { kind: 'standing' } : null
}

type Place = { kind: string; start: number; end: number }
/** A row's number in a table is no provision of the document: it is said to be of the annex. */
const provisionOf = ({ provision, source }: ReadTask, blocks: readonly Place[]) => {
  const inTable = blocks.some(({ kind, start, end }) => kind === 'table' && start <= source.start && source.end <= end)
  return provision && inTable ? `PL.${provision}` : provision
}

type Read = { named: (name: string) => Named; blocks: readonly Place[] }
/** What was read, as a person reviews it. */
export function draftOf(task: ReadTask, { named, blocks }: Read, id: string): Draft {
  const provision = provisionOf(task, blocks)
  const each = (names: readonly string[]) => [
    ...new Map(
      names
        .filter((name) => name.trim())
        .map(named)
        .map((one) => [one.unitId ?? nameKey(one.name), one]),
    ).values(),
  ]
  const tidy = (words: string, longest: number) => words.normalize('NFC').trim().slice(0, longest)
  return {
    id,
    decision: 'open',
    content: tidy(task.content, 3000),
    lead: each(task.lead),
    coordinating: each(task.coordinating),
    watching: each(task.watching),
    when: whenOf(task),
    product: (task.product && tidy(task.product, 1000)) || null,
    provision: (provision && tidy(provision, 200)) || null,
    sources: [task.source],
    confidence: task.confidence,
    edited: false,
  }
}
