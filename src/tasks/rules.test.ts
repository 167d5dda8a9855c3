import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '#src/platform/day.ts'
import { type LitTask, light, lights } from './light.ts'
import { nextState, type TaskMove, taskMoves, taskStates } from './moves.ts'
import { timeliness, timelinessValues } from './timeliness.ts'

const march = { issuedOn: '2021-03-01', deadline: '2021-03-31', submittedOn: null, completedOn: null, percent: 0 }
const inProgress: LitTask = { ...march, state: 'inProgress' }

test('a draft and a cancelled task have neither timeliness nor light, however old', () => {
  for (const state of ['draft', 'cancelled'] as const) {
    expect(timeliness({ ...march, state }, '2022-01-01')).toEqual({ kind: 'none', days: null })
    expect(light({ ...march, state }, '2022-01-01')).toBe('none')
  }
})

test('standing work is ongoing and grey, and once done none and blue', () => {
  const standing = { ...inProgress, deadline: null }
  expect([timeliness(standing, '2021-05-01').kind, light(standing, '2021-05-01')]).toEqual(['ongoing', 'grey'])
  const done = { ...standing, state: 'done', completedOn: '2021-04-01' } as const
  expect([timeliness(done, '2021-05-01').kind, light(done, '2021-05-01')]).toEqual(['none', 'blue'])
})

test('half-way on the 16th: 29 % is amber, 30 % green', () => {
  expect(light({ ...inProgress, percent: 29 }, '2021-03-16')).toBe('amber')
  expect(light({ ...inProgress, percent: 30 }, '2021-03-16')).toBe('green')
})

test('a task issued on its deadline is not behind until the day ends', () => {
  const sameDay = { ...inProgress, issuedOn: '2021-03-31' }
  expect(light(sameDay, '2021-03-31', 0)).toBe('amber')
  expect(light(sameDay, '2021-03-31', -1)).toBe('green')
  expect(light(sameDay, '2021-04-01')).toBe('red')
})

test('the whole story day by day: due soon, awaiting, overdue, standing still, done late', () => {
  const submitted = { ...inProgress, state: 'submitted', submittedOn: '2021-03-30' } as const
  const returned = { ...submitted, state: 'returned' } as const
  const again = { ...submitted, submittedOn: '2021-04-05' } as const
  const done = { ...again, state: 'done', completedOn: '2021-04-05' } as const
  const story: [LitTask, string, object, string][] = [
    [{ ...inProgress, percent: 60 }, '2021-03-23', { kind: 'onTrack', days: 8 }, 'green'],
    [{ ...inProgress, percent: 99 }, '2021-03-24', { kind: 'dueSoon', days: 7 }, 'amber'],
    [submitted, '2021-04-01', { kind: 'awaiting', days: null }, 'green'],
    [returned, '2021-04-02', { kind: 'overdue', days: 2 }, 'red'],
    [again, '2021-04-05', { kind: 'overdue', days: 5 }, 'red'],
    [again, '2021-04-08', { kind: 'overdue', days: 5 }, 'red'],
    [done, '2021-04-09', { kind: 'doneLate', days: 5 }, 'blue'],
  ]
  for (const [task, today, expected, lit] of story) {
    expect(timeliness(task, today)).toEqual(expected)
    expect(light(task, today)).toBe(lit)
  }
})

test('with an extension to 10 April granted on the 3rd the same story ends in time', () => {
  const extended = { ...inProgress, deadline: '2021-04-10', state: 'returned' } as const
  expect(timeliness(extended, '2021-04-03')).toEqual({ kind: 'dueSoon', days: 7 })
  const submitted = { ...extended, state: 'submitted', submittedOn: '2021-04-05' } as const
  expect(timeliness(submitted, '2021-04-05').kind).toBe('awaiting')
  const done = { ...submitted, state: 'done', completedOn: '2021-04-05' } as const
  expect(timeliness(done, '2021-04-09').kind).toBe('doneOnTime')
  expect(timeliness({ ...done, deadline: '2021-03-31' }, '2021-04-09').kind).toBe('doneLate')
})

test('a task is overdue only once its whole due day has passed', () => {
  expect(timeliness(inProgress, '2021-03-31')).toEqual({ kind: 'dueSoon', days: 0 })
  expect(timeliness(inProgress, '2021-04-01')).toEqual({ kind: 'overdue', days: 1 })
})

const day = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2020-01-01', n))
const maybe = fc.option(day)
const anyTask = fc.record({
  state: fc.constantFrom(...taskStates),
  issuedOn: maybe,
  deadline: maybe,
  submittedOn: maybe,
  completedOn: maybe,
  percent: fc.integer({ min: 0, max: 100 }),
})

/** Each value by its own condition, without order: that exactly one holds shows that the order loses nothing. */
const conditions = (t: LitTask, today: string): Record<(typeof timelinessValues)[number], boolean> => {
  const dead = t.state === 'draft' || t.state === 'cancelled'
  const [done, sent] = [t.state === 'done', t.state === 'submitted']
  const [d, dated] = [t.deadline ?? '', t.deadline !== null && !dead]
  const [inTime, sentInTime] = [
    t.completedOn !== null && t.completedOn <= d,
    t.submittedOn !== null && t.submittedOn <= d,
  ]
  const running = dated && !done && !sent
  return {
    none: dead || (t.deadline === null && done),
    ongoing: t.deadline === null && !dead && !done,
    doneOnTime: dated && done && inTime,
    doneLate: dated && done && !inTime,
    awaiting: dated && sent && sentInTime,
    overdue: (dated && sent && !sentInTime) || (running && today > d),
    dueSoon: running && today <= d && daysBetween(today, d) <= 7,
    onTrack: running && today <= d && daysBetween(today, d) > 7,
  }
}

test('every task has exactly one timeliness on every day, and one light', () => {
  fc.assert(
    fc.property(anyTask, day, (task, today) => {
      const holding = timelinessValues.filter((value) => conditions(task, today)[value])
      expect(holding).toEqual([timeliness(task, today).kind])
      expect(lights).toContain(light(task, today))
    }),
    { numRuns: 2000 },
  )
})

test('red is overdue and only overdue, blue is done and only done', () => {
  fc.assert(
    fc.property(anyTask, day, (task, today) => {
      const lit = light(task, today)
      expect(lit === 'red').toBe(timeliness(task, today).kind === 'overdue')
      expect(lit === 'blue').toBe(task.state === 'done')
    }),
  )
})

test('whatever is tried in whatever order, a task never leaves its diagram', () => {
  const verbs = fc.array(fc.constantFrom<TaskMove>(...taskMoves.map(({ move }) => move)), { maxLength: 60 })
  fc.assert(
    fc.property(verbs, (tried) => {
      const last = tried.reduce(
        (state, move) => nextState(state, move) ?? state,
        taskStates[0] as (typeof taskStates)[number],
      )
      expect(taskStates).toContain(last)
      if (tried[0] !== 'issue' && !tried.includes('issue')) expect(last).toBe('draft')
    }),
  )
})
