import type { Tile } from '../tiles.ts'

export const templates = ['blank', 'year', 'meeting'] as const
export type Template = (typeof templates)[number]

/** What a template is made of: indicators that have a target, the most telling first, and a regime that is collected. */
export type Ground = { indicators: readonly string[]; regimeId: string | undefined }
type Words = { conclusions: string; conclusionsText: string }

const id = () => crypto.randomUUID()
const figure = (indicatorId: string, period: string): Tile => ({
  id: id(),
  kind: 'figure',
  width: 'third',
  title: '',
  indicatorId,
  unitId: null,
  period,
})
const chart = (indicatorId: string): Tile => ({
  id: id(),
  kind: 'chart',
  width: 'half',
  title: '',
  indicatorId,
  unitId: null,
  period: 'locked',
  by: 'periods',
  form: 'line',
  span: 8,
})
const conclusions = ({ conclusions: title, conclusionsText }: Words): Tile => ({
  id: id(),
  kind: 'text',
  width: 'whole',
  title,
  content: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: conclusionsText }] }] },
})

/** The tiles a board begins with. */
export function tilesOf(template: Template, { indicators, regimeId }: Ground, words: Words): Tile[] {
  if (template === 'blank') return []
  if (template === 'year')
    return [
      ...indicators.slice(0, 6).map((one) => figure(one, 'locked')),
      ...indicators.slice(0, 2).map(chart),
      ...(indicators.length === 0
        ? []
        : [
            {
              id: id(),
              kind: 'table' as const,
              width: 'whole' as const,
              title: '',
              indicatorIds: indicators.slice(0, 6),
              unitId: null,
              period: 'locked',
              by: 'units' as const,
              span: 4,
            },
          ]),
    ]
  return [
    {
      id: id(),
      kind: 'tasks',
      width: 'whole',
      title: '',
      leadUnderId: null,
      sectorId: null,
      by: 'lead',
    },
    ...(regimeId ? [{ id: id(), kind: 'reports' as const, width: 'whole' as const, title: '', regimeId }] : []),
    ...indicators.slice(0, 3).map((one) => figure(one, 'locked')),
    conclusions(words),
  ]
}
