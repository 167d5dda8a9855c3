import { dayAfter } from '#src/platform/day.ts'
import { addSuccession } from '#src/units/index.ts'
import { act, cases, seen } from '../case.ts'
import type { Scene } from '../scene.ts'
import { administers, anywhere, everyone } from '../standing.ts'

/** The directory is open to everybody signed in: whoever may not change it is refused, nothing is hidden. */
const overCommittee = administers('committee')
const atTop = administers('province')
const overBoard = administers('board')
const overParty = administers('party')
const byId = (id: string) => ({ params: { id } })
const blocOf = async (s: Scene) => {
  const values = { name: `Khối ${s.next()}`, coordinator_id: s.units.board }
  const { id } = await s.world.db.insertInto('bloc').values(values).returning('id').executeTakeFirstOrThrow()
  await s.world.db
    .insertInto('bloc_member')
    .values({ bloc_id: id, unit_id: s.units.lead, valid: '[2020-01-01,)' })
    .execute()
  return id
}
/** Of one day, far from the others. */
const termOf = (s: Scene) => {
  const n = s.next()
  return { name: `T${1000 + n}-9999`, day: dayAfter('2100-01-01', n) }
}
const groupOf = async ({ world, next }: Scene) => {
  const set = { name: `Bộ ${next()}`, exclusive: true }
  const { id } = await world.db.insertInto('group_set').values(set).returning('id').executeTakeFirstOrThrow()
  const group = { set_id: id, name: 'Nhóm 1' }
  return (await world.db.insertInto('unit_group').values(group).returning('id').executeTakeFirstOrThrow()).id
}
const setOf = async ({ world }: Scene, groupId: string) =>
  (await world.db.selectFrom('unit_group').select('set_id').where('id', '=', groupId).executeTakeFirstOrThrow()).set_id
const memberOf = async (s: Scene, group_id: string) => {
  const set_id = await setOf(s, group_id)
  const member = { group_id, set_id, exclusive: true, unit_id: s.units.lead, valid: '[2021-01-01,)' }
  await s.world.db.insertInto('unit_group_member').values(member).execute()
}

const merger = async (s: Scene) => {
  const parts = [{ from: await s.newUnit(), to: await s.newUnit(), share: '1' }]
  return { on: '2021-03-01', kind: 'merge' as const, parts }
}
const mergerIn = async (s: Scene) => {
  const told = await merger(s)
  return byId((await s.world.act((work) => addSuccession(work, told))).id)
}

export const unitCases = cases({
  listUnits: seen('the directory', everyone, () => ({})),
  findUnits: seen('the directory', everyone, () => ({ query: { q: 'so y te' } })),
  compareUnits: seen('two days', everyone, () => ({ query: { from: '2020-01-01', to: '2021-01-01' } })),
  exportUnitChanges: seen('two days', everyone, () => ({ query: { from: '2020-01-01', to: '2021-01-01' } })),
  readUnit: [
    seen('a department', everyone, (s) => byId(s.units.lead)),
    seen('one that has ended', everyone, (s) => byId(s.units.old)),
    seen('one of another province', everyone, (s) => byId(s.units.far)),
  ],
  addUnit: act('under the people’s committee', overCommittee, everyone, (s) => {
    const name = `Chi cục ${s.next()}`
    return { body: { code: `C${s.next()}`, name, kind: 'department', parentId: s.units.committee, from: '2021-01-01' } }
  }),
  changeUnit: act('a department', overCommittee, everyone, async (s) => ({
    ...byId(await s.newUnit()),
    body: { name: 'Tên mới', from: '2021-01-01', version: 1 },
  })),
  endUnit: act('a department', overCommittee, everyone, async (s) => ({
    ...byId(await s.newUnit()),
    body: { on: '2021-06-30', version: 1 },
  })),
  addSuccession: act('two departments', overCommittee, everyone, async (s) => ({ body: await merger(s) })),
  previewSuccession: act('two departments', overCommittee, everyone, async (s) => ({ body: await merger(s) })),
  undoSuccession: act('two departments', overCommittee, everyone, mergerIn),
  listSuccessions: seen('the list', everyone, () => ({})),
  readSuccession: seen('two departments', everyone, mergerIn),
  takeUnitFile: seen('a file that is none', anywhere('administrator'), () => ({ params: { kind: 'units' } })),
  exportUnitFile: seen('all units', anywhere('administrator'), () => ({ params: { kind: 'units' } })),
  listUnitFiles: seen('one’s own', anywhere('administrator'), () => ({})),
  setUnitSettings: act('a department', overCommittee, everyone, async (s) => ({
    ...byId(await s.newUnit()),
    body: { onePerson: false, headSendsTasks: false, onePersonKeysIn: false },
  })),
  putTerm: act('of a party committee', overParty, everyone, (s) => {
    const { name, day } = termOf(s)
    return { params: { id: s.units.party, name }, body: { from: day, to: day } }
  }),
  removeTerm: act('of a party committee', overParty, everyone, async (s) => {
    const { name, day } = termOf(s)
    const term = { unit_id: s.units.party, name, valid: `[${day},${day}]` }
    await s.world.db.insertInto('committee_term').values(term).execute()
    return { params: { id: s.units.party, name } }
  }),
  listSectors: seen('the list', everyone, () => ({})),
  putSector: act('the list', atTop, everyone, (s) => ({
    body: { code: `LV${s.next()}`, nameVi: 'Y tế', nameEn: 'Health', position: 1, active: true },
  })),
  listBlocs: seen('the list', everyone, () => ({})),
  addBloc: act('of the board', overBoard, everyone, (s) => ({
    body: { name: `Khối ${s.next()}`, coordinatorId: s.units.board },
  })),
  joinBloc: act('of the board', overBoard, everyone, async (s) => ({
    ...byId(await blocOf(s)),
    body: { unitIds: [s.units.coord], from: '2021-01-01' },
  })),
  leaveBloc: act('of the board', overBoard, everyone, async (s) => ({
    ...byId(await blocOf(s)),
    body: { unitId: s.units.lead, on: '2021-06-30' },
  })),
  listGroupSets: seen('the list', everyone, () => ({})),
  listGroups: seen('the list', everyone, () => ({})),
  addGroupSet: act('shared', atTop, everyone, (s) => ({
    body: { name: `Bộ ${s.next()}`, exclusive: false, groups: ['Nhóm 1'] },
  })),
  joinGroup: act('shared', atTop, everyone, async (s) => ({
    ...byId(await groupOf(s)),
    body: { unitId: s.units.lead, from: '2021-01-01' },
  })),
  leaveGroup: act('shared', atTop, everyone, async (s) => {
    const id = await groupOf(s)
    await memberOf(s, id)
    return { ...byId(id), body: { unitIds: [s.units.lead], on: '2021-06-30' } }
  }),
  placeInGroup: act('shared', atTop, everyone, async (s) => {
    const groupId = await groupOf(s)
    return { ...byId(await setOf(s, groupId)), body: { unitIds: [s.units.lead], groupId, from: '2021-01-01' } }
  }),
  readGroupSet: seen('a set', everyone, async (s) => byId(await setOf(s, await groupOf(s)))),
  listNonWorkingDays: seen('a year', everyone, () => ({ query: { year: '2021' } })),
  readRanking: seen('shared', everyone, () => ({})),
  setRanking: act('shared', atTop, everyone, async (s) => ({
    body: { ranked: true, version: (await s.who('reader', 'board').client.get('/ranking')).body.version },
  })),
  putNonWorkingDay: act('shared', atTop, everyone, () => ({
    params: { day: '2021-09-02' },
    body: { name: 'Quốc khánh' },
  })),
})
