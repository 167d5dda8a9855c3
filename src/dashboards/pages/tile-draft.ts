import { isPeriod } from '#src/periods/index.ts'
import { emptyText, type PlainText } from '#src/platform/rich-text.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { isRelative } from '../periods.ts'
import type { Tile, TileOf, Width } from '../tiles.ts'

/** A tile as it is filled in: what other kinds ask stays while the kind is being chosen. */
export type TileDraft = {
  id: string
  kind: Tile['kind']
  width: Width
  title: string
  indicators: readonly string[]
  unitId: string | null
  period: string
  by: 'units' | 'periods'
  form: 'line' | 'bar'
  span: number
  leadUnderId: string | null
  sectorId: string
  group: TileOf<'tasks'>['by']
  regimeId: string
  content: PlainText
}

const usualWidth: Record<Tile['kind'], Width> = {
  figure: 'third',
  tasks: 'half',
  reports: 'half',
  table: 'whole',
  chart: 'half',
  text: 'whole',
}
/** Another kind of tile takes the width such tiles mostly have. */
export const ofKind = (draft: TileDraft, kind: Tile['kind']): TileDraft => ({ ...draft, kind, width: usualWidth[kind] })

const blank = (): TileDraft => ({
  id: crypto.randomUUID(),
  kind: 'figure',
  width: 'third',
  title: '',
  indicators: [],
  unitId: null,
  period: 'locked',
  by: 'periods',
  form: 'line',
  span: 8,
  leadUnderId: null,
  sectorId: '',
  group: 'lead',
  regimeId: '',
  content: emptyText as PlainText,
})

export function draftOf(tile: Tile | undefined): TileDraft {
  const draft = blank()
  if (!tile) return draft
  const common = { ...draft, id: tile.id, kind: tile.kind, width: tile.width, title: tile.title }
  switch (tile.kind) {
    case 'figure':
      return { ...common, indicators: [tile.indicatorId], unitId: tile.unitId, period: tile.period }
    case 'table': {
      const { indicatorIds, unitId, period, by, span } = tile
      return { ...common, indicators: indicatorIds, unitId, period, by, span }
    }
    case 'chart': {
      const { indicatorId, unitId, period, by, form, span } = tile
      return { ...common, indicators: [indicatorId], unitId, period, by, form, span }
    }
    case 'tasks':
      return { ...common, leadUnderId: tile.leadUnderId, sectorId: tile.sectorId ?? '', group: tile.by }
    case 'reports':
      return { ...common, regimeId: tile.regimeId }
    case 'text':
      return { ...common, content: tile.content }
  }
}

export const hasIndicators = ({ kind }: Pick<TileDraft, 'kind'>) => ['figure', 'table', 'chart'].includes(kind)
export const isWritten = ({ content }: Pick<TileDraft, 'content'>) => JSON.stringify(content).includes('"text":')
export const hasPeriod = ({ period }: Pick<TileDraft, 'period'>) => isRelative(period) || isPeriod(period)

/** The tile of a draft that lacks nothing. */
export function tileOf(draft: TileDraft): Tile {
  const { id, width, title, unitId, period, by, span, form } = draft
  const common = { id, width, title: title.trim() }
  const [indicatorId = ''] = draft.indicators
  switch (draft.kind) {
    case 'figure':
      return { ...common, kind: 'figure', indicatorId, unitId, period }
    case 'table':
      return {
        ...common,
        kind: 'table',
        indicatorIds: [...draft.indicators],
        unitId,
        period,
        by,
        span: Math.min(span, 12),
      }
    case 'chart':
      return { ...common, kind: 'chart', indicatorId, unitId, period, by, form, span }
    case 'tasks':
      return {
        ...common,
        kind: 'tasks',
        leadUnderId: draft.leadUnderId,
        sectorId: draft.sectorId || null,
        by: draft.group,
      }
    case 'reports':
      return { ...common, kind: 'reports', regimeId: draft.regimeId }
    case 'text':
      return { ...common, kind: 'text', content: draft.content }
  }
}

export const foundOf = (id: string | null, name: string | undefined): Found | undefined =>
  id === null || name === undefined ? undefined : { value: id, label: name }
