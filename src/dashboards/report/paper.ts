import { unitIdsOf } from '#src/access/index.ts'
import type { Paper, PaperSection } from '#src/documents/index.ts'
import { formatIn } from '#src/platform/format.ts'
import { type DocumentBlock, paragraphOf } from '#src/platform/rich-text.ts'
import type { View } from '#src/platform/work.ts'
import { unitOn } from '#src/units/index.ts'
import type { Kept } from '../reading.ts'
import type { TileShown } from '../shown-shapes.ts'
import type { Tile } from '../tiles.ts'
import { vi } from '../words.vi.ts'
import { chartOf, figureTable, reportsTable, seriesTable, tasksTable } from './blocks.ts'

type Shown = { on: string; unit: { name: string } | null; tiles: Readonly<Record<string, TileShown>> }
type Answered = { tile: Tile; shown: TileShown }

/** Figures one after another make one part of the report, every other tile its own. */
function partsOf(tiles: readonly Tile[], shown: Shown['tiles']): Answered[][] {
  const parts: Answered[][] = []
  for (const tile of tiles) {
    const one = { tile, shown: shown[tile.id] ?? ({ kind: 'hidden', why: 'gone' } as const) }
    const last = parts.at(-1)
    const together = last?.[0]?.shown.kind === 'figure' && one.shown.kind === 'figure' && !tile.title
    if (together) last.push(one)
    else parts.push([one])
  }
  return parts
}

function titleOf({ tile, shown }: Answered, several: boolean): string {
  if (tile.title) return tile.title
  if (shown.kind === 'figure') return several ? vi.report.figures : shown.indicator.nameVi
  if (shown.kind === 'series')
    return shown.lines.length <= 2 ? shown.lines.map(({ indicator }) => indicator.nameVi).join('; ') : vi.report.figures
  if (shown.kind === 'reports') return vi.report.reports(shown.regime.name)
  return tile.kind === 'text' ? '' : vi.kinds[tile.kind]
}

function blocksOf(part: readonly Answered[], provisional: boolean): DocumentBlock[] {
  const figures = part.flatMap(({ shown }) => (shown.kind === 'figure' ? [shown] : []))
  if (figures.length > 0) return [figureTable(figures, provisional)]
  const { tile, shown } = part[0]!
  if (tile.kind === 'text') return [...tile.content.content]
  if (shown.kind === 'hidden') return [paragraphOf(vi.report[shown.why])]
  if (shown.kind === 'series' && tile.kind === 'chart') return chartOf(tile, shown, provisional)
  if (shown.kind === 'series') return seriesTable(shown, provisional)
  if (shown.kind === 'tasks' && tile.kind === 'tasks') return [tasksTable(tile, shown)]
  return shown.kind === 'reports' ? [reportsTable(shown)] : []
}

/** Whose report it is: of the unit that keeps the board for those who work there, of the reader's own for others. */
async function issuerOf(view: View, keeper: string) {
  const own = unitIdsOf(view)
  const unit = await unitOn(view, own.includes(keeper) ? keeper : (own[0] ?? keeper), view.today)
  const superior = unit?.parentId ? await unitOn(view, unit.parentId, view.today) : undefined
  return { unit, superior }
}

/** A board as an internal report: in the layout of an official one, without number and signature, in Vietnamese whoever asks. */
export async function reportPaper(
  view: View,
  board: Pick<Kept, 'name' | 'description' | 'tiles' | 'unit'>,
  shown: Shown,
  provisional: boolean,
): Promise<Paper> {
  const { unit, superior } = await issuerOf(view, board.unit.id)
  const told = [
    ...(board.description ? [paragraphOf(board.description)] : []),
    paragraphOf(vi.report.read(shown.unit?.name ?? '', formatIn('vi').day(shown.on))),
  ]
  let number = 0
  const sections = partsOf(board.tiles, shown.tiles).map((part, at): PaperSection => {
    const title = titleOf(part[0]!, part.length > 1)
    if (title) number += 1
    return {
      key: `o-${at + 1}`,
      level: 1,
      annex: false,
      number: title ? String(number) : '',
      title,
      content: { type: 'doc', content: blocksOf(part, provisional) },
    }
  })
  return {
    purpose: 'yearReport',
    side: unit && ['partyCommittee', 'board'].includes(unit.kind) ? 'party' : 'state',
    on: view.today,
    superior: superior?.name ?? null,
    issuer: unit?.name ?? '',
    kind: { code: 'BC', name: vi.report.kind },
    title: board.name,
    symbol: null,
    unitSymbol: unit?.symbol ?? unit?.shortName ?? '',
    place: unit?.place ?? '',
    issuedOn: null,
    addressees: [],
    sections: [
      { key: 'mo-dau', level: 1, annex: false, number: '', title: '', content: { type: 'doc', content: told } },
      ...sections,
    ],
    signature: { mode: '', body: null, function: null, name: null },
    recipients: [vi.report.recipients(unit?.shortName ?? '')],
    archive: null,
    draft: false,
  }
}
