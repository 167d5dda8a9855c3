import { expect, test } from 'vitest'
import { type PdfPage, pdfFile, widthOf } from '#test/pdf-file.ts'
import { inShort, planUnits } from '#test/plan-units.ts'
import { extract, readSource } from '../index.ts'

const refusal = (bytes: Buffer) =>
  readSource(bytes).then(
    () => 'read',
    ({ code, details }: { code: string; details: object }) => [code, details],
  )
/** Lines of a page from the top, broken as they are given; what begins with a space is indented. */
const lines = (...said: string[]): PdfPage => ({
  texts: said.map((text, i) => ({ text: text.trim(), x: text.startsWith(' ') ? 115 : 85, y: 100 + i * 20, size: 12 })),
})

test('a damaged PDF, one with a password, a scan and one of too many pages are each refused for their own reason', async () => {
  const page = lines('Giao Sở Y tế rà soát nhân lực trạm y tế xã trước ngày 30/6/2021.')
  const whole = pdfFile([page])
  expect({
    damaged: await refusal(whole.subarray(0, 60)),
    locked: await refusal(pdfFile([page], { locked: true })),
    scan: await refusal(pdfFile([{}, { texts: [{ text: 'Ký bởi: Tỉnh ủy', x: 300, y: 60 }] }])),
    long: await refusal(pdfFile(Array.from({ length: 501 }, () => page))),
    whole: await refusal(whole),
  }).toEqual({
    damaged: ['reading.pdfDamaged', {}],
    locked: ['reading.pdfPassword', {}],
    scan: ['reading.scan', { pages: 2 }],
    long: ['reading.pages', { pages: 501, most: 500 }],
    whole: 'read',
  })
})

test('lines become the paragraphs they were broken from, also over the turn of a page; page numbers and what every page repeats are dropped', async () => {
  const wide = 'Giao Sở Giáo dục và Đào tạo chủ trì, phối hợp với Sở Tài chính rà soát'
  const edge = (n: number) => [
    { text: String(n), x: 290, y: 40, size: 12 },
    { text: `Kế hoạch 96-KH/TU, bản ${n}`, x: 85, y: 810, size: 10 },
  ]
  const first = lines(
    ` ${wide},`,
    'sắp xếp mạng lưới trường, lớp bán trú, hoàn thành trước ngày 30/6/2021;',
    'lớp ghép.',
  )
  const second = lines(' - Sở Y tế: kiểm tra công tác y tế trường học tại các xã, phường và các', '')
  const third = lines('thị trấn trong quý III.', ' - Công an tỉnh bảo đảm an toàn giao thông.')
  const pages = [first, second, third].map(({ texts = [] }, i) => ({
    texts: [...texts.filter(({ text }) => text), ...edge(i + 1)],
  }))
  const { text } = await readSource(pdfFile(pages))
  expect(text.trim().split('\n')).toEqual([
    `${wide}, sắp xếp mạng lưới trường, lớp bán trú, hoàn thành trước ngày 30/6/2021; lớp ghép.`,
    '- Sở Y tế: kiểm tra công tác y tế trường học tại các xã, phường và các thị trấn trong quý III.',
    '- Công an tỉnh bảo đảm an toàn giao thông.',
  ])
})

test('a ruled table is read by its cells, those merged down or across too; without rules by its columns', async () => {
  const [left, top, step] = [60, 100, 40]
  const xs = [left, 100, 300, 420, 540]
  const rows = [
    ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
    ['I', 'Giáo dục', '', ''],
    ['1', 'Xây dựng đề án bán trú', 'Sở Y tế', 'Tháng 6'],
    ['2', 'Biên soạn tài liệu', '', 'Quý III'],
  ]
  const texts = rows.flatMap((row, r) =>
    row.map((text, c) => ({ text, x: xs[c]! + 4, y: top + r * step + 20, size: 11 })).filter(({ text }) => text),
  )
  const bottom = top + rows.length * step
  const level = Array.from({ length: rows.length + 1 }, (_, r): [number, number, number, number][] =>
    // the lead of 1 and 2 stands once beside both
    r === 3
      ? [
          [left, top + r * step, 300, top + r * step],
          [420, top + r * step, 540, top + r * step],
        ]
      : [[left, top + r * step, 540, top + r * step]],
  ).flat()
  const upright = xs.flatMap((x): [number, number, number, number][] =>
    // the heading of a group runs across
    x === 300 || x === 420
      ? [
          [x, top, x, top + step],
          [x, top + 2 * step, x, bottom],
        ]
      : [[x, top, x, bottom]],
  )
  const source = await readSource(pdfFile([{ texts, rules: [...level, ...upright] }]))
  expect(extract({ ...source, units: planUnits, on: '2021-03-01' }).tasks.map(inShort)).toEqual([
    'Sở Y tế |  | 2021-06-30 | Xây dựng đề án bán trú',
    'Sở Y tế |  | 2021-09-30 | Biên soạn tài liệu',
  ])
  const bare = await readSource(pdfFile([{ texts }]))
  expect(extract({ ...bare, units: planUnits, on: '2021-03-01' }).tasks.map(inShort)).toEqual([
    'Sở Y tế |  | 2021-06-30 | Xây dựng đề án bán trú',
    'Sở Y tế |  | 2021-09-30 | Biên soạn tài liệu',
  ])
})

test('a table without rules: centred heads of two lines, cells of several, overleaf without its heads, up to the text below', async () => {
  const at = (text: string, x: number, y: number) => ({ text, x, y, size: 11 })
  const first: PdfPage = {
    texts: [
      at('PHỤ LỤC', 270, 80),
      ...[at('TT', 62, 120), at('Nội dung', 170, 120), at('Đơn vị', 350, 120), at('Thời gian', 470, 120)],
      ...[at('chủ trì', 350, 136), at('hoàn thành', 466, 136)],
      ...[
        at('1', 64, 160),
        at('Xây dựng đề án trường bán', 90, 160),
        at('Sở Giáo dục', 340, 160),
        at('Tháng 6', 470, 160),
      ],
      ...[at('trú cho các xã', 90, 176), at('và Đào tạo', 340, 176)],
      ...[at('2', 64, 200), at('Biên soạn tài liệu', 90, 200), at('Sở Y tế', 340, 200), at('Quý III', 470, 200)],
    ],
  }
  const second: PdfPage = {
    texts: [
      at('2', 290, 40),
      ...[at('3', 64, 90), at('Lập dự toán', 90, 90), at('Sở Tài chính', 340, 90), at('Quý IV', 470, 90)],
      ...[
        at('4', 64, 110),
        at('Tập huấn cho giáo viên', 90, 110),
        at('Công an tỉnh', 340, 110),
        at('Quý IV', 470, 110),
      ],
      at('Các đơn vị gửi kết quả về Ban Tuyên giáo để tổng hợp chung trong toàn tỉnh.', 85, 160),
    ],
  }
  const { text, blocks } = await readSource(pdfFile([first, second]))
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph'])
  expect(text.trim().split('\n').slice(1, -1)).toEqual([
    'TT\tNội dung\tĐơn vị chủ trì\tThời gian hoàn thành',
    '1\tXây dựng đề án trường bán trú cho các xã\tSở Giáo dục và Đào tạo\tTháng 6',
    '2\tBiên soạn tài liệu\tSở Y tế\tQuý III',
    '3\tLập dự toán\tSở Tài chính\tQuý IV',
    '4\tTập huấn cho giáo viên\tCông an tỉnh\tQuý IV',
  ])
})

test('figures and names side by side are no table of work', async () => {
  const at = (text: string, x: number, y: number) => ({ text, x, y, size: 11 })
  const row = (y: number, ...said: string[]) => said.map((text, i) => at(text, [62, 110, 320, 440][i]!, y))
  const { blocks } = await readSource(
    pdfFile([
      {
        texts: [
          ...row(100, 'TT', 'Chỉ số', 'Năm 2020', 'Năm 2025'),
          ...row(120, '1', 'Tỷ lệ trẻ em được tiêm chủng đầy đủ', '94', '96'),
          ...row(140, '2', 'Số giường bệnh trên một vạn dân', '23', '25'),
        ],
      },
    ]),
  )
  expect(blocks.every(({ kind }) => kind === 'paragraph')).toBe(true)
})

test('a table that goes on overleaf is one: its heads are said once, a row cut by the turn of the page is whole', async () => {
  const [left, top, step] = [60, 300, 40]
  const xs = [left, 100, 300, 420]
  const ruled = (rows: readonly (readonly string[])[]): PdfPage => ({
    texts: rows.flatMap((row, r) =>
      row.map((text, c) => ({ text, x: xs[c]! + 4, y: top + r * step + 20, size: 11 })).filter(({ text }) => text),
    ),
    rules: [
      ...Array.from({ length: rows.length + 1 }, (_, r) => [left, top + r * step, 420, top + r * step] as const),
      ...xs.map((x) => [x, top, x, top + rows.length * step] as const),
    ],
  })
  const heads = ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì']
  const first = ruled([heads, ['1', 'Rà soát nhân lực', 'Sở Y tế'], ['2', 'Xây dựng đề án', 'Sở Giáo dục']])
  const second = ruled([heads, ['', 'trường bán trú', 'và Đào tạo'], ['3', 'Lập dự toán', 'Sở Tài chính']])
  const { text, blocks } = await readSource(pdfFile([first, second]))
  expect(blocks.map(({ kind }) => kind)).toEqual(['table'])
  expect(text.trim().split('\n')).toEqual([
    heads.join('\t'),
    '1\tRà soát nhân lực\tSở Y tế',
    '2\tXây dựng đề án trường bán trú\tSở Giáo dục và Đào tạo',
    '3\tLập dự toán\tSở Tài chính',
  ])
})

test('the head of a first page is read by its two sides', async () => {
  const at = (text: string, x: number, y: number) => ({ text, x: x - widthOf(text, 12) / 2, y, size: 12 })
  const head = [
    at('TỈNH ỦY ĐIỆN BIÊN', 160, 60),
    at('ĐẢNG CỘNG SẢN VIỆT NAM', 430, 60),
    at('*', 160, 80),
    at('Số 96-KH/TU', 160, 100),
    at('Điện Biên, ngày 05 tháng 01 năm 2021', 430, 100),
    at('KẾ HOẠCH', 297, 140),
    at('về phát triển giáo dục năm 2021', 297, 160),
  ]
  const source = await readSource(pdfFile([{ texts: [...head, { text: 'Giao Sở Y tế rà soát.', x: 85, y: 200 }] }]))
  expect(extract({ ...source, units: planUnits, on: '2020-01-01' }).document).toEqual({
    symbol: '96-KH/TU',
    issuer: 'Tỉnh ủy Điện Biên',
    date: '2021-01-05',
    kind: 'keHoach',
    abstract: 'về phát triển giáo dục năm 2021',
  })
})
