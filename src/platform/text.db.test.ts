import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { compareVi, fold } from './text.ts'

let world: TestWorld
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const names = [
  'Ủy ban nhân dân tỉnh Điện Biên',
  'UỶ BAN NHÂN DÂN HUYỆN MƯỜNG NHÉ',
  'Sở Giáo dục và Đào tạo'.normalize('NFD'),
  'Nậm Pồ, Ẳng Cang, Noọng Hẹt; Đ đ Ð ð',
  'ΟΔΟΣ Straße İstanbul ǅ',
  'BHXH tỉnh – 118/129 “xã”',
]

test('the database folds words as the page does, letter for letter', async () => {
  const query = sql<{
    folded: string
  }>`select fold(words) folded from unnest(${names}::text[]) with ordinality u(words, n) order by n`
  const { rows } = await query.execute(world.db)
  expect(rows.map((row) => row.folded)).toEqual(names.map(fold))
})

test('the database sorts names as the page does', async () => {
  const places = ['Đông', 'Ẳng Cang', 'An', 'Dũng', 'Dung', 'Điện Biên', 'Mường Ảng', 'Mường Ang', 'Ăn', 'Ân', 'Dương']
  const query = sql<{ name: string }>`select name from unnest(${places}::text[]) name order by name collate "vi-x-icu"`
  const { rows } = await query.execute(world.db)
  expect(rows.map((row) => row.name)).toEqual(places.toSorted(compareVi))
})
