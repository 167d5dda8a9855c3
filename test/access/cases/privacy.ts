import { act, cases, seen } from '../case.ts'
import type { Scene } from '../scene.ts'
import { administers, anyOf, anywhere, everyone, is, nobody } from '../standing.ts'

const why = { reason: 'Theo yêu cầu', basis: 'Nghị định 13/2023/NĐ-CP' }
const limits = { sessionHours: 12, idleMinutes: 15, administratorIdleMinutes: 5, idleDays: 45 }
const byId = (id: string) => ({ params: { id } })
const ofPerson = (body?: object) => async (s: Scene) => ({
  ...byId((await s.person()).personId),
  ...(body && { body }),
})
/** Over all of the person, or the leader of the one unit where the person holds something. */
const second = anyOf(administers('lead'), is('leader@lead'))

export const privacyCases = cases({
  listErasures: seen('the list', anywhere('administrator', 'leader'), () => ({})),
  readErasure: seen('a person of the department', second, async (s) => byId(await s.erasure())),
  decideErasure: act('a person of the department', second, nobody, async (s) => ({
    ...byId(await s.erasure()),
    body: { decision: 'confirm' },
  })),
  previewPersonErasure: seen('a person of the department', administers('lead'), ofPerson()),
  proposePersonErasure: act('a person of the department', administers('lead'), nobody, ofPerson(why)),
  previewPurge: seen('an event of the board', administers('board'), async (s) => ({
    query: { events: String(await s.eventOfBoard()) },
  })),
  proposePurge: act('an event of the board', administers('board'), nobody, async (s) => ({
    body: { ...why, events: [await s.eventOfBoard()] },
  })),
  listRetention: seen('the table', everyone, () => ({})),
  readTimeLimits: seen('the limits', everyone, () => ({})),
  setTimeLimits: act('the limits', administers('province'), everyone, async (s) => ({
    body: { ...limits, version: (await s.who('reader', 'board').client.get('/time-limits')).body.version },
  })),
  exportOwnData: { ...seen('one’s own', everyone, () => ({})), own: true as const },
  exportPersonData: seen('a person of the department', administers('lead'), ofPerson()),
})
