import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type TestWorld } from '#test/world.ts'
import {
  ancestorsOn,
  nonWorkingDays,
  resolveUnits,
  sectors,
  unitByCode,
  unitOn,
  unitSettings,
  unitsOn,
} from './index.ts'

let world: TestWorld
let [province, old, fresh] = ['', '', '']
beforeAll(async () => {
  world = await makeWorld()
  province = await world.unit('province', 'Tỉnh Điện Biên', { code: '11' })
  old = await world.unit('commune', 'Xã Mường Ảng', { parent: province, code: '03256', to: '2025-06-30' })
  fresh = await world.unit('commune', 'Xã Mường Ảng mới', { parent: province, code: '03256', from: '2025-07-01' })
  await world.db.updateTable('unit').set({ key: 'muong-ang' }).where('id', '=', old).execute()
})
afterAll(() => world.close())

test('a unit that had ended by that day is not given', async () => {
  const view = await world.view()
  expect(await unitOn(view, old, '2025-07-01')).toBeUndefined()
  expect((await unitsOn(view, [province, old, fresh], '2025-07-01')).has(old)).toBe(false)
  expect(await ancestorsOn(view, old, '2025-07-01')).toEqual([])
})

test('an unknown code, and a code on a day when nobody bears it, are faults with the dates of its lives', async () => {
  const found = await resolveUnits(await world.view(), ['99999', '03256', 'key:muong-ang', 'key:nobody'], '2018-12-31')
  const lives = [
    { from: '2019-01-01', to: '2025-06-30' },
    { from: '2025-07-01', to: null },
  ]
  expect(found.get('99999')).toEqual({ fault: 'unit.unknown', lives: [] })
  expect(found.get('03256')).toEqual({ fault: 'unit.notThatDay', lives })
  expect(found.get('key:muong-ang')).toEqual({ fault: 'unit.notThatDay', lives: lives.slice(0, 1) })
  expect(found.get('key:nobody')).toEqual({ fault: 'unit.unknown', lives: [] })
})

test('a code means the unit that bears it that day', async () => {
  const view = await world.view()
  expect((await unitByCode(view, '03256', '2025-06-30'))?.id).toBe(old)
  expect((await unitByCode(view, '03256', '2025-07-01'))?.name).toBe('Xã Mường Ảng mới')
  expect((await resolveUnits(view, ['key:muong-ang'], '2020-01-01')).get('key:muong-ang')).toEqual({ id: old })
})

test('above a commune stand itself and its province', async () => {
  expect(await ancestorsOn(await world.view(), old, '2020-01-01')).toEqual([old, province])
})

test('weekends and entered holidays are no working days', async () => {
  await world.db.insertInto('non_working_day').values({ day: '2021-01-01', name: 'Tết Dương lịch' }).execute()
  const days = await nonWorkingDays(await world.view(), '2021-01-01', '2021-01-08')
  expect([...days].toSorted()).toEqual(['2021-01-01', '2021-01-02', '2021-01-03'])
})

test('a unit without settings of its own has two people for everything; no sectors give an empty list', async () => {
  const view = await world.view()
  expect(await unitSettings(view, province)).toEqual({
    onePerson: false,
    headSendsTasks: false,
    onePersonKeysIn: false,
    escalateToHead: null,
    escalateToLeader: null,
  })
  expect(await sectors(view)).toEqual([])
})
