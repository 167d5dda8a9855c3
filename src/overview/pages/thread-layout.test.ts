import { expect, test } from 'vitest'
import type { Thread, ThreadNode } from '../thread-contract.ts'
import { ghostsOf, layOut, neighbour } from './thread-layout.ts'

const node = (key: string, column: ThreadNode['column'], way: ThreadNode['way']): ThreadNode => ({
  key,
  kind: 'task',
  column,
  way,
  steps: 1,
  to: '/',
  title: key,
  titleEn: null,
  about: null,
  period: null,
  state: null,
  days: null,
  percent: null,
  day: null,
  many: null,
})
const thread: Thread = {
  nodes: [
    node('resolution', 'central', 'before'),
    node('plan', 'province', 'before'),
    node('other', 'work', 'beside'),
    node('task', 'work', 'here'),
    node('report', 'reports', 'after'),
  ],
  edges: [
    { from: 'resolution', to: 'plan' },
    { from: 'plan', to: 'other' },
    { from: 'plan', to: 'task' },
    { from: 'task', to: 'report' },
  ],
  cut: false,
}

test('no two nodes stand on one another, and each stands in its column', () => {
  const { placed } = layOut(thread)
  const places = new Set(placed.map(({ x, y }) => `${x} ${y}`))
  expect(places.size).toBe(placed.length)
  expect(placed.find(({ key }) => key === 'report')!.x).toBe(3 * 172)
})
test('what has not come yet is drawn where it would stand, and only after the record', () => {
  expect(ghostsOf(thread).map(({ column }) => column)).toEqual(['meetings', 'public'])
  expect(layOut(thread).lines.filter(({ kind }) => kind === 'ghost')).toHaveLength(2)
})
test('a stage that the thread has passed by is not drawn as still to come', () => {
  const passed = { ...thread, nodes: [...thread.nodes.slice(0, 4), node('conference', 'meetings', 'after')] }
  expect(ghostsOf(passed).map(({ column }) => column)).toEqual(['public'])
})
test('the path through the record is told from what stands beside it', () => {
  const kinds = Object.fromEntries(layOut(thread).lines.map(({ key, kind }) => [key, kind]))
  expect(kinds).toMatchObject({ 'plan task': 'path', 'plan other': 'beside' })
})
test('arrows go along the thread, the record before what stands beside it, and not beyond its ends', () => {
  const { placed } = layOut(thread)
  const go = (from: string, key: string) => neighbour(thread, placed, from, key)
  expect(go('plan', 'ArrowRight')).toBe('task')
  expect(go('task', 'ArrowLeft')).toBe('plan')
  expect(go('resolution', 'ArrowLeft')).toBeUndefined()
  expect([go('task', 'ArrowUp'), go('task', 'ArrowDown')]).toContain('other')
})
