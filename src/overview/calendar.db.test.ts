import { afterAll, beforeAll, expect, test } from 'vitest'
import { acting, type BoardScene, boardScene, issued } from '#test/board.ts'

let scene: BoardScene
beforeAll(async () => {
  scene = await boardScene({ now: '2021-01-12' })
})
afterAll(() => scene.close())

const address = async (who: 'health' | 'education', unitId: string) => {
  const { body } = await scene[who].post('/me/calendar-tokens', { name: `Điện thoại của ${who}`, unitId })
  return `/calendars/${body.token}.ics`
}
/** Lines as a calendar program reads them: folded ones joined. */
const linesOf = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n')

test('deadlines of own tasks as whole days, of nobody else’s; folded, escaped, the same bytes while nothing changes', async () => {
  const content = `Rà soát, bổ sung; hướng dẫn ${'các trạm y tế xã biên giới '.repeat(6)}`.trim()
  const { id } = await issued(scene, { content, when: { kind: 'deadline', deadline: '2021-03-31' } })
  const mine = await address('health', scene.units.health)
  const theirs = await address('education', scene.units.education)
  const first = await scene.anonymous.get(mine)
  const lines = linesOf(first.text)
  expect(lines).toContain(`UID:task-${id}@mach`)
  expect(lines).toContain('DTSTART;VALUE=DATE:20210331')
  expect(lines.find((line) => line.startsWith('SUMMARY:'))).toBe(
    `SUMMARY:Hạn nhiệm vụ: ${content.replace(',', '\\,').replace(';', '\\;')}`,
  )
  for (const line of first.text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect((await scene.anonymous.get(theirs)).text).not.toContain(id)
  const { etag } = first.headers
  const asked = (known: string) => scene.app.inject({ url: `/api/v1${mine}`, headers: { 'if-none-match': known } })
  expect((await asked(String(etag))).statusCode).toBe(304)
  await acting(scene.health, id, 'progress', { account: 'Đã xong một nửa' })
  await acting(scene.leader, id, 'cancellation', { reason: 'Không còn cần' })
  const later = await asked(String(etag))
  expect([later.statusCode, later.body.includes(id)]).toEqual([200, false])
})
