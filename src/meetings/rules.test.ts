import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attendances, parts } from './parts.ts'
import { groupOf, inOrder, numbersOf, type Placed, phaseOf, runningItem, yearOfWork } from './rules.ts'

const one = (id: string, more: Partial<Placed> = {}): Placed => ({
  id,
  part: 'delegate',
  position: 0,
  rank: null,
  unitKind: 'department',
  unitName: 'Sở Y tế',
  local: false,
  ...more,
})
const order = (...invited: Placed[]) => inOrder(invited).map(({ id }) => id)

test('parts come in their order: chairs, who directs, secretaries, delegates, guests', () => {
  const all = (['guest', 'delegate', 'secretary', 'directing', 'chair'] as const).map((part) => one(part, { part }))
  expect(order(...all)).toEqual(['chair', 'directing', 'secretary', 'delegate', 'guest'])
})
test('chairs stay as they were put by hand, whatever they hold', () => {
  const second = one('department', { part: 'chair', position: 1, rank: { side: 'state', precedence: 9 } })
  const first = one('standing', { part: 'chair', position: 2, rank: { side: 'party', precedence: 1 } })
  expect(order(first, second)).toEqual(['department', 'standing'])
})
test('delegates go by their highest position, party before state, then by unit', () => {
  const party = one('party', { rank: { side: 'party', precedence: 5 } })
  const director = one('director', { rank: { side: 'state', precedence: 1 } })
  const deputy = one('deputy', { rank: { side: 'state', precedence: 2 } })
  const other = one('other', { rank: { side: 'other', precedence: 1 } })
  expect(order(other, deputy, director, party)).toEqual(['party', 'director', 'deputy', 'other'])
  const [labour, health] = [one('labour', { unitName: 'Sở LĐ-TB&XH' }), one('health')]
  const district = one('district', { unitKind: 'district', unitName: 'Huyện Tuần Giáo', local: true })
  expect(order(health, district, labour)).toEqual(['labour', 'health', 'district'])
})
test('those of the province stand before a district’s, also its party committee’s, unless these hold a position of the province', () => {
  const committee = one('committee', { unitKind: 'partyCommittee', unitName: 'Huyện ủy Tuần Giáo', local: true })
  const department = one('department', { rank: { side: 'state', precedence: 10 } })
  const member = one('member', { rank: { side: 'party', precedence: 5 }, unitKind: 'peoplesCommittee' })
  expect(order(committee, department, member)).toEqual(['member', 'department', 'committee'])
})
test('a unit that names its own stands behind those known by position on its side, a free name last', () => {
  const board = one('board', { unitKind: 'board', unitName: 'Ban Dân vận' })
  const state = one('state', { rank: { side: 'state', precedence: 1 } })
  const free = one('free', { unitKind: null, unitName: null })
  expect(order(free, state, board)).toEqual(['board', 'state', 'free'])
})
test('sorting loses nobody and sorting again changes nothing', () => {
  const placed = fc.record({
    id: fc.uuid(),
    part: fc.constantFrom(...parts),
    position: fc.nat(50),
    rank: fc.option(fc.record({ side: fc.constantFrom('party', 'state', 'other'), precedence: fc.nat(9) }), {
      nil: null,
    }),
    unitKind: fc.constantFrom('board', 'department', 'district', null),
    unitName: fc.constantFrom('A', 'B', null),
    local: fc.boolean(),
  }) as fc.Arbitrary<Placed>
  fc.assert(
    fc.property(fc.array(placed, { maxLength: 30 }), (all) => {
      const sorted = inOrder(all)
      expect(sorted.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted())
      expect(inOrder(sorted)).toEqual(sorted)
    }),
  )
})

test('attendance is counted in groups by kind of unit; who leads the meeting is a group of its own', () => {
  const of = (unitKind: string | null, parentKind: string | null = null) =>
    groupOf({ part: 'delegate', unitKind, parentKind })
  expect([of('department'), of('board'), of('agency'), of('school'), of('association')]).toEqual([
    'bodies',
    'bodies',
    'bodies',
    'schools',
    'associations',
  ])
  expect([of('district'), of('peoplesCommittee', 'district'), of('peoplesCommittee', 'province'), of(null)]).toEqual([
    'territories',
    'territories',
    'bodies',
    'others',
  ])
  expect(groupOf({ part: 'chair', unitKind: 'district', parentKind: null })).toBe('leaders')
})
test('the numbers add up to all that are invited', () => {
  const invited = fc.record({
    attendance: fc.constantFrom(...attendances, null),
    confirmedAt: fc.constantFrom('2021-01-05', null),
  })
  fc.assert(
    fc.property(fc.array(invited), (all) => {
      const n = numbersOf(all)
      expect(n.present + n.represented + n.absentWithLeave + n.absent + n.open).toBe(n.invited)
      expect(n.confirmed).toBeLessThanOrEqual(n.invited)
    }),
  )
})
test('a meeting that is held is in session until its end', () => {
  const meeting = { state: 'held', endsAt: '2021-01-12T10:00:00.000Z' } as const
  expect(phaseOf(meeting, new Date('2021-01-12T09:00:00Z'))).toBe('running')
  expect(phaseOf(meeting, new Date('2021-01-12T10:00:00Z'))).toBe('held')
  expect(phaseOf({ ...meeting, state: 'invited' }, new Date('2021-01-12T09:00:00Z'))).toBe('invited')
})
test('the first item not done is under way, once the meeting has begun', () => {
  const agenda = [{ done: true }, { done: false }, { done: false }]
  expect([runningItem('invited', agenda), runningItem('held', agenda)]).toEqual([undefined, agenda[1]])
})
test('a conference that sums up a year gives work for the next', () => {
  expect([yearOfWork({ workYear: 2020, sumsUp: true }), yearOfWork({ workYear: 2020, sumsUp: false })]).toEqual([
    2021, 2020,
  ])
})
