import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type TestWorld } from '#test/world.ts'

let world: TestWorld
let uploader: string
let stranger: string
beforeAll(async () => {
  world = await makeWorld()
  const health = await world.unit('department', 'Sở Y tế')
  const school = await world.unit('school', 'Trường THPT Mẫu')
  uploader = await world.account('Lò Thị Mẫu', ['focal', health])
  stranger = await world.account('Vàng A Thử', ['focal', school])
})
afterAll(() => world.close())

const pdf = '%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n'

test('nobody uploads without signing in', async () => {
  expect((await world.anonymous.upload('/files', 'ke-hoach.pdf', pdf)).status).toBe(401)
})
test('a picture that carries a script, a page, a program and a false name are refused with the reason', async () => {
  const send = async (name: string, content: string) => {
    const { status, body } = await world.as(uploader).upload('/files', name, content)
    return [status, body.code]
  }
  expect(await send('anh.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')).toEqual([422, 'file.active'])
  expect(await send('trang.html', '<!doctype html><p>x')).toEqual([422, 'file.active'])
  expect(await send('anh.png', pdf)).toEqual([422, 'file.not-what-it-claims'])
  expect(await send('cai-dat.exe', 'MZ')).toEqual([422, 'file.type-not-allowed'])
  expect(await send('trong.txt', '')).toEqual([422, 'file.empty'])
})
test('a file that is too large is refused', async () => {
  const { status, body } = await world
    .as(uploader)
    .upload('/files', 'lon.txt', new Uint8Array(31 * 1024 * 1024).fill(65))
  expect([status, body.code]).toEqual([413, 'file.too-large'])
})
test('only its uploader opens a file that no record carries; for others it does not exist', async () => {
  const { body: file } = await world.as(uploader).upload('/files', 'Kế hoạch.pdf', pdf)
  const opened = await world.as(uploader).get(`/files/${file.id}`)
  expect([opened.status, opened.text]).toEqual([200, pdf])
  expect(opened.headers['content-disposition']).toMatch(/^attachment/)
  expect(opened.headers['content-type']).toBe('application/pdf')
  const other = await world.as(stranger).get(`/files/${file.id}`)
  const absent = await world.as(stranger).get('/files/00000000-0000-7000-8000-000000000000')
  expect([other.status, other.text]).toEqual([absent.status, absent.text])
  expect(other.status).toBe(404)
})

test('a PDF and a picture are shown when that is asked for; what could be taken for a page is saved all the same', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
    'base64',
  )
  const shown = async (name: string, content: string | Uint8Array) => {
    const { body: file } = await world.as(uploader).upload('/files', name, content)
    const { headers } = await world.as(uploader).get(`/files/${file.id}/shown`)
    return [
      String(headers['content-disposition']).split(';')[0],
      /sandbox/.test(String(headers['content-security-policy'])),
    ]
  }
  expect(await shown('ke-hoach.pdf', pdf)).toEqual(['inline', false])
  expect(await shown('anh.png', png)).toEqual(['inline', false])
  expect(await shown('ghi-chu.txt', 'Ghi chú')).toEqual(['attachment', true])
})

test('a file whose bytes are gone is our fault, told without details', async () => {
  const { body: file } = await world.as(uploader).upload('/files', 'mat.pdf', pdf)
  await world.db.updateTable('file').set({ storage_key: 'nowhere/at-all' }).where('id', '=', file.id).execute()
  const { status, body, headers } = await world.as(uploader).get(`/files/${file.id}`)
  expect([status, Object.keys(body), headers['content-disposition']]).toEqual([500, ['code', 'request'], undefined])
})

test('an upload sent twice with one key is one file', async () => {
  const key = 'upload-once-1'
  const first = await world.as(uploader).upload('/files', 'hai-lan.pdf', pdf, { key })
  const again = await world.as(uploader).upload('/files', 'hai-lan.pdf', pdf, { key })
  expect(again.body).toEqual(first.body)
  expect((await world.as(uploader).upload('/files', 'khac.pdf', `${pdf}\n`, { key })).status).toBe(409)
})
