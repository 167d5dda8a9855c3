import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { csvFile } from './csv-file.ts'

const fileOf = (...cells: (string | number | null)[]) =>
  text(csvFile('x.csv', ['head'], [[cells]]).content as NodeJS.ReadableStream)

test('a text that a spreadsheet would take for a formula is written as text; a figure below zero stays one', async () => {
  const file = await fileOf('=1+1', '+84 1', '-a', '@x', '\tx', '-3.5', '-2,5', 7, null, '-')
  expect(file).toBe(`\uFEFFhead\n'=1+1,'+84 1,'-a,'@x,'\tx,-3.5,"-2,5",7,,'-\n`)
})

test('a name with a comma, a quote or a line end stands in quotes, and every batch follows the head once', async () => {
  const { content } = csvFile('x.csv', ['a', 'b'], [[['Xã A, cũ', '1"2']], [], [['x\ny', '']]])
  expect(await text(content as NodeJS.ReadableStream)).toBe('\uFEFFa,b\n"Xã A, cũ","1""2"\n"x\ny",\n')
})
