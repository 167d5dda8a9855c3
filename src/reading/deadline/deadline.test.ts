import { expect, test } from 'vitest'
import { foldPlaces } from '../fold.ts'
import { whenIn } from './deadline.ts'

const read = (words: string, cell = false) => {
  const found = whenIn(foldPlaces(words).bare, 2021, cell)
  return found && [found.deadline, found.rhythm, found.due, found.standing].filter(Boolean)
}

test.each([
  ['Hoàn thành trước ngày 30/6/2021', '2021-06-30'],
  ['trình Ban Thường vụ trước ngày 20.7.2020', '2020-07-20'],
  ['gửi về Sở chậm nhất ngày 05 tháng 6 năm 2021', '2021-06-05'],
  ['tổ chức tập huấn trong tháng 6/2021', '2021-06-30'],
  ['hoàn thành trong quý III/2021', '2021-09-30'],
  ['xong trong quý II năm 2022', '2022-06-30'],
  ['báo cáo kết quả trước 15/11', '2021-11-15'],
  ['Thời gian thực hiện: từ 29/4 - 06/5/2021', '2021-05-06'],
  ['Từ ngày 01/3/2021 đến ngày 15/3/2021, tổ chức rà soát', '2021-03-15'],
  ['Tháng 6, tổ chức hội nghị', '2021-06-30'],
  ['hoàn thành trong năm 2021', '2021-12-31'],
  ['Thời gian thực hiện: giai đoạn 2021-2025', '2025-12-31'],
  ['phấn đấu hoàn thành trước ngày 28 tháng 02', '2021-02-28'],
  ['xong trước ngày 20/4 theo Quyết định số 15/QĐ-UBND ngày 05/02/2021', '2021-04-20'],
  ['trình UBND tỉnh ban hành (tháng 9/2021).', '2021-09-30'],
  ['hoàn thành trước tháng 6/2021', '2021-05-31'],
])('%s: due on %s', (words, day) => {
  expect(read(words)).toEqual([day])
  expect(read(words.normalize('NFD'))).toEqual([day])
})

test.each([
  ['Quý IV', '2021-12-31'],
  ['Năm 2021', '2021-12-31'],
  ['2022', '2022-12-31'],
  ['2021 - 2025', '2025-12-31'],
  ['Tháng 4, tháng 10', '2021-10-31'],
  ['06/2021', '2021-06-30'],
  ['Quý II, III/2021', '2021-09-30'],
  ['Trước 15/11', '2021-11-15'],
  ['Cả năm', '2021-12-31'],
  ['6 tháng đầu năm', '2021-06-30'],
])('a cell "%s" is due on %s', (words, day) => {
  expect(read(words, true)).toEqual([day])
})

test.each([
  ['báo cáo chậm nhất ngày 15 tháng cuối quý', ['quarter', { day: 15, month: 'last' }]],
  ['Hằng năm, tổ chức Ngày hội', ['year']],
  ['tổng hợp hàng quý', ['quarter']],
  ['định kỳ 6 tháng báo cáo', ['half']],
  ['báo cáo trước ngày 15/12 hằng năm', ['year', { day: 15, month: 12 }]],
  ['gửi báo cáo trước ngày 20 hằng tháng', ['month', { day: 20, month: 'last' }]],
  ['định kỳ 6 tháng (trước ngày 10/6) và hằng năm (trước ngày 10/12)', ['half', { day: 10, month: 'last' }]],
  ['Thường xuyên', [true]],
])('%s comes again: %j', (words, rest) => {
  expect(read(words)).toEqual(rest)
})

test.each([
  'thực hiện Nghị quyết số 21-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương',
  'báo cáo kết quả thực hiện nhiệm vụ năm 2021',
  'xây dựng Đề án phát triển giáo dục giai đoạn 2021-2025',
  'sau khi có hướng dẫn của Bộ Y tế',
  'bố trí từ dự toán hằng năm',
  'các trung tâm giáo dục thường xuyên',
])('%s: says no deadline', (words) => {
  expect(read(words)).toBeNull()
})
