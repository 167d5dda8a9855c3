import { expect, test } from 'vitest'
import { closingOf, currentYear, type StepName, type StepState, stepNames, stepState } from './rules.ts'

const all = (state: StepState, but: Partial<Record<StepName, StepState>> = {}) =>
  ({ ...Object.fromEntries(stepNames.map((name) => [name, state])), ...but }) as Record<StepName, StepState>

test('a year whose reports or tasks are unsettled is not closed, whatever else is done', () => {
  expect(closingOf(all('done', { reports: 'going', unfinished: 'going' }))).toEqual({
    refused: ['reports', 'unfinished'],
    warned: [],
  })
})
test('the other steps may be left, and are named', () => {
  expect(closingOf(all('done', { summary: 'going', news: 'waiting' }))).toEqual({
    refused: [],
    warned: ['summary', 'news'],
  })
})
test('a step that cannot begin yet waits; one of which nothing is asked is done', () => {
  expect(stepState({ done: 0, total: null })).toBe('waiting')
  expect(stepState({ done: 0, total: 0 })).toBe('done')
  expect(stepState({ done: 9, total: 10 })).toBe('going')
  expect(stepState({ done: 10, total: 10, finished: false })).toBe('going')
})
test('one works in the oldest year that is open', () => {
  const year = (of: number, state: 'open' | 'closed') => ({ year: of, state })
  expect(currentYear([year(2021, 'open'), year(2020, 'open'), year(2019, 'closed')])).toBe(2020)
  expect(currentYear([year(2019, 'closed'), year(2020, 'closed')])).toBe(2020)
})
