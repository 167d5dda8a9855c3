import { expect, test } from 'vitest'
import { treeOf } from './tree.ts'

const row = (key: string | null, parentId: string | null, own = 0) => ({ key, parentId, own })
const shown = (rows: ReturnType<typeof row>[]) =>
  treeOf(
    rows,
    ({ own }) => own > 0,
    (same) => same,
  ).map(({ key, depth }) => `${' '.repeat(depth)}${key}`)

test('each unit stands before those under it, whatever their order among the others', () => {
  const rows = [
    row('a', null, 1),
    row('b', null, 1),
    row('b1', 'b'),
    row('a1', 'a', 1),
    row('a2', 'a'),
    row('a11', 'a1'),
  ]
  expect(shown(rows)).toEqual(['a', ' a1', '  a11', ' a2', 'b', ' b1'])
})
test('what stands above one unit alone and leads nothing gives its place to that unit, at every depth', () => {
  const top = [row('top', null), row('mid', 'top'), row('x', 'mid'), row('y', 'mid'), row('y1', 'y'), row('y11', 'y1')]
  expect(shown(top)).toEqual(['mid', ' x', ' y11'])
  expect(shown([row('top', null, 1), row('mid', 'top')])).toEqual(['top', ' mid'])
  expect(shown([row('top', null), row('mid', 'top'), row(null, null, 1)])).toEqual(['mid', 'null'])
})
