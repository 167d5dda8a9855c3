import type { FigurePart } from '#src/documents/contract.ts'
import { fraction } from '#src/platform/number.ts'
import type { DocumentBlock, Inline } from '#src/platform/rich-text.ts'
import type { Facts } from './facts.ts'
import type { Citing } from './now.ts'
import type { Wanted } from './reading.ts'
import { say } from './say.ts'
import type { Piece } from './sentences.ts'

/** A figure with where its citation is asked for. */
export type Told = { facts: Facts; wanted: Wanted }

/** A sentence as a paragraph whose figures keep their source. */
export const sentenceBlock = (pieces: readonly Piece[], { wanted }: Told, citing: Citing): DocumentBlock => ({
  type: 'paragraph',
  content: pieces
    .filter((piece) => piece !== '')
    .map(
      (piece): Inline =>
        typeof piece === 'string'
          ? { type: 'text', text: piece }
          : { type: 'figure', attrs: { citationId: citing.of(wanted, piece.part), shown: piece.shown } },
    ),
})

const columns: readonly FigurePart[] = ['target', 'result', 'attainment', 'lastYear', 'change']
const head = ['Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch', 'Thực hiện', '% so với KH', 'Cùng kỳ', 'Tăng, giảm']
const noFigure = '–'

const rowOf = ({ facts, wanted }: Told, citing: Citing) => ({
  cells: [
    { text: facts.name },
    { text: facts.measure },
    ...columns.map((part) => cellOf({ facts, wanted }, part, citing)),
  ],
})
const heading = (title: string) => ({
  group: true,
  cells: [{ text: title }, ...columns.map(() => ({ text: '' })), { text: '' }],
})

export type Group = { title: string; told: readonly Told[] }

/** Plan, result, per cent of the plan, same period last year, change; with a heading row per group where there are several. */
export const tableBlock = (
  caption: string,
  groups: readonly Group[],
  source: string,
  citing: Citing,
): DocumentBlock => ({
  type: 'figureTable',
  attrs: {
    caption,
    head,
    rows: groups.flatMap(({ title, told }) => [
      ...(groups.length > 1 ? [heading(title)] : []),
      ...told.map((one) => rowOf(one, citing)),
    ]),
    source,
  },
})

/** How far the year's plan was attained, indicator by indicator; undefined where no target has a per cent. */
export function attainmentChart(
  about: string,
  told: readonly Told[],
  source: string,
  citing: Citing,
): DocumentBlock | undefined {
  const with100 = told.flatMap((one) => {
    const said = say(one.facts, 'attainment')
    return said?.value ? [{ ...one, percent: said.value }] : []
  })
  if (with100.length === 0) return undefined
  const met = with100.filter(({ percent }) => fraction(percent).gte(fraction('100'))).length
  const shown = with100.slice(0, 60)
  return {
    type: 'figureChart',
    attrs: {
      kind: 'bar',
      finding: `${met}/${with100.length} chỉ tiêu ${about} đạt hoặc vượt kế hoạch`,
      measure: '% so với kế hoạch',
      labels: shown.map(({ facts }) => facts.name.slice(0, 60)),
      series: [
        {
          name: '% so với kế hoạch',
          values: shown.map(({ percent }) => percent),
          citationIds: shown.map(({ wanted }) => citing.of(wanted, 'attainment')),
        },
      ],
      target: '100',
      source,
    },
  }
}

export function cellOf({ facts, wanted }: Told, part: FigurePart, citing: Citing) {
  const said = say(facts, part)
  return said
    ? { text: said.shown, citationId: citing.of(wanted, part), align: 'end' as const }
    : { text: noFigure, align: 'end' as const }
}
