import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { decrypt, encrypt, readSecret } from './secret.ts'

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'mach-secret-'))
afterAll(() => fs.rmSync(root, { recursive: true }))
const folder = () => fs.mkdtempSync(path.join(root, 'data-'))
const keyIn = (dataDir: string) => readSecret({ secretKey: undefined, dataDir }).keyFor('totp')

test('a secret that other users may read is refused', () => {
  const dataDir = folder()
  keyIn(dataDir)
  fs.chmodSync(path.join(dataDir, 'secret'), 0o644)
  expect(() => keyIn(dataDir)).toThrow(/Other users may read .*chmod 600/)
})

test('a damaged secret is refused rather than replaced', () => {
  const dataDir = folder()
  fs.writeFileSync(path.join(dataDir, 'secret'), 'abc\n', { mode: 0o600 })
  expect(() => keyIn(dataDir)).toThrow(/is damaged/)
})

test('the secret is made once, for its owner alone, and stays', () => {
  const dataDir = folder()
  const first = keyIn(dataDir)
  expect(fs.statSync(path.join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
  expect(keyIn(dataDir)).toEqual(first)
  expect(fs.readdirSync(dataDir)).toEqual(['secret'])
})

test('each purpose and each SECRET_KEY has its own key', () => {
  const one = readSecret({ secretKey: 'a'.repeat(32), dataDir: '/nowhere' })
  const other = readSecret({ secretKey: 'b'.repeat(32), dataDir: '/nowhere' })
  const keys = [one.keyFor('totp'), one.keyFor('reader'), other.keyFor('totp')].map((key) => key.toString('hex'))
  expect(new Set(keys).size).toBe(3)
})

test('what was sealed for one account opens for no other, with no other key, and not when altered', () => {
  const key = keyIn(folder())
  const sealed = encrypt(key, 'JBSWY3DPEHPK3PXP', 'account-1')
  expect(() => decrypt(key, sealed, 'account-2')).toThrow()
  expect(() => decrypt(keyIn(folder()), sealed, 'account-1')).toThrow()
  const bytes = Buffer.from(sealed.slice(3), 'base64url')
  bytes[14]! ^= 1
  expect(() => decrypt(key, `v1.${bytes.toString('base64url')}`, 'account-1')).toThrow()
  expect(decrypt(key, sealed, 'account-1')).toBe('JBSWY3DPEHPK3PXP')
  expect(encrypt(key, 'JBSWY3DPEHPK3PXP', 'account-1')).not.toBe(sealed)
})
