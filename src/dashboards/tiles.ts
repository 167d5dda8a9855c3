import { z } from 'zod'
import { isPeriod } from '#src/periods/index.ts'
import { PlainText } from '#src/platform/rich-text.ts'
import { isRelative } from './periods.ts'

/** Most tiles of one board, most indicators of one table. */
export const mostTiles = 40
export const mostIndicators = 12
export const widths = ['third', 'half', 'whole'] as const
export type Width = (typeof widths)[number]

const period = z
  .string()
  .max(30)
  .refine((code) => isRelative(code) || isPeriod(code), { error: 'period.wrong' })
const common = {
  /** Keeps its identity while tiles are moved and undone. */
  id: z.uuid(),
  width: z.enum(widths),
  /** Empty: it is named by what it shows. */
  title: z.string().trim().normalize('NFC').max(120),
}
/** Null: the unit of the board. */
const unitId = z.uuid().nullable()

const FigureTile = z.strictObject({ ...common, kind: z.literal('figure'), indicatorId: z.uuid(), unitId, period })
const TableTile = z.strictObject({
  ...common,
  kind: z.literal('table'),
  indicatorIds: z.array(z.uuid()).min(1).max(mostIndicators),
  unitId,
  period,
  /** Units under the unit side by side, or periods up to this one. */
  by: z.enum(['units', 'periods']),
  /** How many periods. */
  span: z.int().min(2).max(12),
})
const ChartTile = z.strictObject({
  ...common,
  kind: z.literal('chart'),
  indicatorId: z.uuid(),
  unitId,
  period,
  by: z.enum(['units', 'periods']),
  form: z.enum(['line', 'bar']),
  span: z.int().min(2).max(24),
})
const TasksTile = z.strictObject({
  ...common,
  kind: z.literal('tasks'),
  /** Led by this unit or under it; null: all that the reader sees. */
  leadUnderId: z.uuid().nullable(),
  sectorId: z.uuid().nullable(),
  by: z.enum(['none', 'lead', 'sector']),
})
const ReportsTile = z.strictObject({
  ...common,
  kind: z.literal('reports'),
  regimeId: z.uuid(),
})
const TextTile = z.strictObject({ ...common, kind: z.literal('text'), content: PlainText })

export const Tile = z.discriminatedUnion('kind', [FigureTile, TableTile, ChartTile, TasksTile, ReportsTile, TextTile])
export type Tile = z.output<typeof Tile>
export type TileOf<K extends Tile['kind']> = Extract<Tile, { kind: K }>
export const tileKinds = [
  'figure',
  'tasks',
  'reports',
  'table',
  'chart',
  'text',
] as const satisfies readonly Tile['kind'][]

/** In order; each once; what they hold in all stays what a page can show. */
export const Tiles = z
  .array(Tile)
  .max(mostTiles)
  .refine((tiles) => new Set(tiles.map(({ id }) => id)).size === tiles.length, { error: 'tile.twice' })

type Facts<K extends Tile['kind']> = Omit<TileOf<K>, 'id' | 'kind' | 'width' | 'title'>
/** A tile of a kind, with an identity of its own. */
export const newTile = <K extends Tile['kind']>(kind: K, width: Width, facts: Facts<K>, title = ''): TileOf<K> =>
  ({ id: crypto.randomUUID(), kind, width, title, ...facts }) as unknown as TileOf<K>
