import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeFrom, freeCode } from './names.ts'

test('the code of a new indicator is its name without tone marks, numbered where it is taken', () => {
  expect(codeFrom('Số ca mắc mới trong ngày')).toBe('SO_CA_MAC_MOI_TRONG_NGAY')
  expect(codeFrom('5 tuổi đến trường (%)')).toBe('TUOI_DEN_TRUONG')
  expect(codeFrom('…')).toBe('CHI_TIEU')
  const taken = new Set(['SO_CA', 'SO_CA_2'])
  expect(freeCode('Số ca', (code) => taken.has(code))).toBe('SO_CA_3')
})

test('whatever the name, the code is one that an indicator may have', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.array(fc.constantFrom<string>('A', 'SO_CA')), (name, taken) => {
      const code = freeCode(name, (one) => taken.includes(one))
      expect(code).toMatch(/^[A-Z][A-Z0-9_]{0,39}$/)
      expect(taken).not.toContain(code)
    }),
  )
})
