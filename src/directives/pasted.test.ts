import { expect, test } from 'vitest'
import { readPasted } from './pasted.ts'

test('text without numbers gives no provision', () => {
  expect(readPasted('Căn cứ Luật Giáo dục\nTheo đề nghị của Sở')).toEqual([])
})
test('a symbol, a date and the subject of a letter are no numbers; a hyphen with a space is one', () => {
  expect(readPasted('84-KH/TU\n45/BC-SGDĐT\nV/v tăng cường phòng, chống dịch\n30/6/2021')).toEqual([])
  expect(readPasted('I- Mục tiêu\n1/ Giáo dục').map(({ number, text }) => [number, text])).toEqual([
    ['I', 'Mục tiêu'],
    ['1', 'Giáo dục'],
  ])
})
test('roman, arabic and lettered numbers nest and are kept as written', () => {
  const text = `II. Nhiệm vụ và giải pháp
1. Giáo dục và đào tạo
a) Rà soát mạng lưới trường,
lớp bán trú
b) Bồi dưỡng giáo viên
2. Y tế
III. Tổ chức thực hiện
1. Sở Y tế`
  expect(readPasted(text).map(({ number, depth }) => [number, depth])).toEqual([
    ['II', 0],
    ['1', 1],
    ['a', 2],
    ['b', 2],
    ['2', 1],
    ['III', 0],
    ['1', 1],
  ])
  expect(readPasted(text)[2]?.text).toBe('Rà soát mạng lưới trường, lớp bán trú')
})
test('articles, clauses and points of a decision nest', () => {
  const text = 'Điều 1. Phạm vi\n1. Quyết định này quy định\na) Việc một\nđ) Việc hai\nĐiều 2. Hiệu lực'
  expect(readPasted(text).map(({ number, depth }) => `${number}@${depth}`)).toEqual([
    'Điều 1@0',
    '1@1',
    'a@2',
    'đ@2',
    'Điều 2@0',
  ])
})
test('numbers with dots stand under the number before the dot', () => {
  const text = '1. Mục tiêu\n1.1. Mục tiêu chung\n1.2. Mục tiêu cụ thể\n2. Nhiệm vụ'
  expect(readPasted(text).map(({ number, depth }) => `${number}@${depth}`)).toEqual(['1@0', '1.1@1', '1.2@1', '2@0'])
})
