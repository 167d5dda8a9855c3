import { act, cases, seen } from '../case.ts'
import type { Scene } from '../scene.ts'
import { anyOf, anywhere, at, everyone, followsUp, is, reaches } from '../standing.ts'

const keepers = is('coordinator@board', 'leader@board')
/** Official figures of the area: every unit of the province; provisional ones in reach, or where one receives reports. */
const area = at('province', 'party', 'board', 'committee', 'lead', 'coord', 'watch')
const indicator = async (s: Scene) => {
  const code = `CT_${s.next()}`
  const facts = { code, name_vi: 'Số học sinh', kind: 'number', measure: 'người', owner_unit_id: s.units.board }
  const rules = { over_units: 'sum', over_time: 'sum', direction: 'up', periodicity: 'year' }
  const { id } = await s.world.db
    .insertInto('indicator')
    .values({ ...facts, ...rules })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, code }
}
const body = (code: string) => ({
  code,
  nameVi: 'Số học sinh',
  kind: 'number',
  measure: 'người',
  overUnits: 'sum',
  overTime: 'sum',
  direction: 'up',
  periodicity: 'year',
})
/** Set by the board; whoever sets another in its place must keep it too. */
const target = async (s: Scene) => {
  const about = { indicator_id: (await indicator(s)).id, unit_id: s.units.lead, period: '2021', value: '100' }
  const { id } = await s.world.db
    .insertInto('target')
    .values({ ...about, owner_unit_id: s.units.board, at: s.world.clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, body: { indicatorId: about.indicator_id, unitId: about.unit_id, period: '2021', value: '120' } }
}
const setTarget = async (s: Scene) => (await target(s)).id
const asked = async (s: Scene) => ({ indicator: (await indicator(s)).code, unit: 'SYT', period: '2020' })
const series = async (s: Scene) => ({
  indicatorId: (await indicator(s)).id,
  unitId: s.units.lead,
  periods: '2019,2020',
})
const madeOf = async (s: Scene) => ({
  indicatorId: (await indicator(s)).id,
  unitId: s.units.lead,
  period: '2020',
})

export const indicatorCases = cases({
  listIndicators: seen('the catalogue', everyone, () => ({})),
  readIndicator: seen('one of the board', everyone, async (s) => ({ params: { id: (await indicator(s)).id } })),
  addIndicator: act('the board', keepers, everyone, (s) => ({
    body: { ...body(`MOI_${s.next()}`), ownerUnitId: s.units.board },
  })),
  changeIndicator: act('one of the board', keepers, everyone, async (s) => {
    const { id, code } = await indicator(s)
    return { params: { id }, body: { ...body(code), version: 1 } }
  }),
  listStarter: seen('names and rules, no records', anywhere('coordinator', 'leader'), () => ({})),
  takeStarter: act('the board', keepers, everyone, async (s) => {
    const { body: all } = await s.who('coordinator', 'board').client.get('/indicator-starter')
    const free = all.find((one: { taken: unknown; formula: unknown }) => !one.taken && !one.formula)
    return { body: { codes: [free.code], ownerUnitId: s.units.board } }
  }),
  listTargets: seen('the list', everyone, () => ({})),
  addTarget: [
    act('in the board’s name', keepers, everyone, async (s) => ({
      body: { ...(await target(s)).body, unitId: s.units.province, ownerUnitId: s.units.board },
    })),
    act('in the place of the board’s', keepers, area, async (s) => ({ body: (await target(s)).body })),
  ],
  readTarget: seen('of a unit of the province', area, async (s) => ({ params: { id: await setTarget(s) } })),
  prepareAssignment: act('one of the board', keepers, area, async (s) => ({ params: { id: await setTarget(s) } })),
  assignTarget: act('one of the board', keepers, area, async (s) => {
    const id = await setTarget(s)
    const unitId = await s.world.unit('agency', `Trung tâm ${s.next()}`, { parent: s.units.lead })
    const parts = [{ unitId, value: '5', byHand: true, replacesId: null }]
    return { params: { id }, body: { level: 'body', method: 'hand', decidedOn: '2021-01-12', parts } }
  }),
  askFigures: [
    seen('official', area, async (s) => ({ query: await asked(s) })),
    seen('provisional', anyOf(reaches('lead'), followsUp), async (s) => ({
      query: { ...(await asked(s)), provisional: 'true' },
    })),
  ],
  readSeries: [
    seen('official', area, async (s) => ({ query: await series(s) })),
    seen('provisional', anyOf(reaches('lead'), followsUp), async (s) => ({
      query: { ...(await series(s)), provisional: 'true' },
    })),
  ],
  exportSeries: [
    seen('official', area, async (s) => ({ query: await series(s) })),
    seen('provisional', anyOf(reaches('lead'), followsUp), async (s) => ({
      query: { ...(await series(s)), provisional: 'true' },
    })),
  ],
  readComposition: [
    seen('official', area, async (s) => ({ query: await madeOf(s) })),
    seen('provisional', anyOf(reaches('lead'), followsUp), async (s) => ({
      query: { ...(await madeOf(s)), provisional: 'true' },
    })),
  ],
})
