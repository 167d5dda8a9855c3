import { expect, test } from 'vitest'
import { periodName } from './words.ts'

test.each([
  ['2020-09-05', 'ngày 5/9/2020', '5 September 2020'],
  ['2020-W36', 'tuần 36/2020', 'week 36 of 2020'],
  ['2020-09', 'tháng 9/2020', 'September 2020'],
  ['2020-Q4', 'quý IV/2020', 'Q4 2020'],
  ['2020-H1', '6 tháng đầu năm 2020', 'first half of 2020'],
  ['2020-H2', '6 tháng cuối năm 2020', 'second half of 2020'],
  ['2020-9M', '9 tháng năm 2020', 'first nine months of 2020'],
  ['2020-11M', '11 tháng năm 2020', 'first eleven months of 2020'],
  ['2020', 'năm 2020', '2020'],
  ['SY2019', 'năm học 2019–2020', 'school year 2019–2020'],
  ['SY2019-1', 'học kỳ I năm học 2019–2020', 'first semester of school year 2019–2020'],
  ['T2020-2025', 'nhiệm kỳ 2020–2025', 'term 2020–2025'],
  ['2012-01-01..2020-12-31', 'từ ngày 1/1/2012 đến ngày 31/12/2020', '1 January 2012 to 31 December 2020'],
])('%s reads %s', (code, vi, en) => {
  expect([periodName(code, 'vi'), periodName(code, 'en')]).toEqual([vi, en])
})
