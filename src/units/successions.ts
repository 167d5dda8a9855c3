import { sql } from 'kysely'
import { type Day, dayBefore } from '#src/platform/day.ts'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { refreshSuccessions } from './closure.ts'
import { type Loaded, loadDirectory, lockDirectory } from './directory.ts'
import type { FaultCode } from './faults.vi.ts'
import { orderedIds } from './ids.ts'
import type { SuccessionKind } from './kinds.ts'
import { lifeOf, rowOn } from './life.ts'
import { demandUnits } from './permission.ts'
import { type Part, type SuccessionFault, successionFaults } from './succession-rules.ts'

/** In a `dissolve` there are no parts: `dissolves` ends, and its work passes to `takesOver`. */
export type NewSuccession = {
  on: Day
  kind: SuccessionKind
  basis?: string | null | undefined
  parts?: readonly Part[] | undefined
  dissolves?: string | undefined
  takesOver?: string | undefined
}

const sourcesOf = ({ parts = [], dissolves }: NewSuccession) => [
  ...new Set([...parts.map(({ from }) => from), ...(dissolves ? [dissolves] : [])]),
]
const successorsOf = ({ parts = [], takesOver }: NewSuccession) => [
  ...new Set([...parts.map(({ to }) => to), ...(takesOver ? [takesOver] : [])]),
]
/** What passes a unit's whole on may happen to it once a day; a new name or place beside it may. */
const passesOn = (kind: string) => kind !== 'rename' && kind !== 'transfer'

function dayFaults(s: NewSuccession, { directory }: Loaded): SuccessionFault[] {
  const missing = (id: string, day: Day, code: FaultCode) => {
    const rows = directory.get(id) ?? []
    if (rowOn(rows, day)) return []
    return [{ code, unit: id, facts: { day, name: rows.at(-1)?.name ?? '', lives: rows.length ? [lifeOf(rows)] : [] } }]
  }
  return [
    ...sourcesOf(s).flatMap((id) => missing(id, dayBefore(s.on), 'source.missing')),
    ...successorsOf(s).flatMap((id) => missing(id, s.on, 'successor.missing')),
  ]
}

/** Everything wrong with it by itself: sources exist the day before, successors on the day, shares add up to 1. */
export function faultsOfSuccession(s: NewSuccession, loaded: Loaded): SuccessionFault[] {
  const { kind, parts = [], dissolves, takesOver } = s
  if (kind !== 'dissolve') return [...successionFaults(kind, parts), ...dayFaults(s, loaded)]
  if (!dissolves) return [{ code: 'parts.none' }]
  if (!takesOver || takesOver === dissolves) return [{ code: 'takesOver.missing', unit: dissolves }]
  return parts.length ? [{ code: 'dissolve.shares', unit: dissolves }] : dayFaults(s, loaded)
}

/** Units that already pass on, or are dissolved, on that day: `day unit`. */
export async function passedOnDays(work: Work): Promise<Set<string>> {
  const found = await sql<{ at: string }>`
    select s.on_date::text || ' ' || coalesce(p.from_id, s.dissolved_id) as at from succession s
    left join succession_part p on p.succession_id = s.id where s.kind not in ('rename', 'transfer')`.execute(work.tx)
  return new Set(found.rows.map(({ at }) => at))
}
export const passingsOf = (s: NewSuccession) => (passesOn(s.kind) ? sourcesOf(s).map((id) => `${s.on} ${id}`) : [])

/** Writes successions already found right, and who were whose predecessors. */
export async function saveSuccessions(work: Work, list: readonly NewSuccession[]): Promise<string[]> {
  const ids = orderedIds(list.length)
  const { tx } = work
  const rows = list.map((s, at) => ({ id: ids[at], ...s, basis: s.basis || null }))
  const parts = list.flatMap((s, at) => (s.parts ?? []).map((part, position) => ({ ...part, position, id: ids[at] })))
  await sql`
    insert into succession (id, on_date, kind, basis, dissolved_id, takes_over_id)
    select id, "on", kind, basis, dissolves, "takesOver" from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (id uuid, "on" date, kind text, basis text, dissolves uuid, "takesOver" uuid)`.execute(tx)
  await sql`
    insert into succession_part (succession_id, from_id, to_id, share, position)
    select id, "from", "to", share, position from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
      as r (id uuid, "from" uuid, "to" uuid, share numeric, position int)`.execute(tx)
  await refreshSuccessions(tx)
  return ids
}

export async function addSuccession(work: Work, s: NewSuccession): Promise<{ id: string }> {
  await lockDirectory(work.tx)
  const loaded = await loadDirectory(work.db)
  await demandUnits(work, loaded.directory, [...sourcesOf(s), ...successorsOf(s)])
  const [first] = faultsOfSuccession(s, loaded)
  if (first) throw refused(`succession.${first.code}`, { ...first.facts, unit: first.unit })
  const known = await passedOnDays(work)
  if (passingsOf(s).some((at) => known.has(at))) throw refused('succession.again', { day: s.on })
  const [id = ''] = await saveSuccessions(work, [s])
  work.record('succession.added', { kind: 'succession', id }, s)
  return { id }
}
