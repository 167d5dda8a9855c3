import { expect, test } from 'vitest'
import type { Cell } from './content.ts'
import { isChanged, paragraphsOf, type Remark, remarksNow } from './remarks.ts'

const remark = (id: string, more: Partial<Remark> = {}): Remark => ({
  id,
  path: 'p1',
  paragraph: null,
  text: 'Xem lại',
  cell: null,
  quote: null,
  ...more,
})
type Step = Parameters<typeof remarksNow>[0][number]
const step = (move: string, from: Step['from'], to: Step['to'], ...ids: string[]): Step => ({
  move,
  from,
  to,
  remarks: ids.map((id) => remark(id)),
  by: 'Mùa Thị Xem',
  onDay: '2021-01-12',
})
const sent = [step('submit', 'draft', 'submitted'), step('approve', 'submitted', 'approved')]
const now = (...steps: Step[]) => remarksNow(steps).map(({ id }) => id)

test('the receiver’s remarks hold until the next receipt, with those of the unit’s own head since', () => {
  const back = step('return', 'approved', 'returned', 'a')
  const own = step('return', 'submitted', 'returned', 'b')
  expect(now(...sent, back)).toEqual(['a'])
  expect(now(...sent, back, ...sent, own)).toEqual(['a', 'b'])
  expect(now(...sent, back, ...sent, own, ...sent)).toEqual(['a', 'b'])
  expect(now(...sent, back, ...sent, step('receive', 'approved', 'received'))).toEqual([])
})

test('a later return of the receiver speaks for itself, even where it pins nothing; a reopening begins anew', () => {
  const back = step('return', 'approved', 'returned', 'a')
  expect(now(...sent, back, ...sent, step('return', 'approved', 'returned', 'c'))).toEqual(['c'])
  expect(now(...sent, back, ...sent, step('return', 'approved', 'returned'))).toEqual([])
  const received = step('receive', 'approved', 'received')
  expect(now(...sent, back, ...sent, received, step('reopen', 'received', 'returned', 'd'))).toEqual(['d'])
  expect(now(step('return', 'submitted', 'returned', 'b'))).toEqual(['b'])
})

test('a remark on a cell or a paragraph knows whether something else stands there now; one on a section does not ask', () => {
  const cell: Cell = { unitId: '6b2e7c1e-5e0b-4c25-8f0e-2a4c4a0b7a11', indicator: 'HS', item: '', value: '120' }
  const at = `p2/${cell.unitId}/HS`
  const holding = (cells: Cell[], text = '') => ({ sections: { p1: { text }, p2: { cells } } })
  expect(isChanged(remark('a', { path: at, cell }), holding([{ ...cell }]))).toBe(false)
  expect(isChanged(remark('a', { path: at, cell }), holding([{ ...cell, value: '125' }]))).toBe(true)
  expect(isChanged(remark('a', { path: at, cell }), holding([{ ...cell, note: 'Đã đối chiếu' }]))).toBe(true)
  expect(isChanged(remark('a', { path: at, cell }), holding([]))).toBe(true)
  expect(isChanged(remark('a', { path: at }), holding([]))).toBe(false)
  expect(isChanged(remark('a', { path: `${at}/Nữ` }), holding([{ ...cell, item: 'Nữ' }]))).toBe(true)
  const quoted = remark('a', { paragraph: 1, quote: 'Hai.' })
  expect(isChanged(quoted, holding([], 'Một.\n\nHai.'))).toBe(false)
  expect(isChanged(quoted, holding([], 'Một.\nHai, đã sửa.'))).toBe(true)
  expect(isChanged(remark('a'), holding([]))).toBeUndefined()
})

test('paragraphs are the lines that say something', () => {
  expect(paragraphsOf(' Một.\n\n  \nHai. \n')).toEqual(['Một.', 'Hai.'])
  expect(paragraphsOf(undefined)).toEqual([])
})
