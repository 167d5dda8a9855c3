import type { Reader } from '#src/platform/database.ts'
import { type Day, dayBefore } from '#src/platform/day.ts'
import { cleanFacts, type UnitFacts } from '../changes.ts'
import type { Loaded } from '../directory.ts'
import { forestFaults } from '../forest.ts'
import { orderedIds } from '../ids.ts'
import { cutAt, type Directory, rowOn, sameLife, type UnitRow } from '../life.ts'
import { successionsBroken } from '../standing-successions.ts'
import { heirOf, type NewSuccession, sourcesOf, successorsOf } from './parts.ts'

/** A unit that begins with the act; `ref` names it in the parts, in `takesOver` and as a parent. */
export type Begins = UnitFacts & { ref: string }
/** A succession with the changes of the units themselves: all of it is done by one act. */
export type GuidedSuccession = NewSuccession & {
  begins?: readonly Begins[] | undefined
  /** Sources that do not go on among the successors end the day before, and what stands under them moves. */
  ends?: boolean | undefined
  /** The new name or place of a unit that is renamed or transferred. */
  becomes?: Partial<UnitFacts> | undefined
}

export type Plan = {
  /** With ids in place of refs. */
  s: NewSuccession
  /** The directory as it will stand. */
  after: Loaded
  changed: ReadonlySet<string>
  begun: ReadonlyMap<string, string>
  ended: readonly string[]
  /** Units that only change the one they stand under. */
  moved: readonly { id: string; to: string }[]
}

const refsIn = (s: GuidedSuccession) => {
  const ids = orderedIds(s.begins?.length ?? 0)
  return new Map((s.begins ?? []).map(({ ref }, at) => [ref, ids[at]!]))
}

function resolved(s: GuidedSuccession, begun: ReadonlyMap<string, string>): NewSuccession {
  const id = (ref: string) => begun.get(ref) ?? ref
  const { on, kind, basis, parts, dissolves, takesOver } = s
  return {
    on,
    kind,
    basis,
    ...(parts && { parts: parts.map((part) => ({ ...part, to: id(part.to) })) }),
    ...(dissolves && { dissolves }),
    ...(takesOver && { takesOver: id(takesOver) }),
  }
}

/** What stands under an ended unit that day and does not end with it stands under its heir from then. */
function moveChildren(directory: Directory, on: Day, ended: ReadonlyMap<string, string | undefined>) {
  const moved: { id: string; to: string }[] = []
  for (const [id, rows] of directory) {
    const under = (row: UnitRow) =>
      row.parentId !== null && ended.has(row.parentId) && (row.until === null || row.until > on)
    if (!rows.some(under)) continue
    const next = rows.flatMap((row) => {
      const to = row.parentId === null ? undefined : ended.get(row.parentId)
      if (!under(row) || to === undefined || to === id) return [row]
      return row.from >= on ? [{ ...row, parentId: to }] : [...cutAt([row], on), { ...row, from: on, parentId: to }]
    })
    directory.set(id, next)
    moved.push({ id, to: ended.get(rows.find(under)!.parentId!) ?? '' })
  }
  return moved
}

function become(directory: Directory, id: string, on: Day, given: Partial<UnitFacts>) {
  const rows = directory.get(id) ?? []
  const before = rowOn(rows, on)
  if (!before) return
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const facts = { ...before, code: before.code ?? '', ...told }
  if (given.name !== undefined && given.shortName === undefined && before.shortName === before.name)
    facts.shortName = given.name
  const { code, ...kept } = cleanFacts(facts)
  directory.set(id, [
    ...cutAt(rows, on),
    { ...before, from: on, ...kept, code: code || null },
    ...rows.filter((row) => row.from > on),
  ])
}

/** The act on paper: how the directory will stand, whatever may be wrong with it. */
export function planOf(guided: GuidedSuccession, { directory: before, keys }: Loaded): Plan {
  const begun = refsIn(guided)
  const s = resolved(guided, begun)
  const directory: Directory = new Map(before)
  for (const { ref, ...facts } of guided.begins ?? []) {
    const unitId = begun.get(ref)!
    const parentId = facts.parentId === null ? null : (begun.get(facts.parentId) ?? facts.parentId)
    directory.set(unitId, [{ unitId, from: s.on, until: null, ...cleanFacts({ ...facts, parentId }) }])
  }
  const successors = new Set(successorsOf(s))
  const ended = guided.ends
    ? sourcesOf(s).filter((id) => !successors.has(id) && rowOn(before.get(id) ?? [], dayBefore(s.on)))
    : []
  for (const id of ended) directory.set(id, cutAt(before.get(id)!, s.on))
  const moved = moveChildren(directory, s.on, new Map(ended.map((id) => [id, heirOf(s, id)])))
  const [only] = sourcesOf(s)
  if (guided.becomes && only) become(directory, only, s.on, guided.becomes)
  const changed = [...directory].filter(([id, rows]) => {
    const was = before.get(id)
    return was !== rows && !(was && sameLife(was, rows))
  })
  return {
    s,
    after: { directory, keys: new Map([...keys, ...[...begun.values()].map((id) => [id, null] as const)]) },
    changed: new Set(changed.map(([id]) => id)),
    begun,
    ended,
    moved,
  }
}

/** What the changes of the units would break. */
export const structureFaults = async (db: Reader, { after, changed }: Plan) => [
  ...forestFaults(after.directory, changed),
  ...(await successionsBroken(db, after.directory, changed)),
]
