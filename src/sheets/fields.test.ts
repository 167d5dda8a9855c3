import { expect, test } from 'vitest'
import { placeOf } from './annex/place.ts'
import { fieldOf, fieldsOf, headsKey } from './fields.ts'
import { paper } from './paper.ts'
import { findHead } from './taking/heads.ts'
import { rowsOf } from './taking/rows.ts'

test.each([
  ['STT', 'number'],
  ['Số TT', 'number'],
  ['NỘI DUNG NHIỆM VỤ', 'content'],
  ['Tên công việc', 'content'],
  ['Cơ quan, đơn vị chủ trì', 'lead'],
  ['Đơn vị thực hiện', 'lead'],
  ['Đơn vị phối hợp thực hiện', 'coordinating'],
  ['Thời gian thực hiện', 'when'],
  ['Hạn hoàn thành', 'when'],
  ['Sản phẩm, kết quả đầu ra', 'product'],
  ['Cơ quan theo dõi, giám sát', 'watching'],
  ['Mã NV', 'code'],
  ['Ghi chú', null],
  ['Kinh phí', null],
  ['', null],
])('a column called %s holds %s', (head, field) => {
  expect([fieldOf(head), fieldOf(head.normalize('NFD').toLowerCase())]).toEqual([field, field])
})

test('the heads of our own sheets are known, each as what it is', () => {
  for (const [field, head] of Object.entries(paper.heads)) expect(fieldOf(head)).toBe(field)
})

test('a field is taken from the first column that is called so; the same heads are one key however they are written', () => {
  expect(fieldsOf(['Thời gian', 'Thời hạn', 'Việc'])).toEqual(['when', null, null])
  expect(headsKey(['  NỘI  DUNG:', 'Chủ trì'])).toBe(headsKey(['nội dung', 'chu tri']))
  expect(headsKey(['A', 'B'])).not.toBe(headsKey(['B', 'A']))
})

const rows = (...lines: string[]) => lines.map((line) => line.split('|').map((text) => text.trim()))

test('heads are found below titles, and on two rows; without any the first row stands for them', () => {
  const found = findHead(
    rows(
      'KẾ HOẠCH|KẾ HOẠCH|KẾ HOẠCH|KẾ HOẠCH',
      'TT|Nội dung|Trách nhiệm|Trách nhiệm',
      'TT|Nội dung|Chủ trì|Phối hợp',
      '1|Rà soát|Sở Y tế|',
    ),
  )
  expect([found.headRow, found.columns, found.first]).toEqual([2, ['number', 'content', 'lead', 'coordinating'], 3])
  expect(findHead(rows('a|b', 'c|d')).headRow).toBe(1)
})

test('headings are told from tasks; a task stands under the number of its heading', async () => {
  const found = await rowsOf(
    rows(
      'TT|Nội dung|Chủ trì|Thời hạn',
      '(1)|(2)|(3)|(4)',
      'II|Y tế||',
      '1|Tiêm chủng|Sở Y tế|',
      '2|Chưa phân công||',
      '||| ',
      'B. Giáo dục|B. Giáo dục|B. Giáo dục|B. Giáo dục',
      '1|Trường lớp||30/6',
      '3|Nhóm ba||',
      '3.1|Việc của nhóm ba||',
    ),
    { first: 1, columns: ['number', 'content', 'lead', 'when'] },
  )
  expect(found.map(({ row, kind, under }) => [row, kind, under])).toEqual([
    [3, 'group', null],
    [4, 'task', 'II'],
    [5, 'task', 'II'],
    [7, 'group', null],
    [8, 'task', 'B'],
    [9, 'group', null],
    [10, 'task', '3'],
  ])
})

test('in a sheet that numbers nothing a row with words alone is a task', async () => {
  const told = await rowsOf(rows('Nội dung|Chủ trì', 'Rà soát|', 'II. Y tế|', 'Tiêm chủng|Sở Y tế'), {
    first: 1,
    columns: ['content', 'lead'],
  })
  expect(told.map(({ kind, under }) => [kind, under])).toEqual([
    ['task', null],
    ['group', null],
    ['task', 'II'],
  ])
})

test('a place says each number once, also where a number says its parent’s', () => {
  expect([placeOf(['1', '1.1', '1.1.2']), placeOf(['II', '1', 'a']), placeOf([])]).toEqual(['1.1.2', 'II.1.a', ''])
})
