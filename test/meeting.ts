import { addPerson, addPosition } from '#src/people/index.ts'
import { boardScene } from './board.ts'
import type { Client } from './client.ts'

type Reached = 'planned' | 'invited' | 'held'
type Held = readonly [title: string, side: 'party' | 'state' | 'other', precedence: number, unitId: string, to?: string]

export const chair = { name: 'Nguyễn Văn Thử', function: 'Trưởng Ban' }
export const meetingBody = (more: object = {}) => ({
  kind: 'hoiNghi',
  title: 'Hội nghị tổng kết công tác khoa giáo',
  place: 'Hội trường Tỉnh ủy',
  startsAt: '2021-01-12T14:00:00+07:00',
  endsAt: '2021-01-12T17:00:00+07:00',
  workYear: 2020,
  sumsUp: true,
  ...more,
})
export async function ok(answer: ReturnType<Client['post']>) {
  const { status, body: reply } = await answer
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(reply)}`)
  return reply
}

/** A board that holds meetings, with what its coordinator does with them. */
export type MeetingScene = Awaited<ReturnType<typeof meetingScene>>
export async function meetingScene() {
  const scene = await boardScene()
  const read = async (id: string, by: Client = scene.coordinator) => (await by.get(`/meetings/${id}`)).body
  const move = async (id: string, name: string, more: object = {}) =>
    scene.coordinator.post(`/meetings/${id}/moves`, { move: name, version: (await read(id)).version, ...more })
  const invite = (id: string, part: string, ...who: object[]) =>
    ok(scene.coordinator.post(`/meetings/${id}/invited`, { part, who }))
  /** A department is invited to it, and it is brought as far as asked. */
  async function meeting(reached: Reached = 'planned', more: object = {}): Promise<string> {
    const { id } = await ok(scene.coordinator.post('/meetings', meetingBody(more)))
    await invite(id, 'chair', chair)
    await invite(id, 'delegate', { unitId: scene.units.health })
    if (reached !== 'planned') await ok(move(id, 'invite'))
    if (reached === 'held') await ok(move(id, 'hold'))
    return id
  }
  /** A person of the directory with positions: [title, side, precedence, unit, last day]. */
  const person = (name: string, ...held: readonly Held[]) =>
    scene.act(async (work) => {
      const personId = await addPerson(work, { name, email: `${crypto.randomUUID().slice(0, 8)}@vidu.example` })
      for (const [title, side, precedence, unitId, to] of held)
        await addPosition(work, { personId, unitId, title, side, precedence, from: '2019-01-01', ...(to && { to }) })
      return personId
    })
  const letters = (id: string) =>
    scene.db
      .selectFrom('outbox')
      .select(['unique_key', 'to_address', 'calendar', 'subject'])
      .where('unique_key', 'like', `meeting:${id}:%`)
      .orderBy('made_at')
      .execute()
  return { ...scene, read, move, invite, meeting, person, letters }
}
