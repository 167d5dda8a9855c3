import { expect, test } from 'vitest'
import { documentOf, versioned } from './evidence.ts'

const post = (unitId: string, ...names: string[]) => ({ unitId, files: names.map((name) => ({ name })) })
const told = (...posts: ReturnType<typeof post>[]) =>
  versioned(posts).map(({ files }) => files.map(({ name, version, versions }) => `${name} ${version}/${versions}`))

test('what a unit sends again under the same name is its next version, the newest post first', () => {
  expect(
    told(post('a', 'Báo cáo.docx'), post('a', 'Ảnh.jpg'), post('a', 'bao-cao (2).docx'), post('a', 'Báo cáo.docx')),
  ).toEqual([['Báo cáo.docx 3/3'], ['Ảnh.jpg 1/1'], ['bao-cao (2).docx 2/3'], ['Báo cáo.docx 1/3']])
  expect(told(post('a', 'Đề án v1.pdf', 'Đề án v2.pdf'))).toEqual([['Đề án v1.pdf 1/2', 'Đề án v2.pdf 2/2']])
})
test('another unit’s file of the same name, another type and another name are documents of their own', () => {
  expect(
    told(post('a', 'Báo cáo.docx'), post('b', 'Báo cáo.docx'), post('a', 'Báo cáo.pdf', 'Báo cáo quý 2.docx')),
  ).toEqual([['Báo cáo.docx 1/1'], ['Báo cáo.docx 1/1'], ['Báo cáo.pdf 1/1', 'Báo cáo quý 2.docx 1/1']])
  expect([documentOf('(2).docx'), documentOf('v2'), documentOf('Tờ trình lần 2.DOCX')]).toEqual([
    '(2).docx',
    'v2',
    'to trinh.docx',
  ])
})
