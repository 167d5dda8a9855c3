import { expect, test } from 'vitest'
import { inPrecedence, nameWithPositions, printedName } from './rules.ts'

const deputyChair = { title: 'Phó Chủ tịch UBND tỉnh', side: 'state', precedence: 1 } as const
const standing = { title: 'Ủy viên Ban Thường vụ Tỉnh ủy', side: 'party', precedence: 2 } as const
const chairs = { title: 'Chủ tịch Hội Khuyến học', side: 'other', precedence: 1 } as const

test('positions print in order of precedence, party before state', () => {
  expect(printedName({ name: 'Lò Văn Mẫu' }, [deputyChair, standing])).toBe(
    'Đồng chí Lò Văn Mẫu, Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh',
  )
})
test('a person without positions prints alone', () => {
  expect(printedName({ name: 'Lò Văn Mẫu' }, [])).toBe('Đồng chí Lò Văn Mẫu')
})
test('precedence decides within a side only', () => {
  const secretary = { title: 'Bí thư Đảng ủy', side: 'party', precedence: 1 } as const
  expect(inPrecedence([chairs, deputyChair, standing, secretary])).toEqual([secretary, standing, deputyChair, chairs])
  expect(nameWithPositions({ name: 'A' }, [chairs, standing])).toBe(
    'A, Ủy viên Ban Thường vụ Tỉnh ủy, Chủ tịch Hội Khuyến học',
  )
})
