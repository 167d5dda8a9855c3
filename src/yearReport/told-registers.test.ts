import { expect, test } from 'vitest'
import { toldAdvice } from './told-registers.ts'

const byState = { pending: 2, accepted: 14, returned: 2, notAccepted: 2 }
const textOf = (totals: Parameters<typeof toldAdvice>[0]['totals']) => JSON.stringify(toldAdvice({ rows: [], totals }))

test('the report tells the share accepted and the days taken as the register counts them', () => {
  const told = textOf({ total: 20, byState, decided: 18, shareAccepted: '77.8', medianDays: '14' })
  expect(told).toContain('14 được chấp thuận (77,8% số đã có ý kiến); 2 đang xem xét')
  expect(told).toContain('(trung vị) 14 ngày')
})
test('where nothing has been decided there is no share and no time', () => {
  const none = { pending: 2, accepted: 0, returned: 0, notAccepted: 0 }
  const told = textOf({ total: 2, byState: none, decided: 0, shareAccepted: null, medianDays: null })
  expect(told).not.toMatch(/%|trung vị/)
})
