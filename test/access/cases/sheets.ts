import { act, cases, seen } from '../case.ts'
import { anywhere, everyone, is, nobody } from '../standing.ts'

/** Those who draft tasks at the board; a sheet on its way in is a draft of theirs, and absent for all others. */
const keepers = is('coordinator@board', 'leader@board')
const drafters = anywhere('coordinator', 'leader')
const byId = (id: string) => ({ params: { id } })

export const sheetCases = cases({
  exportAnnex: seen('the table', everyone, () => ({ query: { format: 'xlsx' } })),
  sheetTemplate: seen('an empty one', drafters, () => ({})),
  startSheet: act('at the board', keepers, nobody, (s) => ({ query: { unitId: s.units.board } })),
  listSheets: seen('the list', drafters, () => ({})),
  readSheet: seen('one of the board', keepers, async (s) => byId((await s.sheet()).id)),
  matchSheet: act('one of the board', keepers, nobody, async (s) => {
    const { id, version } = await s.sheet()
    return { ...byId(id), body: { version, sheet: 0, headRow: 1 } }
  }),
  takeSheet: act('one of the board', keepers, nobody, async (s) => {
    const { id, version } = await s.sheet()
    return { ...byId(id), body: { version, rows: 'all' } }
  }),
  dropSheet: act('one of the board', keepers, nobody, async (s) => byId((await s.sheet()).id)),
})
