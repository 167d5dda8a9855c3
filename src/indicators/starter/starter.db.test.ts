import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSheet } from '#src/platform/spreadsheet.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { importIndicators } from '../files/import-indicators.ts'
import { starterFile } from './read.ts'

let world: TestWorld
let coordinator: string
const codes = ['giaoDuc', 'ngheNghiep', 'yTe', 'baoHiem', 'khoaHoc', 'moiTruong', 'danSo', 'vanHoa']
const addSectors = () =>
  world.db
    .insertInto('sector')
    .values(codes.map((code, position) => ({ code, name_vi: code, name_en: code, position, active: true })))
    .execute()
beforeAll(async () => {
  world = await makeWorld()
  const province = await world.unit('province', 'Tỉnh Điện Biên')
  const board = await world.unit('board', 'Ban Tuyên giáo Tỉnh ủy', { parent: province })
  coordinator = await world.account('Lò Thị Mẫu', ['coordinator', board])
})
afterAll(() => world.close())

type Listed = {
  code: string
  sector: string
  sectorId: string | null
  taken: { nameVi: string } | null
  nameEn: string
}
const listed = async (): Promise<Listed[]> => (await world.as(coordinator).get('/indicator-starter')).body
const take = (...wanted: string[]) => world.as(coordinator).post('/indicator-starter', { codes: wanted })
const count = async () => (await world.db.selectFrom('indicator').select('id').execute()).length

test('every sector of the bloc has indicators with names in both languages, and no code twice', async () => {
  const all = await listed()
  expect([...new Set(all.map(({ sector }) => sector))]).toEqual(codes)
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
  expect(all.filter(({ nameEn }) => nameEn === '')).toEqual([])
  expect(all.length).toBeGreaterThanOrEqual(60)
})

test('a formula comes only with what it is computed from; all are taken or none', async () => {
  expect(await take('HOC_SINH', 'TL_TRUONG_CQG')).toMatchObject({
    status: 422,
    body: { code: 'formula.unknown', codes: ['TRUONG_CQG', 'TRUONG'] },
  })
  for (const wrong of [['KHONG_CO'], ['HOC_SINH', 'HOC_SINH']]) expect((await take(...wrong)).status).toBe(400)
  expect(await count()).toBe(0)
  expect((await take('TL_TRUONG_CQG', 'TRUONG_CQG', 'TRUONG')).body.ids).toHaveLength(3)
})

test('what is in the catalogue already is said, and never changed', async () => {
  await world.db.updateTable('indicator').set({ name_vi: 'Trường của tỉnh' }).where('code', '=', 'TRUONG').execute()
  expect((await listed()).find(({ code }) => code === 'TRUONG')!.taken).toMatchObject({ nameVi: 'Trường của tỉnh' })
  expect(await take('HOC_SINH', 'TRUONG')).toMatchObject({
    status: 409,
    body: { code: 'indicator.taken', taken: 'TRUONG' },
  })
  expect(await count()).toBe(3)
})

test('a sector that the workspace has is set, with where it is collected and its breakdown; each is told to the audit', async () => {
  await addSectors()
  const { ids } = (await take('HOC_SINH', 'BHXH_TN')).body
  const { body } = await world.as(coordinator).get('/indicators?q=HOC_SINH')
  expect(body).toMatchObject([
    { collectedAt: ['commune'], breakdown: ['mầm non', 'tiểu học', expect.anything(), expect.anything()] },
  ])
  expect(body[0].sectorId).toBe((await listed()).find(({ code }) => code === 'HOC_SINH')!.sectorId)
  const told = await world.db
    .selectFrom('audit_event')
    .select('subject_id')
    .where('action', '=', 'indicator.added')
    .where('subject_id', 'in', ids)
    .execute()
  expect(told).toHaveLength(2)
})

test('mach import takes the same file as it is', async () => {
  const sheet = await readSheet('indicators.csv', readFileSync(starterFile))
  expect(await world.act((work) => importIndicators(work, sheet, { apply: false }))).toMatchObject({ faults: [] })
})
