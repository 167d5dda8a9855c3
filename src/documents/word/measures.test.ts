import { beforeAll, describe, expect, test } from 'vitest'
import { all, type Element, first, wordFile } from '#test/word-file.ts'
import type { Paper } from '../paper.ts'
import { examplePaper } from '../templates/example.ts'
import { ourWord } from './document.ts'

const mm = (twips: string | undefined) => Math.round((Number(twips) / 1440) * 25.4 * 10) / 10
const words = (paragraph: Element) =>
  all(paragraph, 'w:t')
    .map(({ text }) => text)
    .join('')

/** What the file says of the paragraph with these words: sizes in points, lengths in millimetres. */
function said(document: Element, text: string) {
  const paragraph = all(document, 'w:p').find((one) => words(one).startsWith(text))
  if (!paragraph) throw new Error(`nothing says ${text}`)
  const run = all(paragraph, 'w:r').find((one) => all(one, 'w:t').length > 0)!
  const has = (name: string) => all(run, name).length > 0
  const [spacing, indent] = [all(paragraph, 'w:spacing')[0]?.of ?? {}, all(paragraph, 'w:ind')[0]?.of ?? {}]
  return {
    size: Number(first(run, 'w:sz').of['w:val']) / 2,
    bold: has('w:b'),
    italic: has('w:i'),
    underline: has('w:u'),
    align: first(paragraph, 'w:jc').of['w:val'],
    firstLine: mm(indent['w:firstLine']),
    before: Number(spacing['w:before']) / 20,
    line: `${spacing['w:lineRule']} ${Number(spacing['w:line']) / 20}`,
  }
}

type Said = ReturnType<typeof said>
const open = async (paper: Paper) => (await wordFile(await ourWord(paper))).document
const plain = { bold: false, italic: false, underline: false }

describe.each([
  ['2021-01-12', 'Số 05-BC/BTGTU', 'ngày 12 tháng 01 năm 2021'],
  ['2026-06-09', 'Số 05-BC/BTGTU', 'ngày 09 tháng 6 năm 2026'],
])('a party report of %s', (on, number, day) => {
  let document: Element
  beforeAll(async () => {
    document = await open(examplePaper('yearReport', 'party', on))
  })

  test('lies on A4 with margins 20, 20, 30 and 15 mm and the page number 10 mm from the top, from page 2', () => {
    const section = all(document, 'w:sectPr').at(-1)!
    const { 'w:w': width, 'w:h': height } = first(section, 'w:pgSz').of
    expect([mm(width), mm(height)]).toEqual([210, 297])
    const margins = first(section, 'w:pgMar').of
    expect(['top', 'bottom', 'left', 'right', 'header'].map((side) => mm(margins[`w:${side}`]))).toEqual([
      20, 20, 30, 15, 10,
    ])
    expect(all(section, 'w:titlePg')).toHaveLength(1)
  })

  test.each<[string, Partial<Said>]>([
    ['ĐẢNG CỘNG SẢN VIỆT NAM', { ...plain, size: 15, bold: true, align: 'center' }],
    ['TỈNH ỦY ĐIỆN BIÊN', { ...plain, size: 14, align: 'center' }],
    ['BAN TUYÊN GIÁO TỈNH ỦY', { ...plain, size: 14, bold: true }],
    ['*', { ...plain, size: 14, align: 'center' }],
    ['BÁO CÁO', { ...plain, size: 16, bold: true, align: 'center' }],
    ['kết quả công tác năm', { ...plain, size: 15, bold: true, align: 'center' }],
    ['-----', { align: 'center' }],
    ['Thực hiện chương trình', { ...plain, size: 14, align: 'both', firstLine: 10, before: 6, line: 'exact 20' }],
    ['I- KẾT QUẢ', { ...plain, bold: true, size: 14 }],
    ['K/T TRƯỞNG BAN', { ...plain, bold: true, size: 14, align: 'center' }],
    ['PHÓ TRƯỞNG BAN', { ...plain, size: 14 }],
    ['Nguyễn Văn An', { ...plain, bold: true, size: 14 }],
    ['Nơi nhận:', { ...plain, underline: true, size: 14 }],
    ['- Thường trực Tỉnh ủy,', { ...plain, size: 12 }],
    ['- Lưu Văn phòng.', { ...plain, size: 12 }],
    ['Tiếp tục thực hiện các nhiệm vụ trọng tâm.', { size: 14 }],
  ])('says %s as the guidance has it', (text, form) => {
    expect(said(document, text)).toMatchObject(form)
  })

  test('says number and day in their forms', () => {
    expect(said(document, number)).toMatchObject({ ...plain, size: 14 })
    expect(said(document, `Điện Biên, ${day}`)).toMatchObject({ ...plain, italic: true, size: 14 })
    expect(document.text).not.toContain('./.')
  })
})

describe('a state report', () => {
  let document: Element
  beforeAll(async () => {
    document = await open(examplePaper('yearReport', 'state', '2021-02-05'))
  })

  test.each<[string, Partial<Said>]>([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...plain, size: 13, bold: true, align: 'center' }],
    ['Độc lập - Tự do - Hạnh phúc', { ...plain, size: 14, bold: true }],
    ['ỦY BAN NHÂN DÂN', { ...plain, size: 13 }],
    ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', { ...plain, size: 13, bold: true }],
    ['Số: 05/BC-SGDĐT', { ...plain, size: 13 }],
    ['Điện Biên, ngày 05 tháng 02 năm 2021', { ...plain, italic: true, size: 14 }],
    ['BÁO CÁO', { ...plain, bold: true, size: 14 }],
    ['Thực hiện chương trình', { ...plain, size: 14, align: 'both', firstLine: 12.7, before: 6 }],
    ['KT. TRƯỞNG BAN', { ...plain, bold: true, size: 14 }],
    ['Nơi nhận:', { bold: true, italic: true, underline: false, size: 12 }],
    ['- Thường trực Tỉnh ủy;', { ...plain, size: 11 }],
    ['- Lưu: VT.', { ...plain, size: 11 }],
    ['Tiếp tục thực hiện các nhiệm vụ trọng tâm./.', { size: 14 }],
  ])('says %s as the decree has it', (text, form) => {
    expect(said(document, text)).toMatchObject(form)
  })

  test('has a rule under the motto as wide as its text and one under the issuer of a third to a half of its name', () => {
    const rules = all(document, 'w:p').filter((one) => all(one, 'w:pBdr').length > 0)
    const room = [66, 99]
    const widths = rules.slice(0, 2).map((rule, i) => {
      const { 'w:left': left, 'w:right': right } = first(rule, 'w:ind').of
      return room[i]! - mm(left) - mm(right)
    })
    // 13 pt bold capitals: the longer of its two lines; 14 pt bold: 27 letters
    expect(widths[0]).toBeGreaterThan(14)
    expect(widths[0]).toBeLessThan(30)
    expect(widths[1]).toBeGreaterThan(58)
    expect(widths[1]).toBeLessThan(70)
  })
})

test('a letter bears its abstract under its number and no type', async () => {
  const state = await open(examplePaper('letter', 'state', '2021-02-05'))
  expect(said(state, 'V/v kết quả')).toMatchObject({ ...plain, size: 12 })
  expect(all(state, 'w:p').map(words)).not.toContain('CÔNG VĂN')
  const party = await open(examplePaper('letter', 'party', '2026-06-09'))
  expect(said(party, 'về việc kết quả')).toMatchObject({ ...plain, italic: true, size: 12 })
})
