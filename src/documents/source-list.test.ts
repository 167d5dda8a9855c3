import { expect, test } from 'vitest'
import type { DocumentBlock } from '#src/platform/rich-text.ts'
import type { StoredCitation } from './citing.ts'
import type { PaperSection } from './paper.ts'
import { inRanges, type Sources, sourceList } from './source-list.ts'

const figure = (id: string, shown: string, more: Partial<StoredCitation> = {}) =>
  ({
    id,
    kind: 'figure',
    indicatorId: 'trường chuẩn',
    unitId: 'tỉnh',
    period: '2020',
    reading: 'official',
    part: 'result',
    shown,
    ...more,
  }) as StoredCitation
const section = (key: string, ids: readonly string[]): PaperSection => ({
  key,
  level: 1,
  annex: false,
  number: 'I',
  title: `Phần ${key}`,
  content: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: ids.map((citationId) => ({ type: 'figure', attrs: { citationId, shown: '' } })),
      },
    ],
  },
})
const report = (versionId: string, unitName: string, receivedOn: string | null) => ({
  versionId,
  unitName,
  receivedOn,
  regimeName: 'Báo cáo năm',
  period: '2020',
  state: 'received',
  reportId: null,
  renewed: false,
})
const behind: Record<string, string[]> = { 1: ['v1', 'v2'], 2: ['v1', 'v2'], 3: ['v2', 'gone'], 4: [] }
const of = (figures: StoredCitation[]): Sources => ({
  figures,
  behind: (id) => behind[id] ?? [],
  reports: [report('v1', 'Huyện Tuần Giáo', '2020-12-20'), report('v2', 'Huyện Mường Ảng', null)],
  indicatorName: (id) => id,
  unitName: (id) => id,
})
type Table = Extract<DocumentBlock, { type: 'figureTable' }>
const textsOf = (block: DocumentBlock | undefined) =>
  (block as Table).attrs.rows.map(({ cells }) => cells.map(({ text }) => text).join(' | '))

test('a document without figures has no list of sources', () => {
  expect(sourceList([section('a', [])], of([]))).toEqual([])
})
test('each figure stands under each of its places with what it says there and the numbers of its reports', () => {
  const figures = [
    figure('1', '86,0%'),
    figure('2', '85,0%', { part: 'target' }),
    figure('3', '98,4%', { indicatorId: 'phổ cập', reading: 'provisional' }),
    figure('4', '340', { indicatorId: 'từ tệp' }),
  ]
  const [list] = sourceList([section('a', ['1', '2', '4']), section('b', ['3', '1'])], of(figures))
  expect([list!.annex, list!.level]).toEqual([true, 1])
  expect(textsOf(list!.content.content[0])).toEqual([
    'I. Phần a',
    'trường chuẩn | tỉnh | năm 2020 | 86,0%; kế hoạch giao 85,0% | 1, 2',
    'từ tệp | tỉnh | năm 2020 | 340 | –',
    'I. Phần b',
    'phổ cập | tỉnh | năm 2020, tạm tính | 98,4% | 2',
    'trường chuẩn | tỉnh | năm 2020 | 86,0% | 1, 2',
  ])
  expect(textsOf(list!.content.content[1])).toEqual([
    '1 | Huyện Tuần Giáo | Báo cáo năm | năm 2020 | 20/12/2020',
    '2 | Huyện Mường Ảng | Báo cáo năm | năm 2020 | –',
  ])
})
test.each([
  [[], ''],
  [[5], '5'],
  [[2, 1], '1, 2'],
  [[1, 2, 3, 7, 9, 10], '1–3, 7, 9, 10'],
])('report numbers %j are told as "%s"', (numbers, told) => {
  expect(inRanges(numbers)).toBe(told)
})
