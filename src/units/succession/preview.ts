import { dayBefore } from '#src/platform/day.ts'
import type { Work } from '#src/platform/work.ts'
import { loadDirectory } from '../directory.ts'
import { isTerritory, territoryKinds } from '../kinds.ts'
import { type Directory, rowOn } from '../life.ts'
import { demandPlaces, faultsOfSuccession, passedOnDays, passingsOf } from '../successions.ts'
import type { Followers } from './following.ts'
import { heirOf, sourcesOf } from './parts.ts'
import { type GuidedSuccession, type Plan, planOf, structureFaults } from './plan.ts'
import type { SuccessionPreview } from './shapes.ts'

/** The unit and those above it on a day. */
function climb(directory: Directory, id: string, day: string): { id: string; kind: string }[] {
  const path: { id: string; kind: string }[] = []
  for (let at: string | null = id; at !== null && path.length < 30; ) {
    const row = rowOn(directory.get(at) ?? [], day)
    if (!row) break
    path.push({ id: at, kind: row.kind })
    at = row.parentId
  }
  return path
}
const levelOf = (directory: Directory, id: string, day: string) => {
  const territory = climb(directory, id, day).find(({ kind }) => isTerritory(kind))
  return territory ? (territoryKinds as readonly string[]).indexOf(territory.kind) : -1
}

/** As the day itself will find them: who is no more, and who takes the work over. */
function endingsOf({ s, after: { directory } }: Plan) {
  const eve = dayBefore(s.on)
  return sourcesOf(s).flatMap((unitId) => {
    const rows = directory.get(unitId) ?? []
    const to = heirOf(s, unitId)
    if (!rowOn(rows, eve) || rowOn(rows, s.on) || !to) return []
    const rises =
      levelOf(directory, to, s.on) < levelOf(directory, unitId, eve) ||
      climb(directory, unitId, eve).some(({ id }) => id === to)
    return [{ unitId, to, rises, on: s.on }]
  })
}

async function faultsOf(work: Work, guided: GuidedSuccession, plan: Plan): Promise<SuccessionPreview['faults']> {
  const { s, after, begun } = plan
  const refOf = new Map([...begun].map(([ref, id]) => [id, ref]))
  const known = await passedOnDays(work)
  const again = passingsOf(s).filter((at) => known.has(at))
  const named = (id: string | undefined) =>
    id === undefined
      ? { unit: null, unitName: null }
      : { unit: refOf.get(id) ?? id, unitName: after.directory.get(id)?.at(-1)?.name ?? null }
  return [
    ...faultsOfSuccession(s, after).map(({ code, unit, facts = {} }) => ({
      ...named(unit),
      column: null,
      code,
      facts,
    })),
    ...again.map((at) => ({ ...named(at.split(' ')[1]), column: null, code: 'again', facts: { day: guided.on } })),
    ...(await structureFaults(work.db, plan)).map(({ row, column, code, facts }) => ({
      ...named(row.unitId),
      column,
      code,
      facts,
    })),
  ]
}

/** Everything that is wrong with it and everything that would follow, without changing anything. */
export async function previewSuccession(
  work: Work,
  guided: GuidedSuccession,
  followers: Followers,
): Promise<SuccessionPreview> {
  const before = await loadDirectory(work.db)
  const plan = planOf(guided, before)
  await demandPlaces(work, guided, plan, before)
  const { s, after, begun, ended, moved } = plan
  const name = (id: string, day = s.on) =>
    (rowOn(after.directory.get(id) ?? [], day) ?? after.directory.get(id)?.at(-1))?.name ?? ''
  const eve = dayBefore(s.on)
  const endings = endingsOf(plan)
  const units = endings.map(({ unitId }) => unitId)
  const heir = new Map(endings.map(({ unitId, to }) => [unitId, to]))
  const [records, grants, series] = await Promise.all([
    Promise.all(followers.whatFollows.map((ask) => ask(work, units))),
    followers.endingGrants(work, endings),
    followers.breaks(work, sourcesOf(s)),
  ])
  const begins = new Set(begun.values())
  const changes = [...plan.changed].filter(
    (id) => !begins.has(id) && !ended.includes(id) && !moved.some((one) => one.id === id),
  )
  return {
    faults: await faultsOf(work, guided, plan),
    ends: units.map((id) => ({ id, name: name(id, eve), ends: ended.includes(id), lastDay: eve })),
    begins: [...begun].map(([ref, id]) => ({ ref, name: name(id) })),
    changes: changes.map((id) => ({ id, name: name(id, eve), to: name(id) })),
    moves: moved.map(({ id, to }) => ({ id, name: name(id), to: name(to) })),
    follows: records.flat().map((told) => ({
      ...told,
      unitName: name(told.unitId, eve),
      toName: name(heir.get(told.unitId) ?? ''),
    })),
    grants: grants.map((grant) => ({
      ...grant,
      unitName: name(grant.unitId, eve),
      toName: name(heir.get(grant.unitId) ?? ''),
    })),
    series,
  }
}
