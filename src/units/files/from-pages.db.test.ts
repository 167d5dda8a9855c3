import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSheet } from '#src/platform/spreadsheet.ts'
import type { Client } from '#test/client.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'

let world: TestWorld
let admin: Client
let elsewhere: Client
const head = 'key,code,name,kind,parent_code,valid_from,valid_to\n'
beforeAll(async () => {
  world = await makeWorld({ now: '2025-12-01' })
  const province = await world.unit('province', 'Tỉnh Điện Biên', { code: '11' })
  const far = await world.unit('province', 'Tỉnh Lai Châu', { code: '12' })
  admin = world.as(await world.account('Trần Văn Ví Dụ', ['administrator', province]))
  elsewhere = world.as(await world.account('Lò Thị Mẫu', ['administrator', far]))
})
afterAll(() => world.close())

const send = (content: string, { kind = 'units', apply = false, as = admin } = {}) =>
  as.upload(`/unit-files/${kind}?apply=${apply}`, 'Xã mới.csv', content)
const communes = async () => (await admin.get('/units?kinds=commune')).body.rows.length
const good = `${head},A,Xã A,commune,11,2019-01-01,2025-06-30\n,B,Xã B,commune,11,2019-01-01,2025-06-30\nn,A,Xã Mới,commune,11,2025-07-01,\n`

test('a file that is none, and one that is wrong, are refused by reason, row and column; nothing is taken', async () => {
  expect((await send('key,code\n"x')).body).toMatchObject({ code: 'spreadsheet.broken' })
  const { body } = await send(`${head},A,Xã A,commune,99,2019-01-01,\n,A,Xã B,xã,11,2019-01-01,\n`, { apply: true })
  expect(body).toMatchObject({ applied: false, faultCount: body.faults.length, rows: 2 })
  expect(body.faults).toContainEqual({
    row: 2,
    column: 'parent_code',
    text: 'không có đơn vị nào mang mã 99; kiểm tra mã.',
  })
  expect([await communes(), (await admin.get('/unit-files')).body]).toEqual([0, []])
})

test('an administrator of another branch takes nothing over here', async () => {
  const { status } = await send(good, { apply: true, as: elsewhere })
  expect([status, await communes()]).toEqual([403, 0])
})

test('a dry run tells what it would do and what follows, and takes nothing; the act does just that, and is listed', async () => {
  const told = { rows: 3, faultCount: 0, counts: ['3 thêm mới', '0 thay đổi', '0 giữ nguyên'] }
  const dry = (await send(good)).body
  expect(dry).toMatchObject({ ...told, applied: false })
  expect([dry.effect.length > 0, await communes()]).toEqual([true, 0])
  expect((await send(good, { apply: true })).body).toEqual({ ...dry, applied: true })
  expect((await admin.get('/unit-files')).body).toMatchObject([{ kind: 'units', fileName: 'Xã mới.csv', rows: 3 }])
  expect((await elsewhere.get('/unit-files')).body).toEqual([])
})

test('successions come in the same way, and what is there goes out as the workbook that an import takes', async () => {
  const file = 'date,kind,from_code,to_code,share,basis\n2025-07-01,merge,A,A,,NQ 1\n2025-07-01,merge,B,A,,NQ 1\n'
  const { body } = await send(file, { kind: 'successions', apply: true })
  expect([body.applied, body.faults]).toEqual([true, []])
  const out = await admin.get('/unit-files/successions')
  expect(out.headers['content-disposition']).toContain('successions-2025-12-01.xlsx')
  const again = (await admin.get('/unit-files/units')).bytes
  expect((await readSheet('units.xlsx', again)).rows.length).toBe(5)
})
