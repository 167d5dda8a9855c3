import { act, cases, seen } from '../case.ts'
import { everyone, is, reaches, reachesBefore } from '../standing.ts'

const keepers = is('coordinator@board', 'leader@board')
/** The unit that advises, the one advised, and those above either. */
const sees = reaches('board', 'party')
const byId = (id: string) => ({ params: { id } })

export const adviceCases = cases({
  listAdvice: seen('the register', everyone, () => ({})),
  exportAdvice: seen('the register', everyone, () => ({})),
  readAdvice: [
    seen('one of the board', sees, async (s) => byId((await s.advice()).id)),
    seen('one of the predecessor', reachesBefore('old'), async (s) => byId((await s.advice({ at: 'old' })).id)),
  ],
  enterAdvice: act('the board', keepers, everyone, (s) => ({
    body: { ...s.adviceBody(), fromUnitId: s.units.board },
  })),
  editAdvice: act('one that is pending', keepers, sees, async (s) => {
    const { id, version } = await s.advice()
    return { ...byId(id), body: { ...s.adviceBody('Nội dung đã sửa'), version } }
  }),
  removeAdvice: act('one that is pending', keepers, sees, async (s) => {
    const { id, version } = await s.advice()
    return { ...byId(id), body: { version, reason: 'Ghi nhầm' } }
  }),
  decideAdvice: act('one that is pending', keepers, sees, async (s) => {
    const { id, version } = await s.advice()
    return { ...byId(id), body: { outcome: 'accept', on: '2020-12-20', version } }
  }),
  stepBackAdvice: act('one with its outcome', keepers, sees, async (s) => {
    const { id, version } = await s.decidedAdvice()
    return { ...byId(id), body: { version, reason: 'Ghi nhầm' } }
  }),
  attachToAdvice: act('one of the board', keepers, sees, async (s, who) => ({
    ...byId((await s.advice()).id),
    body: { fileIds: [await s.fileOf(who?.accountId ?? s.writers.board)] },
  })),
  detachFromAdvice: act('a file', keepers, sees, async (s) => {
    const { id, fileId } = await s.advice({ withFile: true })
    return { params: { id, fileId } }
  }),
  openFile: seen('a file of advice', sees, async (s) => byId((await s.advice({ withFile: true })).fileId)),
})
