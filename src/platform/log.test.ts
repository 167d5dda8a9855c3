import pg from 'pg'
import { expect, test } from 'vitest'
import { makeLog } from './log.ts'

function lines(say: (log: ReturnType<typeof makeLog>) => void) {
  const written: string[] = []
  say(makeLog({ write: (line) => void written.push(line) }))
  return written.join('')
}

test('passwords, tokens, cookies and keys never reach the log', () => {
  const text = lines((log) => {
    log.info({ password: 'geheim1', body: { newPassword: 'geheim2' }, headers: { cookie: 'geheim3' } })
    log.info({
      input: { token: 'geheim4', secret: 'geheim5' },
      req: { id: 'r1', method: 'GET', url: '/a?token=geheim6' },
    })
  })
  expect(text).not.toContain('geheim')
  expect(text).toContain('"path":"/a"')
  const url = `/api/v1/calendars/${'geheim7'.repeat(7)}.ics`
  expect(lines((log) => log.info({ req: { method: 'GET', url } }))).not.toContain('geheim')
})

test('a database error is logged without the rows that PostgreSQL quotes', () => {
  const error = Object.assign(new pg.DatabaseError('violates check', 14, 'error'), {
    code: '23514',
    detail: 'Failing row contains (geheim)',
  })
  const text = lines((log) => log.error({ err: error }, 'failed'))
  expect(text).not.toContain('geheim')
  expect(text).toContain('23514')
})
