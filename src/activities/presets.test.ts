import { expect, test } from 'vitest'
import { fieldFaults } from './fields.ts'
import { fieldsOfPreset, presets } from './presets.ts'
import { TypeBody } from './shapes.ts'

test.each(presets.map((preset) => [preset.key, preset] as const))('%s can be taken as it is', (_, preset) => {
  const [nameVi, nameEn] = preset.name
  const fields = fieldsOfPreset(preset)
  expect(TypeBody.parse({ nameVi, nameEn, fields }).fields).toEqual(fields)
  expect(fieldFaults(fields)).toEqual([])
  expect(fields.some(({ required }) => required)).toBe(true)
})

test('what is taken twice has ids of its own', () => {
  const ids = [presets[0]!, presets[0]!].flatMap((preset) => fieldsOfPreset(preset).map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})
