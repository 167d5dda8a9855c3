import type { Day } from '#src/platform/day.ts'
import { type DocumentBlock, type DocumentText, paragraphOf } from '#src/platform/rich-text.ts'
import { symbolOf } from '../layouts/symbol.ts'
import { kindOfPurpose, type Paper, type PaperSection, type Purpose, type Side } from '../paper.ts'

const doc = (...content: DocumentBlock[]): DocumentText => ({ type: 'doc', content })
const words =
  'Thực hiện chương trình công tác năm, cơ quan đã chủ trì, phối hợp với các đơn vị liên quan triển khai đầy đủ các nhiệm vụ được giao; kết quả cụ thể như sau.'

const table: DocumentBlock = {
  type: 'figureTable',
  attrs: {
    caption: 'Bảng 1. Kết quả thực hiện chỉ tiêu',
    head: ['Chỉ tiêu', 'Đơn vị', 'Kế hoạch', 'Thực hiện', '% so với KH'],
    rows: [
      { group: true, cells: [{ text: 'I. Giáo dục và đào tạo' }] },
      {
        cells: [
          { text: 'Tỷ lệ trẻ em 5 tuổi ra lớp' },
          { text: '%' },
          { text: '98,4', align: 'end' },
          { text: '99,6', align: 'end' },
          { text: '101,2', align: 'end' },
        ],
      },
    ],
    source: 'Nguồn: báo cáo của các đơn vị.',
  },
}
const chart: DocumentBlock = {
  type: 'figureChart',
  attrs: {
    kind: 'line',
    finding: 'Tỷ lệ trẻ em 5 tuổi ra lớp đạt 99,6%, vượt chỉ tiêu 1,2 điểm %',
    measure: 'Tỷ lệ trẻ em 5 tuổi ra lớp, %',
    labels: ['2018', '2019', '2020'],
    series: [{ name: 'Toàn tỉnh', values: ['98.3', '98.9', '99.6'] }],
    target: '98.4',
    source: 'Nguồn: báo cáo của các đơn vị.',
  },
}
const list: DocumentBlock = {
  type: 'bulletList',
  content: ['Nội dung thứ nhất.', 'Nội dung thứ hai.'].map((text) => ({
    type: 'listItem' as const,
    content: [paragraphOf(text) as Extract<DocumentBlock, { type: 'paragraph' }>],
  })),
}

const section = (key: string, number: string, title: string, content: DocumentText): PaperSection => ({
  key,
  level: 1,
  annex: false,
  number,
  title,
  content,
})

/** A paper with some of everything: what an office's own file is tried out with. */
export const examplePaper = (purpose: Purpose, side: Side, on: Day): Paper => ({
  purpose,
  side,
  on,
  superior: side === 'party' ? 'Tỉnh ủy Điện Biên' : 'Ủy ban nhân dân tỉnh Điện Biên',
  issuer: side === 'party' ? 'Ban Tuyên giáo Tỉnh ủy' : 'Sở Giáo dục và Đào tạo',
  kind: kindOfPurpose[purpose],
  title: 'kết quả công tác năm và phương hướng, nhiệm vụ năm tới',
  symbol: symbolOf(side, kindOfPurpose[purpose].code, 5, side === 'party' ? 'BTGTU' : 'SGDĐT', on),
  unitSymbol: side === 'party' ? 'BTGTU' : 'SGDĐT',
  place: 'Điện Biên',
  issuedOn: on,
  addressees: purpose === 'letter' || purpose === 'invitation' ? ['Các đơn vị trong khối'] : [],
  sections: [
    section('opening', '', '', doc(paragraphOf(words))),
    section('results', 'I', 'KẾT QUẢ', doc(paragraphOf(words), list, table, chart)),
    section('tasks', 'II', 'NHIỆM VỤ', doc(paragraphOf('Tiếp tục thực hiện các nhiệm vụ trọng tâm'))),
  ],
  signature: { mode: 'KT', body: 'Trưởng ban', function: 'Phó Trưởng ban', name: 'Nguyễn Văn An' },
  recipients: ['Thường trực Tỉnh ủy', 'Các đơn vị trong khối'],
  archive: null,
  draft: false,
})
