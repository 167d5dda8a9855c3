import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Place, passSpans } from './pass-spans.ts'
import type { Passing } from './passings.ts'

const passing = (from: string, to: string, on = '2021-03-01'): Passing => ({
  successionId: 's',
  on,
  from,
  to,
  rises: false,
})
const place = (unitId: string, from: string, until: string | null, of = 'bloc'): Place => ({
  of,
  scope: of,
  unitId,
  from,
  until,
})

test('what was over before the day stays', () => {
  expect(passSpans([place('A', '2019-01-01', '2020-01-01')], [passing('A', 'C')])).toEqual([])
})

test('a place goes on with the successor from the day, and once where two bring it', () => {
  const places = [place('A', '2019-01-01', null), place('B', '2019-01-01', '2022-01-01')]
  const passed = passSpans(places, [passing('A', 'C'), passing('B', 'C')])
  expect(passed.flatMap(({ added }) => added)).toEqual([
    place('A', '2019-01-01', '2021-03-01'),
    place('C', '2021-03-01', null),
    place('B', '2019-01-01', '2021-03-01'),
  ])
})

test('a successor that stands there for some days gains only the others', () => {
  const places = [place('A', '2021-01-01', null), place('C', '2021-05-01', '2021-06-01')]
  const [passed] = passSpans(places, [passing('A', 'C')])
  expect(passed?.added.filter(({ unitId }) => unitId === 'C')).toEqual([
    place('C', '2021-03-01', '2021-05-01'),
    place('C', '2021-06-01', null),
  ])
})

const days = fc.integer({ min: 1, max: 12 }).map((m) => `2021-${String(m).padStart(2, '0')}-01`)
const span = (unitId: string) =>
  fc
    .tuple(days, fc.option(days))
    .filter(([from, until]) => until === null || from < until)
    .map(([from, until]) => place(unitId, from, until))

test('whatever stood before, nobody stands twice, and no ended unit after its day', () => {
  fc.assert(
    fc.property(span('A'), span('B'), fc.option(span('C')), days, (a, b, c, on) => {
      const before = [a, b, ...(c ? [c] : [])]
      const passed = passSpans(before, [passing('A', 'C', on), passing('B', 'C', on)])
      const removed = passed.flatMap((p) => p.removed)
      const after = [...before.filter((one) => !removed.includes(one)), ...passed.flatMap((p) => p.added)]
      const holds = (unitId: string, day: string) =>
        after.filter((p) => p.unitId === unitId && p.from <= day && (p.until === null || day < p.until)).length
      const held = (one: Place, day: string) => one.from <= day && (one.until === null || day < one.until)
      for (let m = 1; m <= 12; m++) {
        const day = `2021-${String(m).padStart(2, '0')}-15`
        expect(holds('C', day)).toBe((c && held(c, day)) || (day >= on && (held(a, day) || held(b, day))) ? 1 : 0)
        if (day >= on) expect(holds('A', day) + holds('B', day)).toBe(0)
      }
    }),
  )
})
