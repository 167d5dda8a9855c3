import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { timed } from '#src/app/timed.ts'
import { addDays, dayOf } from '#src/platform/day.ts'
import { type Mailer, sendLetters } from '#src/platform/mail.ts'
import { type BoardScene, boardScene, issued } from '#test/board.ts'
import { forgetDigest } from './index.ts'

let scene: BoardScene
beforeAll(async () => {
  scene = await boardScene({ now: '2022-01-05' })
  await sql`update person set email = id || '@dienbien.test'`.execute(scene.db)
  // late from the first morning on, so that each of them has something to be told every week
  for (const leads of [[scene.units.health], [scene.units.education]])
    await issued(scene, { leads, when: { kind: 'deadline', deadline: '2022-01-06' } })
})
afterAll(() => scene.close())

const digests = () => scene.act((work) => timed.digests!(work, scene.clock.real(), 'http://mach.test'))
const breaksOff = () =>
  scene
    .act(async (work) => {
      await timed.digests!(work, scene.clock.real(), 'http://mach.test')
      throw new Error('the power went')
    })
    .catch(() => {})
const later = (hours: number) =>
  scene.clock.set(new Date(scene.clock.now().getTime() + hours * 3_600_000).toISOString())

let wednesday = '2022-01-05'
const delivered: string[] = []
const mailer = (works: boolean): Mailer => ({
  send: async (_, messageId) => {
    if (!works) throw new Error('the line is cut')
    delivered.push(messageId)
  },
  close: () => {},
})
async function send(works = true) {
  const waiting = await scene.db.selectFrom('outbox').select('id').where('unique_key', 'like', 'digest:%').execute()
  const sending = { mailer: mailer(works), domain: 'mach.test', stillReads: async () => true, unsent: forgetDigest }
  const ids = waiting.map(({ id }) => id)
  await sendLetters(scene.db, sending, ids).catch(() => {})
}

const steps = {
  'the minute comes': digests,
  'it breaks off': breaksOff,
  'two servers at once': () => Promise.all([digests(), digests()]),
  'letters go out': () => send(),
  'two send at once': () => Promise.all([send(), send()]),
  'the line is cut': () => send(false),
  'an hour passes': async () => later(1),
  'a day passes': async () => later(24),
} satisfies Record<string, () => Promise<unknown>>
type Step = keyof typeof steps

test('property: whatever is repeated, breaks off or runs twice, a person has one digest a day, told once and sent once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...(Object.keys(steps) as Step[])), { minLength: 4, maxLength: 14 }),
      async (story) => {
        // a Wednesday that no story before has reached
        wednesday = addDays(wednesday, 21)
        scene.clock.set(`${wednesday}T08:00:00+07:00`)
        delivered.length = 0
        await scene.db.deleteFrom('outbox').execute()
        const begun = scene.clock.now()
        for (const step of story) await steps[step]()
        await digests()
        await send()
        const letters = await scene.db
          .selectFrom('outbox')
          .selectAll()
          .where('unique_key', 'like', 'digest:%')
          .execute()
        // every letter that was written went out, and went out once
        expect(delivered.toSorted()).toEqual(letters.map(({ id }) => `<${id}@mach.test>`).toSorted())
        // one a person and day, by whichever name
        const days = letters.map(({ to_address, unique_key }) => `${to_address} ${unique_key.split(':')[2]}`)
        expect(new Set(days).size).toBe(days.length)
        const told = await scene.db.selectFrom('message').selectAll().where('at', '>=', begun).execute()
        const occasions = told.map((one) => `${one.person_id} ${one.kind} ${one.subject_id} ${dayOf(one.at)}`)
        expect(new Set(occasions).size).toBe(occasions.length)
        // each who has something late heard of it in the week
        const heard = new Set(told.filter(({ kind }) => kind === 'late').map(({ person_id }) => person_id))
        expect(heard.size).toBe(2)
      },
    ),
    { numRuns: 12 },
  )
})
