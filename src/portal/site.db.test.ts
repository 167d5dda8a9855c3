import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PortalScene, portalScene } from '#test/portal.ts'
import { addIndicator } from '#test/reporting.ts'

let scene: PortalScene
let admin: ReturnType<PortalScene['world']['as']>
const units: Record<string, string> = {}
beforeAll(async () => {
  scene = await portalScene({ freshFor: 60_000 })
  const { world } = scene
  units.hill = await world.unit('province', 'Tỉnh Đồi')
  units.river = await world.unit('province', 'Tỉnh Sông')
  admin = world.as(await world.account('Lò Thị Quản', ['administrator', units.hill], ['coordinator', units.hill]))
})
afterAll(() => scene.world.close())

const site = { name: 'Trang', tagline: '', owner: '', responsible: '', address: '', phone: '', email: '', about: [] }
const set = (more: object) => admin.put('/site', { ...site, unitId: null, version: 0, ...more })
const shown = async () => {
  // a message takes its way
  await pause(150)
  return (await scene.get('/so-lieu')).text
}

test('whose figures are public is set by whoever sets the site, of units there are, and never over another’s change', async () => {
  const editor = scene.world.as(scene.editor)
  expect((await editor.put('/site', { ...site, unitId: units.hill, version: 0 })).status).toBe(403)
  expect(await set({ unitId: '00000000-0000-4000-8000-000000000000' })).toMatchObject({
    status: 400,
    body: { fields: [{ path: 'unitId', problem: 'unit.unknown' }] },
  })
  expect((await set({ unitId: units.hill })).body).toMatchObject({ unitName: 'Tỉnh Đồi', version: 1 })
  expect(await shown()).toContain('Tỉnh Đồi')
  expect(await set({ unitId: units.river })).toMatchObject({
    status: 409,
    body: { code: 'stale', theirs: { unitId: units.hill, version: 1 } },
  })
  expect((await set({ unitId: units.river, version: 1 })).status).toBe(200)
  expect(await shown()).toContain('Tỉnh Sông')
  const events = await scene.world.db
    .selectFrom('audit_event')
    .select('seq')
    .where('action', '=', 'site.changed')
    .execute()
  expect(events).toHaveLength(2)
})

test('a figure shows as soon as it is marked public, although pages stand for a minute; readers ask nothing anew', async () => {
  const id = await addIndicator(scene.world, { code: 'CAY', kinds: ['province'] })
  await scene.world.db.updateTable('indicator').set({ owner_unit_id: units.hill! }).execute()
  const { body } = await admin.get(`/indicators/${id}`)
  const { may: _, id: __, version, ...given } = body
  expect(await shown()).not.toContain('CAY')
  const marked = await admin.put(`/indicators/${id}`, { ...given, version, public: true })
  expect(marked.body).toMatchObject({ public: true })
  expect(await shown()).toContain('CAY')
})
