import type { View } from '#src/platform/work.ts'
import { reportsByState } from '#src/reports/index.ts'
import { lightsAtOnce } from '#src/tasks/index.ts'
import type { TileShown } from '../shown-shapes.ts'
import type { Tile, TileOf } from '../tiles.ts'

/** More groups than this are no picture any more. */
const mostGroups = 30
type Lights = Record<string, number>
type Shown = readonly [string, TileShown]

const sum = (lights: Lights) => Object.values(lights).reduce((a, b) => a + b, 0)
const add = (lights: Lights, light: string, n: number) => {
  lights[light] = (lights[light] ?? 0) + n
}

/** The tasks of every tile, each lead's part by itself as in the list that its numbers open; drafts and cancelled ones have no light. */
export async function taskTiles(
  view: View,
  all: readonly Tile[],
  nameOf: (unitId: string) => string | undefined,
): Promise<Shown[]> {
  const tiles = all.filter((tile) => tile.kind === 'tasks')
  const found = await lightsAtOnce(
    view,
    tiles.map(({ leadUnderId, sectorId, by }) => ({
      filter: { rows: 'each', ...(leadUnderId && { leadUnderId }), ...(sectorId && { sectorId }) },
      by,
    })),
  )
  return tiles.map((tile, ask): Shown => {
    const lit = found.filter((one) => one.ask === ask && one.light !== 'none')
    const byLight: Lights = {}
    const groups = new Map<string | null, { id: string | null; name: string; byLight: Lights }>()
    for (const { key, name, light, n } of lit) {
      add(byLight, light, n)
      const group = groups.get(key) ?? { id: key, name: name ?? '', byLight: {} }
      add(group.byLight, light, n)
      groups.set(key, group)
    }
    return [
      tile.id,
      {
        kind: 'tasks',
        total: sum(byLight),
        byLight,
        ...grouped(tile, [...groups.values()]),
        under: underOf(tile, nameOf),
      },
    ]
  })
}

function underOf({ leadUnderId }: TileOf<'tasks'>, nameOf: (unitId: string) => string | undefined) {
  const name = leadUnderId === null ? undefined : nameOf(leadUnderId)
  return leadUnderId !== null && name !== undefined ? { id: leadUnderId, name } : null
}

type Group = { id: string | null; name: string; byLight: Lights }
/** What is late weighs first, then what is near, then the larger. */
function grouped({ by }: TileOf<'tasks'>, groups: readonly Group[]) {
  if (by === 'none') return { groups: [], more: 0 }
  const weight = (light: string) => (a: Group, b: Group) => (b.byLight[light] ?? 0) - (a.byLight[light] ?? 0)
  const sorted = groups.toSorted(
    (a, b) =>
      weight('red')(a, b) ||
      weight('amber')(a, b) ||
      sum(b.byLight) - sum(a.byLight) ||
      a.name.localeCompare(b.name, 'vi'),
  )
  return {
    groups: sorted.slice(0, mostGroups).map((group) => ({ ...group, total: sum(group.byLight) })),
    more: Math.max(0, sorted.length - mostGroups),
  }
}

/** Of each regime the period that it collects. */
export async function reportTiles(view: View, all: readonly Tile[]): Promise<Shown[]> {
  const tiles = all.filter((tile) => tile.kind === 'reports')
  if (tiles.length === 0) return []
  const found = new Map(
    (
      await reportsByState(
        view,
        tiles.map(({ regimeId }) => regimeId),
      )
    ).map((one) => [one.id, one]),
  )
  return tiles.map(({ id, regimeId }): Shown => {
    const one = found.get(regimeId)
    if (!one) return [id, { kind: 'hidden', why: 'sight' }]
    const { name, period, states, late } = one
    return [id, { kind: 'reports', regime: { id: regimeId, name }, period, total: sum(states), byState: states, late }]
  })
}
