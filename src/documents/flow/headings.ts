import type { Layout } from '../layouts/layout.ts'
import type { Paper, PaperSection } from '../paper.ts'
import type { Paragraph, Run } from './blocks.ts'
import { prose } from './body.ts'
import { line, written } from './words.ts'

/** What joins a number and its title: "I- ", "1. ", "a) ". */
function joined(number: string, { headings }: Layout): string {
  if (number === '') return ''
  if (/^[IVXLC]+$/.test(number)) return number + headings.roman
  return number + (/^\d/.test(number) ? headings.arabic : headings.letter)
}

/** "Phần thứ nhất" and "Phụ lục 1" stand alone over their title, in the middle. */
const standsOver = ({ number, annex }: PaperSection) => annex || /^phần\b/i.test(number)

export function headingOf(section: PaperSection, layout: Layout): Paragraph[] {
  const { level, number, title } = section
  if (title.trim() === '' && number === '') return []
  const bold = true
  if (standsOver(section)) {
    const over: Run[] = [
      ...(number === '' ? [] : [{ text: written(number), bold } as const]),
      ...(number !== '' && title.trim() !== '' ? [{ break: true } as const] : []),
      ...(title.trim() === '' ? [] : [{ text: written(title), bold } as const]),
    ]
    return [
      { ...line('', { size: layout.body.size }), runs: over, heading: level, before: 12, after: 6, keepNext: true },
    ]
  }
  const runs: Run[] = [{ text: written(joined(number, layout) + title), bold, ...(level === 3 && { italic: true }) }]
  return [{ ...prose(layout), runs, heading: level, keepNext: true }]
}

/** "(Kèm theo Báo cáo số 345-BC/BTGTU, ngày 12/01/2021 của Ban Tuyên giáo Tỉnh ủy)": under an annex's title. */
export function annexedTo({ kind, symbol, issuedOn, issuer }: Paper, { body }: Layout, under?: string): Paragraph {
  const name = kind.name === null ? 'Công văn' : kind.name.charAt(0) + kind.name.slice(1).toLocaleLowerCase('vi')
  const number = symbol === null ? 'số …' : `số ${symbol}`
  const day = issuedOn === null ? 'ngày …/…/…' : `ngày ${issuedOn.split('-').reverse().join('/')}`
  const words = under ?? `(Kèm theo ${name} ${number}, ${day} của ${issuer})`
  return line(words, { size: body.size - 1, italic: true }, { after: 6, keepNext: true })
}
