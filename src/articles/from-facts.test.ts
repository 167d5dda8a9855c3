import { expect, test } from 'vitest'
import { ArticleText } from '#src/platform/rich-text.ts'
import { articleFromConference, partOfDay } from './from-facts.ts'
import { plainLines } from './rules.ts'

const facts = {
  title: 'Hội nghị tổng kết công tác khoa giáo năm 2020',
  place: 'Hội trường Tỉnh ủy',
  startsAt: '2021-01-12T07:00:00.000Z',
  ownerName: 'Ban Tuyên giáo Tỉnh ủy',
  chairs: [{ name: 'Nguyễn Văn Thử', positions: ['Ủy viên Ban Thường vụ Tỉnh ủy', 'Trưởng Ban Tuyên giáo Tỉnh ủy'] }],
  directing: [],
  delegates: 0,
  conclusions: [],
  blocId: null,
  workYear: 2020,
}
test('what is not known of a conference is left out, not made up', () => {
  expect(plainLines(articleFromConference({ ...facts, chairs: [] }).body!)).toEqual([
    'Chiều 12/01/2021, tại Hội trường Tỉnh ủy, Ban Tuyên giáo Tỉnh ủy tổ chức hội nghị tổng kết công tác khoa giáo năm 2020.',
  ])
})
test('chairs stand with all their positions, conclusions as a list', () => {
  const draft = articleFromConference({
    ...facts,
    delegates: 86,
    conclusions: ['Quán triệt nghị quyết', 'Rà soát mạng lưới.'],
  })
  expect(ArticleText.safeParse(draft.body).success).toBe(true)
  expect(plainLines(draft.body!).slice(1)).toEqual([
    'Chủ trì hội nghị có đồng chí Nguyễn Văn Thử, Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Tuyên giáo Tỉnh ủy.',
    'Tham dự hội nghị có 86 đại biểu.',
    'Kết luận hội nghị nêu rõ:',
    'Quán triệt nghị quyết.',
    'Rà soát mạng lưới.',
  ])
})
test('the part of the day is that of Viet Nam', () => {
  expect([partOfDay('2021-01-12T01:00:00Z'), partOfDay('2021-01-11T18:30:00Z')]).toEqual([
    'Sáng 12/01/2021',
    'Sáng 12/01/2021',
  ])
})
