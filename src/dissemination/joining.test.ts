import { expect, test } from 'vitest'
import { joined, type Part } from './joining.ts'

const part = (unitId: string, peopleDue: number | null, people: number, more: Partial<Part> = {}): Part => ({
  ...{ disseminationId: 'd', position: 1, version: 1 },
  ...{ unitId, peopleDue, people, ...more },
})
const heirs = new Map([
  ['a', 'x'],
  ['b', 'x'],
])
const told = (parts: Part[]) =>
  joined(parts, heirs).map(({ from, own, to }) => [from.map((one) => one.unitId), own?.unitId, to.peopleDue, to.people])

test('lines of units that become one are one, their people added up', () => {
  expect(told([part('a', 40, 10), part('b', 60, 0), part('c', 5, 0)])).toEqual([[['a', 'b'], undefined, 100, 10]])
  expect(told([part('a', 40, 10), part('x', 30, 30)])).toEqual([[['a'], 'x', 70, 40]])
})
test('who has reached all its people keeps its line, with nobody left to reach', () => {
  expect(told([part('a', 40, 40), part('b', 60, 59)])).toEqual([[['b'], undefined, 60, 59]])
  expect(told([part('a', 40, 40), part('x', 30, 0)])).toEqual([])
})
test('of people that one of them never counted the successor says the number anew', () => {
  expect(told([part('a', null, 0), part('x', 30, 30)])).toEqual([[['a'], 'x', null, 30]])
})
test('each register by itself; the line stands where the first of them stood and counts on', () => {
  const parts = [
    part('a', 1, 0, { position: 7, version: 3 }),
    part('b', 1, 0, { position: 4 }),
    part('a', 2, 0, { disseminationId: 'e' }),
  ]
  expect(joined(parts, heirs).map(({ to }) => [to.disseminationId, to.position, to.version])).toEqual([
    ['d', 4, 4],
    ['e', 1, 2],
  ])
})
