import { type DocumentBlock, type DocumentText, paragraphOf } from '#src/platform/rich-text.ts'

export const textOf = (blocks: readonly DocumentBlock[]): DocumentText => ({
  type: 'doc',
  content: blocks.length > 0 ? [...blocks] : [paragraphOf('')],
})

/** "**Thời gian:** 14 giờ 00, …" */
export const labelled = (label: string, words: string): DocumentBlock => ({
  type: 'paragraph',
  content: [
    { type: 'text', text: `${label}:`, marks: [{ type: 'bold' }] },
    { type: 'text', text: ` ${words}` },
  ],
})

/** Each line of a written text as a paragraph of its own. */
export const paragraphs = (words: string): DocumentBlock[] =>
  words
    .split(/\n+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => paragraphOf(one))

/** A table without figures: rows of texts, or one text that heads those below it. */
export const table = (head: readonly string[], lines: readonly (readonly string[] | string)[]): DocumentBlock => ({
  type: 'figureTable',
  attrs: {
    caption: '',
    head: [...head],
    rows: lines.map((line) =>
      typeof line === 'string' ? { group: true, cells: [{ text: line }] } : { cells: line.map((text) => ({ text })) },
    ),
    source: '',
  },
})

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']
const local = (instant: string) => new Date(Date.parse(instant) + 7 * 3_600_000)

/** "14 giờ 00" */
export const hourOf = (instant: string): string => {
  const at = local(instant)
  return `${at.getUTCHours()} giờ ${String(at.getUTCMinutes()).padStart(2, '0')}`
}
/** "12/01/2021" */
export const dateOf = (day: string): string => day.split('-').reverse().join('/')
/** "thứ Ba, ngày 12/01/2021" */
export const dayOfMeeting = (instant: string): string => {
  const at = local(instant)
  return `${weekdays[at.getUTCDay()]}, ngày ${dateOf(at.toISOString().slice(0, 10))}`
}
/** A sentence ends in one full stop. */
export const sentence = (words: string): string => words.trim().replace(/[.;,\s]*$/, '.')
export const lowerFirst = (words: string): string => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)
