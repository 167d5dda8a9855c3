import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { articleMoves, commentMoves } from '#src/articles/moves.ts'
import { subjectKinds } from '#src/messages/kinds.ts'
import { reportMoves } from '#src/reports/moves.ts'
import { answerMoves } from '#src/reviews/moves.ts'
import { ownedKinds } from '#src/units/index.ts'
import { groups } from './groups.ts'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

const sources = globSync('src/**/*.ts')
  .filter((file) => !/\.test\.ts$|\.gen\.ts$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
const told = (pattern: RegExp) => sources.flatMap((text) => [...text.matchAll(pattern)].map((found) => found[1]!))

/** `record('task.issued', …`, also where the act is chosen between two or stands on the next line. */
const literal = told(/\brecord\(\s*(?:\w+ \? )?'([a-zA-Z]+\.[a-zA-Z-]+)'/g)
const chosen = told(/\brecord\(\s*\w+ \? '[^']+' : '([^']+)'/g)
const patterns = told(/\brecord\(\s*`([^`]+)`/g)

const moves: Record<string, readonly string[]> = {
  '${kind}.called': subjectKinds.map((kind) => `${kind}.called`),
  '${kind}.passedOn': ownedKinds.map((kind) => `${kind}.passedOn`),
  '${kind}.passedBack': ownedKinds.map((kind) => `${kind}.passedBack`),
  'article.${move}': articleMoves.map(({ move }) => `article.${move}`),
  'comment.${move}': commentMoves.map(({ move }) => `comment.${move}`),
  'report.${move}': reportMoves.map(({ move }) => `report.${move}`),
  'review.answer-${taken}': answerMoves.map(({ move }) => `review.answer-${move}`),
  'directive.moved': ['directive.moved'],
  'workYear.task-${decision}': ['workYear.task-carriedOver', 'workYear.task-closed'],
}

const recorded = [
  ...literal,
  ...chosen,
  ...Object.values(moves).flat(),
  // named by a constant or a table where they are recorded
  ...['access.sealed', 'access.dropped', 'unit.added', 'unit.ended', 'unit.changed'],
  ...['comment.received', 'comment.withdrawn', 'workYear.closed', 'workYear.reopened'],
]

test('every action that is recorded anywhere has words in both languages', () => {
  expect(literal.length).toBeGreaterThan(130)
  for (const words of [vi, en]) expect(recorded.filter((action) => !(action in words.actions))).toEqual([])
})

test('an action that is put together from a move is one of those whose moves are all named', () => {
  expect(patterns.filter((pattern) => !(pattern in moves) && !pattern.startsWith('workYear.${to === '))).toEqual([])
})

test('every action belongs to a group by which the log can be asked', () => {
  const known: readonly string[] = groups
  expect(Object.keys(vi.actions).filter((action) => !known.includes(action.split('.')[0]!))).toEqual([])
})
