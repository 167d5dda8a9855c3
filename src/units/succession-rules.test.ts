import { expect, test } from 'vitest'
import type { SuccessionKind } from './kinds.ts'
import { successionFaults } from './succession-rules.ts'

const codes = (kind: SuccessionKind, ...parts: [string, string, string?][]) =>
  successionFaults(
    kind,
    parts.map(([from, to, share = '1']) => ({ from, to, share })),
  ).map((fault) => fault.code)

test('shapes that a kind does not have are refused', () => {
  expect(codes('merge')).toEqual(['parts.none'])
  expect(codes('merge', ['A', 'C'], ['B', 'D'])).toEqual(['merge.shape'])
  expect(codes('merge', ['A', 'A'])).toEqual(['merge.shape'])
  expect(codes('split', ['D', 'E'])).toEqual(['split.shape'])
  expect(codes('split', ['D', 'E', '0.5'], ['D', 'F', '0.5'], ['G', 'F'])).toEqual(['split.shape'])
  expect(codes('rename', ['A', 'B'])).toEqual(['same.only'])
  expect(codes('reshape', ['A', 'B', '0.5'], ['A', 'B', '0.5'])).toEqual(['parts.twice'])
})
test('shares lie above 0 and up to 1, and those out of one source add up to 1 exactly', () => {
  expect(codes('reshape', ['A', 'B', '0'], ['A', 'A', '1.2'])).toEqual(['share.range', 'share.range'])
  expect(codes('split', ['D', 'E', '0.333'], ['D', 'F', '0.666'])).toEqual(['share.sum'])
  expect(codes('split', ['D', 'E', '0.3'], ['D', 'F', '0.3'], ['D', 'G', '0.4'])).toEqual([])
})
test('the worked examples are right: A and B into C; D into E 60 % and F 40 %; A gives 10 % to B', () => {
  expect(codes('merge', ['A', 'C'], ['B', 'C'])).toEqual([])
  expect(codes('split', ['D', 'E', '0.6'], ['D', 'F', '0.4'])).toEqual([])
  expect(codes('reshape', ['A', 'A', '0.9'], ['A', 'B', '0.1'], ['B', 'B'])).toEqual([])
  expect(codes('merge', ['A', 'A'], ['B', 'A'])).toEqual([])
  expect(codes('rename', ['A', 'A'])).toEqual([])
})
