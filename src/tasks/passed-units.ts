import type { Passing } from '#src/units/index.ts'
import type { Part, TaskUnits } from './units.ts'
import { unitsOf } from './units.ts'

export type Parties = { issuing: string; lead: string | null; units: TaskUnits }
export type Row = TaskUnits[number]
/** What one succession changed of a task's units; rows, so that two successions can be taken back one without the other. */
/** Who answers and who confirms: the heads by position, and the person the lead had named. */
export type Positions = { responsible: string | null; person: string | null; confirming: string | null }
export type PartiesChanged = {
  /** Only what changed. */
  positions?: { before: Partial<Positions>; after: Partial<Positions> }
  issuing?: { before: string; after: string }
  lead?: { before: string | null; after: string | null }
  removed: Row[]
  added: Row[]
}

const same = (a: Row) => (b: Row) => a.unit_id === b.unit_id && a.part === b.part && a.position === b.position

/** The task's units when those of `heirs` have gone to others: each unit once, in its weightiest part. */
export function passedOn({ issuing, lead, units }: Parties, heirs: ReadonlyMap<string, string>): Parties {
  const heir = (unit: string) => heirs.get(unit) ?? unit
  const of = (part: Part) => units.filter((row) => row.part === part).map((row) => heir(row.unit_id))
  const touched = units.some(({ unit_id }) => heirs.has(unit_id))
  const next = touched ? unitsOf(of('lead'), of('coordinating'), of('watching')) : units
  const leads = next.filter(({ part }) => part === 'lead')
  // a draft for several units names none of them; when they have become one, it does
  const only = lead === null && touched && leads.length === 1 ? leads[0]!.unit_id : lead
  return { issuing: heir(issuing), lead: only && heir(only), units: next }
}

export function changeOf(before: Parties, after: Parties): PartiesChanged | undefined {
  const removed = before.units.filter((row) => !after.units.some(same(row)))
  const added = after.units.filter((row) => !before.units.some(same(row)))
  const issuing = before.issuing !== after.issuing && { issuing: { before: before.issuing, after: after.issuing } }
  const lead = before.lead !== after.lead && { lead: { before: before.lead, after: after.lead } }
  return issuing || lead || removed.length || added.length ? { ...issuing, ...lead, removed, added } : undefined
}

/** A task may be touched by several successions of one day: each has its own change, one upon the other. */
export function changesOf(parties: Parties, passingOf: ReadonlyMap<string, Passing>) {
  const involved = new Set([parties.issuing, parties.lead, ...parties.units.map(({ unit_id }) => unit_id)])
  const passings = [...involved].flatMap((unit) => passingOf.get(unit ?? '') ?? [])
  let now = parties
  return [...Map.groupBy(passings, (p) => p.successionId)].flatMap(([successionId, own]) => {
    const next = passedOn(now, new Map(own.map(({ from, to }) => [from, to])))
    const change = changeOf(now, next)
    const touching = own.filter(
      ({ from }) => from === now.issuing || from === now.lead || now.units.some(({ unit_id }) => unit_id === from),
    )
    now = next
    return change ? [{ successionId, change, touching }] : []
  })
}
