import { expect, test } from 'vitest'
import { missingClears, sixClears } from './sixClears.ts'

const clear = {
  responsiblePosition: 'Giám đốc Sở Y tế',
  content: 'Xây dựng kế hoạch phòng, chống dịch',
  deadline: '2021-03-31',
  rhythm: null,
  standing: false,
  leadUnitIds: ['so-y-te'],
  deliverable: 'Kế hoạch',
  confirmingPosition: 'Trưởng ban Ban Tuyên giáo Tỉnh ủy',
}

test('each of the six that is missing is named, in order; spaces say nothing', () => {
  const nothing = { responsiblePosition: ' ', content: '', deliverable: null, confirmingPosition: null }
  expect(missingClears({ ...clear, ...nothing, deadline: null, leadUnitIds: [] })).toEqual(sixClears)
  expect(missingClears({ ...clear, deliverable: '' })).toEqual(['product'])
})

test('a deadline, a rhythm, or standing work each say when', () => {
  expect(missingClears(clear)).toEqual([])
  expect(missingClears({ ...clear, deadline: null, rhythm: 'quarter' })).toEqual([])
  expect(missingClears({ ...clear, deadline: null, standing: true })).toEqual([])
  expect(missingClears({ ...clear, deadline: null })).toEqual(['when'])
})
