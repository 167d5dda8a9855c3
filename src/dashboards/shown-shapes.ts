import { z } from 'zod'
import { Indicator, SeriesRow } from '#src/indicators/contract.ts'

const Named = z.object({ id: z.uuid(), name: z.string() })
/** What is needed to write its figures. */
export const ShownIndicator = Indicator.pick({
  id: true,
  code: true,
  nameVi: true,
  nameEn: true,
  kind: true,
  measure: true,
  decimals: true,
  direction: true,
  overUnits: true,
  collectedAt: true,
  illustrative: true,
})

const FigureShown = z.object({
  kind: z.literal('figure'),
  indicator: ShownIndicator,
  unit: Named,
  row: SeriesRow,
  /** Its year, where only that has a target. */
  year: SeriesRow.nullable(),
})
const SeriesShown = z.object({
  kind: z.literal('series'),
  by: z.enum(['units', 'periods']),
  unit: Named,
  /** Of each indicator the period it is shown for, or the last of several. */
  lines: z.array(z.object({ indicator: ShownIndicator, period: z.string(), rows: z.array(SeriesRow) })),
})
const Lights = z.record(z.string(), z.int())
const TasksShown = z.object({
  kind: z.literal('tasks'),
  total: z.int(),
  byLight: Lights,
  under: Named.nullable(),
  /** At most thirty, the reddest first; `more`: how many groups are left out. */
  groups: z.array(z.object({ id: z.uuid().nullable(), name: z.string(), total: z.int(), byLight: Lights })),
  more: z.int(),
})
const ReportsShown = z.object({
  kind: z.literal('reports'),
  regime: Named,
  /** The last period that is due or soon will be; null: none yet. */
  period: z.string().nullable(),
  total: z.int(),
  byState: z.record(z.string(), z.int()),
  /** Of those not sent, the ones whose due day has passed. */
  late: z.int(),
})
/** Words stand in the tile itself. */
const TextShown = z.object({ kind: z.literal('text') })
/** The reader may not see it, or what it was about is no more. */
const NotShown = z.object({ kind: z.literal('hidden'), why: z.enum(['sight', 'gone']) })

export const TileShown = z
  .discriminatedUnion('kind', [FigureShown, SeriesShown, TasksShown, ReportsShown, TextShown, NotShown])
  .meta({ id: 'TileShown' })
export type TileShown = z.input<typeof TileShown>

export const DashboardShown = z
  .object({
    /** The unit the board is about for this reader; null: none that the reader may see. */
    unit: Named.nullable(),
    on: z.iso.date(),
    /** By the id of the tile. */
    tiles: z.record(z.string(), TileShown),
  })
  .meta({ id: 'DashboardShown' })
