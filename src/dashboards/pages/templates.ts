import { newTile, type Tile } from '../tiles.ts'

export const templates = ['blank', 'year', 'meeting'] as const
export type Template = (typeof templates)[number]

/** What a template is made of: indicators that have a target, the most telling first, and a regime that is collected. */
export type Ground = { indicators: readonly string[]; regimeId: string | undefined }
type Words = { conclusions: string; conclusionsText: string }

const of = { unitId: null, period: 'locked' } as const
const figure = (indicatorId: string): Tile => newTile('figure', 'third', { ...of, indicatorId })
const chart = (indicatorId: string): Tile =>
  newTile('chart', 'half', { ...of, indicatorId, by: 'periods', form: 'line', span: 8 })
const conclusions = ({ conclusions: title, conclusionsText }: Words): Tile =>
  newTile(
    'text',
    'whole',
    {
      content: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: conclusionsText }] }] },
    },
    title,
  )

/** The tiles a board begins with. */
export function tilesOf(template: Template, { indicators, regimeId }: Ground, words: Words): Tile[] {
  if (template === 'blank') return []
  if (template === 'meeting') {
    const tiles: Tile[] = [newTile('tasks', 'whole', { leadUnderId: null, sectorId: null, by: 'lead' })]
    if (regimeId) tiles.push(newTile('reports', 'whole', { regimeId }))
    return [...tiles, ...indicators.slice(0, 3).map(figure), conclusions(words)]
  }
  const indicatorIds = indicators.slice(0, 6)
  const tiles = [...indicatorIds.map(figure), ...indicators.slice(0, 2).map(chart)]
  if (indicatorIds.length > 0) tiles.push(newTile('table', 'whole', { ...of, indicatorIds, by: 'units', span: 4 }))
  return tiles
}
