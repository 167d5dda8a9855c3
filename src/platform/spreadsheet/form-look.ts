import type { CellStyle } from 'hucre/xlsx'

/** How a cell of a form looks: heading words around the table, or one of its cells. */
export type Look =
  | 'key'
  | 'from'
  | 'title'
  | 'subtitle'
  | 'section'
  | 'words'
  | 'strong'
  | 'head'
  | 'group'
  | 'name'
  | 'item'
  | 'center'
  | 'figure'
  | 'total'
  | 'text'

const font = { name: 'Times New Roman', size: 12 }
const side = { style: 'thin', color: { rgb: '8C9AA0' } } as const
const border = { top: side, bottom: side, left: side, right: side }
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const
const bold = { ...font, bold: true }
const wrapped = { vertical: 'center', wrapText: true } as const
const inTable = (horizontal: 'left' | 'center' | 'right', more: CellStyle = {}): CellStyle => ({
  font,
  border,
  alignment: { ...wrapped, horizontal },
  ...more,
})

const looks: Record<Look, CellStyle> = {
  key: { font },
  from: { font: bold, alignment: { ...wrapped, horizontal: 'center' } },
  title: { font: { ...bold, size: 14 }, alignment: { ...wrapped, horizontal: 'center' } },
  subtitle: { font: { ...font, italic: true }, alignment: { ...wrapped, horizontal: 'center' } },
  section: { font: { ...bold, size: 13 }, alignment: { ...wrapped, horizontal: 'left' } },
  words: { font, alignment: { wrapText: true, vertical: 'top' } },
  strong: { font: bold, alignment: { wrapText: true, vertical: 'top' } },
  head: inTable('center', { font: bold, fill: fill('DCE6E8') }),
  group: inTable('left', { font: bold, fill: fill('F1F4F5') }),
  name: inTable('left'),
  item: inTable('left', { alignment: { ...wrapped, horizontal: 'left', indent: 2 } }),
  center: inTable('center'),
  figure: inTable('right', { alignment: { horizontal: 'right', vertical: 'center' } }),
  total: inTable('right', { font: bold, alignment: { horizontal: 'right', vertical: 'center' }, fill: fill('F1F4F5') }),
  text: inTable('left', { alignment: { horizontal: 'left', vertical: 'top', wrapText: true } }),
}

/** Yellow is to be filled in: the colour offices know. */
export const styleOf = (look: Look, open: boolean): CellStyle =>
  open ? { ...looks[look], fill: fill('FFF6D6') } : looks[look]
