import { sql } from 'kysely'
import { unitIdsOf } from '#src/access/index.ts'
import { isPeriod } from '#src/periods/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import { invalid } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { territoryOn } from '#src/units/index.ts'
import type { Reading, showDashboard } from '../contract.ts'
import { dashboardFor, unitName } from '../reading.ts'
import type { Tile } from '../tiles.ts'
import { figureTiles } from './figures.ts'
import { reportTiles, taskTiles } from './lights.ts'

/** The territory the reader's own unit is or stands in. */
async function homeOf(view: View): Promise<string | null> {
  const [own] = unitIdsOf(view)
  return own === undefined ? null : ((await territoryOn(view, own, view.today)) ?? own)
}

async function unitNames({ db }: View, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await rows(
    db,
    sql<{
      id: string
      name: string
    }>`select u.id, ${unitName('u.id')} as name from unit u where u.id = any(${[...ids]}::uuid[])`,
  )
  return new Map(found.map(({ id, name }) => [id, name]))
}

export async function tilesFor(
  view: View,
  tiles: readonly Tile[],
  { unitId, reading }: { unitId: string | null; reading: Reading },
): Promise<Reply<typeof showDashboard>> {
  if (reading.period !== undefined && !isPeriod(reading.period))
    throw invalid([{ path: 'query.period', problem: 'period.wrong' }])
  const board = reading.unitId ?? unitId ?? (await homeOf(view))
  const named = tiles.flatMap((tile) => {
    if (tile.kind === 'tasks') return tile.leadUnderId ?? []
    return 'unitId' in tile ? (tile.unitId ?? []) : []
  })
  const names = await unitNames(view, [...named, ...(board ? [board] : [])])
  const unitOf = (tile: { unitId: string | null }) => tile.unitId ?? board
  const shown = await figureTiles(view, tiles, reading, unitOf, (id) => names.get(id))
  for (const [id, tile] of await taskTiles(view, tiles, (unit) => names.get(unit))) shown.set(id, tile)
  for (const [id, tile] of await reportTiles(view, tiles)) shown.set(id, tile)
  for (const { id, kind } of tiles) if (kind === 'text') shown.set(id, { kind })
  const name = board === null ? undefined : names.get(board)
  return {
    unit: board !== null && name !== undefined ? { id: board, name } : null,
    on: view.today,
    tiles: Object.fromEntries(shown),
  }
}

export async function shownFor(view: View, id: string, reading: Reading): Promise<Reply<typeof showDashboard>> {
  const { tiles, unitId } = await dashboardFor(view, id)
  return tilesFor(view, tiles, { unitId, reading })
}
