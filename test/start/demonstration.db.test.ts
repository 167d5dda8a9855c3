import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { setAside } from '../set-aside.ts'
import { visitor } from './browser.ts'
import { cleanUp, folder, launch, mach, serving } from './mach.ts'
import { refused } from './refused.ts'

afterEach(cleanUp)

// one building for all of it: a demonstration takes its time
test('a demonstration cut off while it was built is built anew, whole; it opens as nothing else, and time only goes on', {
  timeout: 240_000,
}, async () => {
  const DATA_DIR = folder()
  const cut = launch(['demo'], { DATA_DIR, PORT: '0' })
  while (!cut.said.stderr.includes('Building')) await pause(20)
  await pause(1_000)
  cut.child.kill('SIGKILL')
  expect((await cut.ended).stdout).toBe('')

  const first = await serving(['demo'], { DATA_DIR, HOST: '0.0.0.0' })
  expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(first.stdout).toContain('12 tháng 1, 2021')
  expect(first.stdout).toContain(`DATA_DIR=${DATA_DIR} npx mach`)
  const [, login, password] = /^ {2}(tonghop) +(\S+)/m.exec(first.stdout) ?? []
  const { send } = visitor(first.url)
  await send('POST', '/session', { login, password })
  expect(await send('GET', '/me')).toMatchObject({ login, demonstration: true, today: '2021-01-12' })
  expect(await mach(['verify'], { DATA_DIR })).toMatchObject({ code: 0, stderr: '' })
  first.child.kill('SIGTERM')
  await first.ended
  setAside(DATA_DIR)

  refused(await mach(['start'], { DATA_DIR }), /^mach: \S+ holds a demonstration: .*npm run demo/)
  refused(
    await mach(['demo', '--today', '2020-05-01'], { DATA_DIR }),
    /^mach: --today 2020-05-01 is earlier than the last recorded act/,
  )
  const again = launch(['demo', '--today', '2021-03-15'], { DATA_DIR, PORT: '0' })
  while (!again.said.stdout.includes('npx mach')) await pause(20)
  expect(again.said.stdout).toContain('15 tháng 3, 2021')
  expect(again.said.stderr).not.toContain('Building')
})
