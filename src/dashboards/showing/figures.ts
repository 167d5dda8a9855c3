import { isAimed, kindsFor, periodsUpTo, says, yearOfPeriod } from '#src/indicators/contract.ts'
import { type FiguresFound, type FigureWanted, figuresAtOnce, indicatorsFor } from '#src/indicators/index.ts'
import { periodOf, previousPeriod, sameLastYear } from '#src/periods/index.ts'
import type { View } from '#src/platform/work.ts'
import type { Reading } from '../contract.ts'
import { lockedPeriods } from '../locked.ts'
import { periodShown } from '../periods.ts'
import type { TileShown } from '../shown-shapes.ts'
import type { Tile, TileOf } from '../tiles.ts'

type OfFigures = TileOf<'figure'> | TileOf<'table'> | TileOf<'chart'>
const hasFigures = (tile: Tile): tile is OfFigures => ['figure', 'table', 'chart'].includes(tile.kind)
const indicatorsOf = (tile: OfFigures) => (tile.kind === 'table' ? tile.indicatorIds : [tile.indicatorId])

type Known = FigureWanted['indicator']
type Line = { tile: OfFigures; indicator: Known; unitId: string; period: string; wanted: FigureWanted }

/** With what its periods are compared: the one before, the same last year. */
const withBeside = (periods: readonly string[]) => [
  ...new Set(periods.flatMap((p) => [p, previousPeriod(p) ?? p, sameLastYear(p) ?? p])),
]

/** The periods a line of a tile shows, and those it is compared with. */
function periodsOf(tile: OfFigures, indicator: Known, period: string): string[] {
  if (tile.kind === 'figure') {
    const year = yearOfPeriod(period)
    return [...withBeside([period]), ...(year && kindsFor(indicator).includes(periodOf(year).kind) ? [year] : [])]
  }
  if (tile.by === 'periods') return periodsUpTo(period, tile.span)
  return tile.kind === 'table' ? withBeside([period]) : [period]
}

type Named = { id: string; name: string }
export type UnitsKnown = ReadonlyMap<string, string>

/** What tiles of figures show: every figure of the board is asked for together, by the rights of whoever reads. */
export async function figureTiles(
  view: View,
  all: readonly Tile[],
  reading: Reading,
  unitOf: (tile: { unitId: string | null }) => string | null,
  nameOf: (unitId: string) => string | undefined,
): Promise<Map<string, TileShown>> {
  const tiles = all.filter(hasFigures)
  const ids = [...new Set(tiles.flatMap(indicatorsOf))]
  if (ids.length === 0) return new Map()
  const indicators = new Map((await indicatorsFor(view, { ids })).map((one) => [one.id, one]))
  const locked = await lockedPeriods(view, [...indicators.values()])
  const lines = tiles.flatMap((tile): Line[] => {
    const unitId = unitOf(tile)
    if (unitId === null || nameOf(unitId) === undefined) return []
    return indicatorsOf(tile).flatMap((id) => {
      const indicator = indicators.get(id)
      if (!indicator) return []
      const asked = { today: view.today, locked: locked.get(id)!, board: reading.period }
      const period = periodShown(tile.period, indicator, asked)
      const structure = reading.structure ?? periodOf(period).to
      const children = tile.kind !== 'figure' && tile.by === 'units'
      const periods = periodsOf(tile, indicator, period)
      return [{ tile, indicator, unitId, period, wanted: { indicator, unitId, periods, children, structure } }]
    })
  })
  const found = await figuresAtOnce(
    view,
    lines.map(({ wanted }) => wanted),
    reading.provisional,
  )
  const answered = lines.map((line, at) => ({ ...line, rows: found[at] ?? null }))
  const byTile = Map.groupBy(answered, ({ tile }) => tile.id)
  const shown = new Map<string, TileShown>()
  for (const tile of tiles) shown.set(tile.id, shownOf(tile, byTile.get(tile.id) ?? [], unitOf(tile), nameOf))
  return shown
}

type Answered = Line & { rows: FiguresFound }

function shownOf(
  tile: OfFigures,
  lines: readonly Answered[],
  unitId: string | null,
  nameOf: (unitId: string) => string | undefined,
): TileShown {
  if (unitId === null) return { kind: 'hidden', why: 'sight' }
  if (lines.length === 0) return { kind: 'hidden', why: 'gone' }
  const seen = lines.flatMap(({ rows, ...line }) => (rows === null ? [] : [{ ...line, rows }]))
  if (seen.length === 0) return { kind: 'hidden', why: 'sight' }
  const unit: Named = { id: unitId, name: nameOf(unitId)! }
  if (tile.kind === 'figure') {
    const { indicator, rows, period } = seen[0]!
    const row = rows.find((one) => one.period === period)
    if (!row) return { kind: 'hidden', why: 'gone' }
    const year = rows.find((one) => one.period === yearOfPeriod(period))
    return { kind: 'figure', indicator, unit, row, year: year && !isAimed(row) && isAimed(year) ? year : null }
  }
  return {
    kind: 'series',
    by: tile.by,
    unit,
    lines: seen.map(({ indicator, period, rows, wanted }) => ({
      indicator,
      period,
      rows:
        tile.by === 'units'
          ? rows.filter((row) => row.period === period && (row.parentId === null || says(row)))
          : wanted.periods.flatMap((one) => rows.find((row) => row.period === one) ?? []),
    })),
  }
}
