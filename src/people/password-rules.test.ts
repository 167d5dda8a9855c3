import { expect, test } from 'vitest'
import { commonPasswords } from './common-passwords.ts'
import { passwordFault } from './password-rules.ts'

const about = ['tgdb', 'Lò Thị Mẫu', 'mau.lt@dienbien.gov.vn']
const alone = (password: string) => passwordFault(password, { secondFactor: false, about })
const withCode = (password: string) => passwordFault(password, { secondFactor: true, about })

test('thirteen signs are too short alone, seven too short with a code', () => {
  expect(alone('rừng xanh núi')).toBe('short')
  expect(alone('rừng xanh núi đỏ')).toBeUndefined()
  expect(withCode('sông Mã')).toBe('short')
  expect(withCode('sông Mã!')).toBeUndefined()
})
test.each(['matkhau123', 'Mật khẩu 2021', 'M@tKh@u!', 'matkhaumatkhau', 'Vietnam@2021', 'anhyeuem', '123456matkhau'])(
  'what people try first is refused: %s',
  (password) => expect(withCode(password)).toBe('common'),
)
test.each(['aaaaaaaaaaaaaaaa', '12121212121212', '0123456789', 'qwertyuiop', 'lkjhgfdsa'])(
  'a run of keys is refused: %s',
  (password) => expect(withCode(password)).toBe('monotonous'),
)
test.each(['Lò Thị Mẫu', 'lothimau2021', 'mau.lt2020'])('the own name is refused: %s', (password) =>
  expect(withCode(password)).toBe('name'),
)
test('the list holds hundreds of words, without tone marks', () => {
  expect(commonPasswords.length).toBeGreaterThan(300)
  expect(commonPasswords.filter((word) => !/^[a-z0-9@]+$/.test(word))).toEqual([])
})
