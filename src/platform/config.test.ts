import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const refusal = (environment: Record<string, string>) => {
  try {
    readConfig(environment)
    return 'accepted'
  } catch (error) {
    return (error as Error).message
  }
}

test.each([
  [{ PORT: 'abc' }, /^PORT=abc cannot be used: write a number from 1 to 65535/],
  [{ PORT: '70000' }, /^PORT=70000 .* write a number/],
  [{ HOST: 'http://x' }, /^HOST=.* write an address of this machine/],
  [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL cannot be used: write postgres:\/\//],
  [{ PUBLIC_URL: 'mach.example.vn' }, /^PUBLIC_URL=mach.example.vn .* such as https:/],
  [{ PUBLIC_URL: 'https://example.vn/mach' }, /without a path/],
  [{ SECRET_KEY: 'short' }, /^SECRET_KEY cannot be used: write at least 32/],
  [{ TRUST_PROXY: 'true' }, /^TRUST_PROXY=true .* addresses of the proxies/],
  [{ SMTP_URL: 'mail.example.vn' }, /^SMTP_URL cannot be used: write smtp:/],
  [{ METRICS_TOKEN: '123' }, /^METRICS_TOKEN cannot be used/],
  [{ SERVE: 'everything' }, /^SERVE=everything .* write all, office, portal/],
  [{ S3_BUKET: 'x' }, /^S3_BUKET is not known: write S3_BUCKET/],
  [{ S3_BUCKET: 'x' }, /^S3_ACCESS_KEY_ID is missing/],
])('a wrong variable is named in one line that says what to write: %o', (environment, line) => {
  expect(refusal(environment as never)).toMatch(line)
  expect(refusal(environment as never)).not.toContain('\n')
})

test('a refused variable that holds a secret is not repeated', () => {
  expect(refusal({ DATABASE_URL: 'mysql://u:geheim@h/x' })).not.toContain('geheim')
  expect(refusal({ SMTP_URL: 'mail://u:geheim@h' })).not.toContain('geheim')
  expect(refusal({ SECRET_KEY: 'geheim' })).not.toContain('geheim')
})

test('nothing set gives production on this machine, with everything in ./data; an empty variable counts as not set', () => {
  const config = readConfig({ PORT: '', SECRET_KEY: ' ' })
  expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', dataDir: `${process.cwd()}/data`, serve: 'all' })
  expect(config.secretKey).toBeUndefined()
  expect(Object.isFrozen(config)).toBe(true)
})

test('the demonstration keeps to its own folder and to this machine', () => {
  const config = readConfig({ HOST: '0.0.0.0' }, { demonstration: true })
  expect(config).toMatchObject({ host: '127.0.0.1', dataDir: `${process.cwd()}/demo-data` })
})

test('a database by Unix socket, a public address with a slash at its end and S3 are taken', () => {
  const config = readConfig({
    DATABASE_URL: 'postgres://mach@/mach?host=%2Frun%2Fpostgresql',
    PUBLIC_URL: 'https://mach.example.vn/',
    S3_BUCKET: 'files',
    S3_ACCESS_KEY_ID: 'id',
    S3_SECRET_ACCESS_KEY: 'key',
  })
  expect(config.publicUrl).toBe('https://mach.example.vn')
  expect(config.s3).toMatchObject({ bucket: 'files', region: 'us-east-1' })
})
