import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailServer } from '#test/mail-server.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { type Mailer, post, postAgain, sendLetter, smtp } from './mail.ts'

let world: TestWorld
let server: Awaited<ReturnType<typeof mailServer>>
beforeAll(async () => {
  world = await makeWorld()
  server = await mailServer()
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const letter = { to: 'a@example.vn', subject: 'Nhắc việc', text: 'Còn 3 ngày.' }
const by = (mailer: Mailer, reads = true) => ({ mailer, domain: 'mach.test', stillReads: async () => reads })
const waiting = () => world.db.selectFrom('outbox').select(['id', 'attempts']).where('sent_at', 'is', null).execute()
const agedBy = (hours: number) =>
  world.db
    .updateTable('outbox')
    .set({ made_at: new Date(Date.now() - hours * 3_600_000) })
    .execute()
/** The letters asked for again at that minute of the hour. */
async function askedAgain(minute: number): Promise<string[]> {
  const asked: string[] = []
  const now = new Date()
  now.setMinutes(minute)
  const enqueue = async (_: string, data: object) => void asked.push(...(data as { ids: string[] }).ids)
  await world.act((work) => postAgain({ tx: work.tx, enqueue }, now))
  return asked
}

test('what is posted in an act that fails is never sent, and the same letter is written once', async () => {
  await expect(
    world.act(async (work) => {
      await post(work, 'undone', letter)
      throw new Error('stop')
    }),
  ).rejects.toThrow('stop')
  await world.act((work) => post(work, 'reminder 1', letter))
  await world.act((work) => post(work, 'reminder 1', letter))
  expect(await waiting()).toHaveLength(1)
})

test('a letter the mail server refused is counted, and goes out when asked again', async () => {
  const [{ id } = { id: '' }] = await waiting()
  const nowhere = smtp('smtp://127.0.0.1:1', 'mach@mach.test')
  await expect(sendLetter(world.db, by(nowhere), id)).rejects.toThrow()
  nowhere.close()
  expect(await waiting()).toMatchObject([{ id, attempts: 1 }])
  expect(await askedAgain(0)).toEqual([]) // its own attempts still go on
  await agedBy(2)
  expect(await askedAgain(31)).toEqual([])
  expect(await askedAgain(0)).toEqual([id])
  const mailer = smtp(server.url, 'mach@mach.test')
  await sendLetter(world.db, by(mailer), id)
  await sendLetter(world.db, by(mailer), id)
  mailer.close()
  expect(server.letters.map(({ to }) => to)).toEqual([['a@example.vn']])
  expect(await waiting()).toEqual([])
})

test('after a week a letter is old news', async () => {
  await world.act((work) => post(work, 'reminder 2', letter))
  await agedBy(8 * 24)
  expect(await askedAgain(0)).toEqual([])
})

test('what its reader may no longer read is not sent, and is written anew when it is due again', async () => {
  await world.db.deleteFrom('outbox').execute()
  const told = { ...letter, readAt: [await world.unit('department', 'Sở Y tế')] }
  await world.act((work) => post(work, 'reminder 3', told))
  const [{ id } = { id: '' }] = await waiting()
  const mailer = smtp(server.url, 'mach@mach.test')
  const before = server.letters.length
  await sendLetter(world.db, by(mailer, false), id)
  expect([server.letters.length, await waiting()]).toEqual([before, []])
  await world.act((work) => post(work, 'reminder 3', told))
  const [{ id: anew } = { id: '' }] = await waiting()
  await sendLetter(world.db, by(mailer), anew)
  expect(server.letters.length).toBe(before + 1)
  mailer.close()
})
