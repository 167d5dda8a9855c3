import { afterAll, beforeAll, expect, test } from 'vitest'
import { timed } from '#src/app/timed.ts'
import { type Planted, plant } from './canaries.ts'
import type { Place } from './people.ts'
import { accessScene, type Scene } from './scene.ts'

let scene: Scene
let planted: Planted
beforeAll(async () => {
  scene = await accessScene()
  planted = await plant(scene)
})
afterAll(() => scene.world.close())

type Held = { role: Scene['everyone'][number]['role']; at: Place }

/** Everybody with an address, and the grants under which they read. */
async function receivers(): Promise<Map<string, readonly Held[]>> {
  const { world, everyone, units } = scene
  const places = new Map(Object.entries(units).map(([at, id]) => [id, at as Place]))
  const people = await world.db
    .selectFrom('person as p')
    .innerJoin('account as a', 'a.person_id', 'p.id')
    .leftJoin('role_grant as g', 'g.account_id', 'a.id')
    .select(['p.email', 'a.id', 'g.role', 'g.unit_id'])
    .where('p.email', 'is not', null)
    .execute()
  const held = new Map<string, Held[]>(everyone.map((who) => [who.accountId, [who]]))
  const byEmail = new Map<string, Held[]>()
  for (const { email, id, role, unit_id } of people) {
    const at = unit_id === null ? undefined : places.get(unit_id)
    const one = at ? [{ role: role as Held['role'], at }] : []
    byEmail.set(email!, [...(byEmail.get(email!) ?? []), ...(held.get(id) ?? one)])
  }
  return byEmail
}

test('no letter tells a word of a record out of its reader’s reach', async () => {
  const { world, who } = scene
  // each day of a week for what is overdue, and the days before a deadline
  const days = [...Array.from({ length: 7 }, (_, n) => `2021-01-${12 + n}`), '2021-03-24', '2021-03-30', '2021-03-31']
  for (const day of days) {
    world.clock.set(day)
    for (const run of Object.values(timed)) await world.act((work) => run(work, world.clock.real(), 'http://mach.test'))
  }
  const leader = who('leader', 'board').client
  await leader.post('/task-reminders', { ids: planted.ids.task })
  for (const id of planted.ids.review) await leader.post(`/reviews/${id}/reminders`, {})
  const letters = await world.db.selectFrom('outbox').selectAll().execute()
  const known = await receivers()
  const leaks: string[] = []
  const told = new Set<string>()
  for (const { to_address, subject, body_text, body_html, calendar } of letters) {
    const said = [subject, body_text, body_html, calendar].join(' ')
    for (const { in: where, may } of planted.canaries.filter((canary) => said.includes(canary.word))) {
      told.add(where)
      const readers = known.get(to_address) ?? []
      if (!readers.some(may)) leaks.push(`${where} to ${readers.map(({ role, at }) => `${role}@${at}`)}: ${subject}`)
    }
  }
  expect(leaks).toEqual([])
  expect([...told].sort()).toEqual([
    'a meeting with invitations out',
    'a regime',
    'a task below one out of sight',
    'a task within the lead',
    'an issued task',
    'an unfinished task of the year',
    'the id of an unsent report',
  ])
})
