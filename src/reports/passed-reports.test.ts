import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ReportState, reportStateAfter, reportStates } from './moves.ts'
import { gather, type Waiting, waysOut } from './passed-reports.ts'

const heirs = new Map([
  ['A', { successionId: 's', to: 'C' }],
  ['B', { successionId: 's', to: 'C' }],
])
const report = (unitId: string, state: ReportState, id = `${unitId}1`): Waiting => ({
  id,
  unitId,
  state,
  regimeId: 'r',
  period: '2021-Q1',
})

test('what is received or exempted stays where it is', () => {
  expect(gather([report('A', 'received'), report('B', 'exempted')], heirs)).toEqual([])
})
test('of two the one that has come further is kept; the other is told by it', () => {
  const [a, b] = [report('A', 'open'), report('B', 'submitted')]
  expect(gather([a, b], heirs)).toEqual([{ successionId: 's', to: 'C', kept: b, moves: true, told: [a] }])
})
test('a successor that has one keeps its own; what an old unit has sent is left for the receiver', () => {
  const own = report('C', 'draft')
  const sent = report('A', 'approved')
  expect(gather([sent, own], heirs)).toEqual([])
  const open = report('B', 'returned')
  expect(gather([sent, open, own], heirs)).toEqual([
    { successionId: 's', to: 'C', kept: own, moves: false, told: [open] },
  ])
})
test('the way out of every state that is told away is one that the diagram has', () => {
  for (const [state, way] of Object.entries(waysOut)) {
    const end = way.reduce((at: ReportState | undefined, [move, to]) => {
      expect(at && reportStateAfter(at, move)).toBe(to)
      return to
    }, state as ReportState)
    expect(end).toBe('exempted')
  }
})
test('whatever waited where, the successor ends with one report, and no ended unit owes any', () => {
  const state = fc.constantFrom(...reportStates)
  fc.assert(
    fc.property(fc.option(state), fc.option(state), fc.option(state), (a, b, c) => {
      const all = [a && report('A', a), b && report('B', b), c && report('C', c)].filter((one) => one !== null)
      const gathered = gather(all, heirs)
      const moved = new Set(gathered.filter(({ moves }) => moves).map(({ kept }) => kept))
      const told = new Set(gathered.flatMap((group) => group.told))
      const atC = all.filter((one) => one.unitId === 'C' || moved.has(one))
      expect(atC.length).toBeLessThanOrEqual(1)
      const owed = all.filter((one) => one.unitId !== 'C' && !moved.has(one) && !told.has(one) && one.state in waysOut)
      expect(owed).toEqual([])
    }),
  )
})
