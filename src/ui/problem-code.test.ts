import { expect, test } from 'vitest'
import { invalid, Problem } from '#src/platform/problem.ts'
import { codeOf } from './problem-code.ts'

test('a mistyped address is worded as what is not there, a wrong field as a field', () => {
  expect(codeOf(invalid([{ path: 'params.id', problem: 'invalid' }]))).toBe('not-found')
  expect(codeOf(invalid([{ path: 'body.name', problem: 'required' }]))).toBe('invalid')
  expect(
    codeOf(
      invalid([
        { path: 'params.id', problem: 'invalid' },
        { path: 'body.name', problem: 'required' },
      ]),
    ),
  ).toBe('invalid')
  expect(codeOf(new Problem(409, 'stale'))).toBe('stale')
})
