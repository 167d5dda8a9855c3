import { askedField } from '../activities.ts'
import { act, cases, seen } from '../case.ts'
import { administers, everyone, is, reaches, reachesBefore } from '../standing.ts'

const byId = (id: string) => ({ params: { id } })
const writer = is('focal@lead')
const sees = reaches('lead')
const typeBody = { nameVi: 'Lớp đào tạo nghề', nameEn: 'Vocational class', sectorId: null, fields: [askedField] }
const keeps = administers('province')
const indicatorKeepers = is('coordinator@board', 'leader@board')

export const activityCases = cases({
  listActivityTypes: seen('the list', everyone, () => ({})),
  addActivityType: act('of the province', keeps, everyone, (s) => ({
    body: { ...typeBody, ownerUnitId: s.units.province },
  })),
  editActivityType: act('of the province', keeps, everyone, async (s) => ({
    ...byId(await s.newActivityType()),
    body: { ...typeBody, retired: false, version: 1 },
  })),
  addActivityFeed: act('into an indicator of the board', indicatorKeepers, everyone, async (s) => ({
    body: await s.feedBody(),
  })),
  endActivityFeed: act('of an indicator of the board', indicatorKeepers, everyone, async (s) => ({
    ...byId((await s.feed()).id),
    body: { version: 1, takeBack: false },
  })),
  listActivities: seen('the register', everyone, () => ({})),
  exportActivities: seen('the register', everyone, () => ({})),
  readActivityTotals: seen('the register', everyone, () => ({ query: { year: '2020' } })),
  readActivity: [
    seen('one of the lead', sees, async (s) => byId((await s.activity()).id)),
    seen('one of the predecessor', reachesBefore('old'), async (s) => byId((await s.activity({ at: 'old' })).id)),
  ],
  enterActivity: act('the lead', writer, everyone, async (s) => ({
    body: { ...s.activityBody(), typeId: await s.activityType(), ownerUnitId: s.units.lead },
  })),
  editActivity: act('one of the lead', writer, sees, async (s) => {
    const { id, version } = await s.activity()
    return { ...byId(id), body: { ...s.activityBody('Nội dung đã sửa'), version } }
  }),
  removeActivity: act('one of the lead', writer, sees, async (s) => {
    const { id, version } = await s.activity()
    return { ...byId(id), body: { version, reason: 'Ghi nhầm' } }
  }),
  attachToActivity: act('one of the lead', writer, sees, async (s, who) => ({
    ...byId((await s.activity()).id),
    body: { fileIds: [await s.fileOf(who?.accountId ?? s.writers.lead)] },
  })),
  detachFromActivity: act('a file', writer, sees, async (s) => {
    const { id, fileId } = await s.activity({ withFile: true })
    return { params: { id, fileId } }
  }),
  openFile: seen('a file of an activity', sees, async (s) => byId((await s.activity({ withFile: true })).fileId)),
})
