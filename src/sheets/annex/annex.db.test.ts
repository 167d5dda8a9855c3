import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBook } from '#src/platform/spreadsheet.ts'
import { makeSheets, row, told, workbook } from '#test/sheet.ts'

let at: Awaited<ReturnType<typeof makeSheets>>
beforeAll(async () => {
  at = await makeSheets()
})
afterAll(() => at.close())

test('the annex goes out as Word and as a workbook; read in again, the workbook changes nothing', async () => {
  const directiveId = await at.register({ symbol: '96-KH/TU' })
  const file = [
    row('Xây dựng đề án', 'Sở Y tế; Sở Giáo dục và Đào tạo', {
      with: 'UBND các huyện',
      when: 'Quý III/2021',
      product: '=1+1',
    }),
    row('Giao ban định kỳ', 'Sở Y tế', { when: 'Hằng quý, ngày 20 tháng thứ 2 của quý' }),
  ]
  const { id } = await at.tried(file, `?directiveId=${directiveId}`)
  expect((await at.taken(id)).body.made).toBe(2)
  const annex = (format: string, by = at.board) => by.get(`/task-annex?directiveId=${directiveId}&format=${format}`)
  const word = await annex('docx')
  expect([word.status, word.headers['content-disposition']]).toEqual([200, expect.stringContaining('96-KH-TU.docx')])
  const [hidden] = (await readBook((await annex('xlsx', at.stranger)).bytes)).sheets
  expect(hidden!.rows.length).toBe(1)
  const out = (await annex('xlsx')).bytes
  const [sheet] = (await readBook(out)).sheets
  expect(sheet!.rows[1]!.slice(2, 8)).toEqual([
    'Xây dựng đề án',
    'Sở Y tế; Sở Giáo dục và Đào tạo',
    expect.stringContaining('Ủy ban nhân dân huyện'),
    '30/09/2021',
    '=1+1',
    '96-KH/TU',
  ])
  const back = await at.started(out, { query: `?directiveId=${directiveId}` })
  expect((await at.opened(back)).rows.map(told)).toEqual(['same', 'same'])
  expect((await at.taken(back)).body.code).toBe('sheet.nothing')
})

test('the template is a sheet that comes in again, with a page that explains each column', async () => {
  const { bytes } = await at.board.get('/task-sheets/template')
  const [sheet, help] = (await readBook(bytes)).sheets
  expect([sheet!.rows.length, help!.name, help!.rows.length]).toEqual([1, 'Hướng dẫn', 12])
  const filled = await workbook([['1', '', 'Việc theo mẫu', 'Sở Y tế']], sheet!.rows[0]!)
  expect((await at.opened(await at.started(filled))).rows.map(told)).toEqual(['make'])
  expect((await at.stranger.get('/task-sheets/template?directiveId=00000000-0000-7000-8000-000000000000')).status).toBe(
    404,
  )
})
