import { expect, test } from 'vitest'
import { isFigure, placed, readBlock, step } from './cells.ts'

const grid = { rows: ['a', 'b', 'sum'], columns: ['plan', 'actual'], typed: (row: string) => row !== 'sum' }

test('a word is no figure; a blank cell is missing, not wrong', () => {
  expect(isFigure('mười')).toBe(false)
  expect(isFigure('1.234,5')).toBe(true)
  expect(isFigure(' ')).toBe(true)
})

test('a block from Excel keeps its empty cells and loses only its last line break', () => {
  expect(readBlock('1\t\t3\r\n4\t5\t6\r\n')).toEqual([
    ['1', '', '3'],
    ['4', '5', '6'],
  ])
})

test('what a block would lay outside the grid or on a computed cell is left out', () => {
  expect(placed([['1'], ['2'], ['3']], { row: 0, column: 1 }, grid)).toEqual([
    { row: 'a', column: 'actual', text: '1' },
    { row: 'b', column: 'actual', text: '2' },
  ])
  expect(placed([['1', '2']], { row: 1, column: 1 }, grid)).toEqual([{ row: 'b', column: 'actual', text: '1' }])
})

test('Enter goes down and stops at the edge; left and right move only when the whole text is selected', () => {
  expect(step('Enter', { row: 0, column: 0 }, false, grid)).toEqual({ row: 1, column: 0 })
  expect(step('Enter', { row: 1, column: 0 }, false, grid)).toBeUndefined()
  expect(step('ArrowRight', { row: 0, column: 0 }, false, grid)).toBeUndefined()
  expect(step('ArrowRight', { row: 0, column: 0 }, true, grid)).toEqual({ row: 0, column: 1 })
})
