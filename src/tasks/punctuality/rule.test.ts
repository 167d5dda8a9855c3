import { expect, test } from 'vitest'
import { type CountedTask, punctuality } from './rule.ts'

const plain: CountedTask = {
  state: 'done',
  deadline: '2021-03-31',
  firstDeadline: '2021-03-31',
  submittedOn: '2021-03-30',
  completedOn: '2021-03-30',
  hasChildren: false,
}
const quarter = { from: '2021-01-01', to: '2021-03-31' }
const today = '2021-05-01'

test('where nothing is counted there is no figure, not zero', () => {
  expect(punctuality([], quarter, 'current', today)).toEqual({ onTime: 0, late: 0, overdue: 0, share: null })
})

test('drafts, cancelled, awaiting, open, standing tasks, parents and other spans are not counted', () => {
  const others: CountedTask[] = [
    { ...plain, state: 'draft' },
    { ...plain, state: 'cancelled' },
    { ...plain, state: 'submitted' },
    { ...plain, deadline: null, firstDeadline: null },
    { ...plain, hasChildren: true },
    { ...plain, deadline: '2021-04-01' },
  ]
  expect(punctuality(others, quarter, 'current', today).share).toBeNull()
  expect(punctuality([{ ...plain, state: 'inProgress' }], quarter, 'current', '2021-03-31').share).toBeNull()
})

test('done on time against done late and overdue', () => {
  const tasks: CountedTask[] = [
    plain,
    { ...plain, completedOn: '2021-03-31' },
    { ...plain, completedOn: '2021-04-01' },
    { ...plain, state: 'returned' },
    { ...plain, state: 'submitted', submittedOn: '2021-04-02' },
    plain,
  ]
  expect(punctuality(tasks, quarter, 'current', today)).toEqual({ onTime: 3, late: 1, overdue: 2, share: '50' })
})

test('an extension helps by the current deadline and not by the first, which also decides the span', () => {
  const extended = { ...plain, deadline: '2021-04-10', submittedOn: '2021-04-05', completedOn: '2021-04-05' }
  expect(punctuality([extended], quarter, 'current', today).share).toBeNull()
  expect(punctuality([extended], { from: '2021-04-01', to: '2021-06-30' }, 'current', today).share).toBe('100')
  expect(punctuality([extended], quarter, 'first', today)).toEqual({ onTime: 0, late: 1, overdue: 0, share: '0' })
})
