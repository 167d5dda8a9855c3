import { sql } from 'kysely'
import { system } from '#src/platform/actor.ts'
import { type Day, dayBefore } from '#src/platform/day.ts'
import { refused } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { refreshSuccessions } from './closure.ts'
import { type Loaded, loadDirectory, lockDirectory, saveUnits } from './directory.ts'
import type { FaultCode } from './faults.vi.ts'
import { orderedIds } from './ids.ts'
import { lifeOf, rowOn } from './life.ts'
import { demandUnits } from './permission.ts'
import { noteEffects } from './succession/effects.ts'
import { type NewSuccession, sourcesOf, successorsOf } from './succession/parts.ts'
import { type GuidedSuccession, type Plan, planOf, structureFaults } from './succession/plan.ts'
import { takeEffect } from './succession/taking-effect.ts'
import { type SuccessionFault, successionFaults } from './succession-rules.ts'

export type { NewSuccession } from './succession/parts.ts'

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
export async function passedOnDays({ db }: Pick<View, 'db'>): Promise<Set<string>> {
  const found = await db
    .selectFrom('succession as s')
    .leftJoin('succession_part as p', 'p.succession_id', 's.id')
    .select(sql<string>`s.on_date::text || ' ' || coalesce(p.from_id, s.dissolved_id)`.as('at'))
    .where('s.kind', 'not in', ['rename', 'transfer'])
    .execute()
  return new Set(found.map(({ at }) => at))
}
export const passingsOf = (s: NewSuccession) => (passesOn(s.kind) ? sourcesOf(s).map((id) => `${s.on} ${id}`) : [])

/** Writes successions already found right, and who were whose predecessors. */
export async function saveSuccessions(work: Work, list: readonly NewSuccession[]): Promise<string[]> {
  const ids = orderedIds(list.length)
  const { tx, actor } = work
  const rows = list.map((s, at) => ({ id: ids[at], ...s, basis: s.basis || null }))
  const parts = list.flatMap((s, at) => (s.parts ?? []).map((part, position) => ({ ...part, position, id: ids[at] })))
  const by = actor.accountId === system.accountId ? null : actor.accountId
  await sql`
    insert into succession (id, on_date, kind, basis, dissolved_id, takes_over_id, made_by, made_at)
    select id, "on", kind, basis, dissolves, "takesOver", ${by}::uuid, ${work.at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (id uuid, "on" date, kind text, basis text, dissolves uuid, "takesOver" uuid)`.execute(tx)
  await sql`
    insert into succession_part (succession_id, from_id, to_id, share, position, takes_work)
    select id, "from", "to", share, position, coalesce("takesWork", false)
    from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
      as r (id uuid, "from" uuid, "to" uuid, share numeric, position int, "takesWork" boolean)`.execute(tx)
  await refreshSuccessions(tx)
  return ids
}

/** An administrator of all that passes on, receives, and stands above what begins. */
export function demandPlaces(work: Work, guided: GuidedSuccession, { s, begun }: Plan, { directory }: Loaded) {
  const begins = new Set(begun.values())
  const roofs = (guided.begins ?? []).flatMap(({ parentId }) =>
    parentId !== null && begun.has(parentId) ? [] : [parentId],
  )
  const parent = guided.becomes?.parentId
  return demandUnits(work, directory, [
    ...sourcesOf(s),
    ...successorsOf(s).filter((id) => !begins.has(id)),
    ...roofs,
    ...(parent === undefined ? [] : [parent]),
  ])
}

/** Remembers how the units stood, and tells what became of each. */
async function noteStructure(work: Work, successionId: string, before: Loaded, plan: Plan): Promise<void> {
  const { after, changed, begun, ended, s } = plan
  await noteEffects(
    work,
    [...changed].map((id) => ({
      successionId,
      kind: 'unit',
      subjectId: id,
      before: before.directory.get(id) ?? null,
      after: after.directory.get(id) ?? null,
    })),
  )
  const begins = new Set(begun.values())
  for (const id of changed) {
    const [action, told] = begins.has(id)
      ? ['unit.added', after.directory.get(id)![0]]
      : ended.includes(id)
        ? ['unit.ended', { on: dayBefore(s.on) }]
        : ['unit.changed', rowOn(after.directory.get(id)!, s.on)]
    work.record(String(action), { kind: 'unit', id }, told)
  }
}

/** One act: the units that begin, end and change, and how they turned into each other. In effect at once if its day has come. */
export async function addSuccession(work: Work, guided: GuidedSuccession): Promise<{ id: string }> {
  await lockDirectory(work.tx)
  const before = await loadDirectory(work.db)
  const plan = planOf(guided, before)
  const { s, after } = plan
  await demandPlaces(work, guided, plan, before)
  const [first] = faultsOfSuccession(s, after)
  if (first) throw refused(`succession.${first.code}`, { ...first.facts, unit: first.unit })
  const known = await passedOnDays(work)
  if (passingsOf(s).some((at) => known.has(at))) throw refused('succession.again', { day: s.on })
  const [broken, ...more] = await structureFaults(work.db, plan)
  if (broken)
    throw refused(`unit.${broken.code}`, {
      column: broken.column,
      unit: broken.row.name,
      ...broken.facts,
      more: more.length,
    })
  if (plan.changed.size) await saveUnits(work.tx, after, plan.changed)
  const [id = ''] = await saveSuccessions(work, [s])
  await noteStructure(work, id, before, plan)
  work.record('succession.added', { kind: 'succession', id }, guided)
  await takeEffect(work)
  return { id }
}
