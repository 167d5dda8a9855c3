import { afterAll, beforeAll, expect, test } from 'vitest'
import { heads, makeSheets, row, workbook } from '#test/sheet.ts'

let at: Awaited<ReturnType<typeof makeSheets>>
beforeAll(async () => {
  at = await makeSheets()
})
afterAll(() => at.close())

test('a sheet may be left, is listed for the unit’s people, and dropped', async () => {
  const id = await at.started(await workbook([row('Việc để sau', 'Sở Y tế')], heads))
  expect((await at.colleague.get('/task-sheets')).body.map((one: { id: string }) => one.id)).toContain(id)
  expect((await at.colleague.delete(`/task-sheets/${id}`)).status).toBe(200)
  // of a directive that went out of reach its number is not told
  const directiveId = await at.register()
  const of = await at.started(await workbook([row('Việc theo văn bản', 'Sở Y tế')], heads), {
    query: `?directiveId=${directiveId}`,
  })
  const symbol = async () =>
    (await at.board.get('/task-sheets')).body.find((one: { id: string }) => one.id === of).symbol as string | null
  expect(await symbol()).not.toBeNull()
  const foreign = { owner_unit_id: at.units.health, classification: 'internal' as const }
  await at.db.updateTable('directive').set(foreign).where('id', '=', directiveId).execute()
  expect(await symbol()).toBeNull()
  expect((await at.board.get(`/task-sheets/${id}`)).status).toBe(404)
})
