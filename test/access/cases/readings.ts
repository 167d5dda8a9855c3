import { act, cases, seen } from '../case.ts'
import { anywhere, is, nobody } from '../standing.ts'

/** Those who draft tasks at the board; a reading is a draft of theirs, and absent for all others. */
const keepers = is('coordinator@board', 'leader@board')
const drafters = anywhere('coordinator', 'leader')
const byId = (id: string) => ({ params: { id } })

export const readingCases = cases({
  startReading: act('at the board', keepers, nobody, (s) => ({ query: { unitId: s.units.board } })),
  startReadingOfFile: act('a file of a directive', keepers, nobody, async (s) => {
    const { id: directiveId, fileId } = await s.directive({ withFile: true })
    return { body: { directiveId, fileId, unitId: s.units.board } }
  }),
  listReadings: seen('the list', drafters, () => ({})),
  readReading: seen('one of the board', keepers, async (s) => byId((await s.reading()).id)),
  saveDrafts: act('one of the board', keepers, nobody, async (s) => {
    const { id, version, drafts } = await s.reading()
    return { ...byId(id), body: { version, drafts } }
  }),
  makeTasks: act('one of the board', keepers, nobody, async (s) => {
    const { id, version } = await s.reading()
    return { ...byId(id), body: { version } }
  }),
  dropReading: act('one of the board', keepers, nobody, async (s) => byId((await s.reading()).id)),
  listRememberedNames: seen('the list', drafters, () => ({})),
  rememberName: act('a name', keepers, nobody, (s) => ({
    body: { ownerUnitId: s.units.board, name: `Ngành y tế ${s.next()}`, unitId: s.units.lead },
  })),
  forgetName: act('a name', keepers, nobody, async (s) => byId(await s.rememberedName('Ngành y tế'))),
  openFile: seen('a file of a reading', keepers, async (s) => byId((await s.reading()).fileId)),
})
