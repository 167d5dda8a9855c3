import { answerOf, type Cell, type Content, isBlank } from '../content.ts'

type At = { sectionId: string; unitId: string; indicator: string; item?: string }

const same = (cell: Cell, at: At) =>
  cell.unitId === at.unitId && cell.indicator === at.indicator && cell.item === (at.item ?? '')

export const cellAt = (content: Content, at: At): Cell | undefined =>
  answerOf(content, at.sectionId).cells?.find((cell) => same(cell, at))

/** The content with this cell changed; a cell that became blank, with no words of its own, is missing again. */
export function withCell(content: Content, at: At, change: Partial<Cell>): Content {
  const answer = answerOf(content, at.sectionId)
  const cells = answer.cells ?? []
  const old = cells.find((cell) => same(cell, at)) ?? {
    unitId: at.unitId,
    indicator: at.indicator,
    item: at.item ?? '',
  }
  const fresh = tidy({ ...old, ...change })
  const others = cells.filter((cell) => !same(cell, at))
  return withAnswer(content, at.sectionId, {
    cells: isBlank(fresh) && !fresh.note && fresh.over === undefined ? others : [...others, fresh],
  })
}

const tidy = (cell: Cell): Cell =>
  Object.fromEntries(Object.entries(cell).filter(([key, value]) => key === 'item' || value !== undefined)) as Cell

export const withAnswer = (content: Content, sectionId: string, change: object): Content => ({
  ...content,
  sections: { ...content.sections, [sectionId]: { ...answerOf(content, sectionId), ...change } },
})
