import { type Lang, showFigure } from '#src/platform/number.ts'
import type { Cell, CellRule } from '../../cellRules.ts'
import type { ReportWords } from '../words.ts'

const figure = (text: string | undefined, lang: Lang) =>
  text === undefined ? '' : showFigure(text, text.split('.')[1]?.length ?? 0, lang)

/** A cell by its indicator's name and, of a ratio, its part. */
export const cellName = ({ indicator, part }: Cell, nameOf: (code: string) => string, words: ReportWords) =>
  part === 'numerator' || part === 'denominator'
    ? `${nameOf(indicator)}, ${words.grid[part].toLocaleLowerCase('vi')}`
    : nameOf(indicator)

/** What the writer reads where the rule does not hold: the very sentence of the writing page, without its figures. */
export function ruleText(rule: CellRule, nameOf: (code: string) => string, lang: Lang, words: ReportWords): string {
  const { faults } = words
  const name = (cell: Cell) => cellName(cell, nameOf, words)
  if (rule.kind === 'compare') {
    const side = (cells: readonly Cell[]) => cells.map(name).join(' + ')
    return faults.equation(side(rule.left), words.signs[rule.op] ?? rule.op, side(rule.right))
  }
  const cell = name(rule.cell)
  if (rule.kind === 'range') return faults.range(cell, figure(rule.min, lang), figure(rule.max, lang))
  if (rule.kind === 'withinDenominator') return faults.numerator(cell)
  return rule.kind === 'unusual' ? faults.unusual(cell, '…') : faults[rule.kind](cell)
}
