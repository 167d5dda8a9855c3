import { act, cases, seen } from '../case.ts'
import { everyone, is, reaches } from '../standing.ts'

const keepers = is('coordinator@board', 'leader@board')
/** The unit itself enters what it held; the unit that asks may key in. */
const entering = is('focal@lead', 'coordinator@lead', 'leader@lead', 'coordinator@board', 'leader@board')
/** Asked by the board, of the lead and of the one that co-ordinates. */
const asked = reaches('board', 'lead', 'coord')
/** The lead's line: the board's, the lead's, and above either. */
const line = reaches('board', 'lead')
const byId = (id: string) => ({ params: { id } })
const ofLead = (id: string, s: { units: { lead: string } }) => ({ params: { id, unitId: s.units.lead } })

export const disseminationCases = cases({
  listDisseminations: seen('the list', everyone, () => ({})),
  readDisseminationMatrix: seen('a year', everyone, () => ({ query: { year: '2021' } })),
  readDissemination: seen('one of the board', asked, async (s) => byId((await s.dissemination()).id)),
  exportDissemination: seen('one of the board', asked, async (s) => byId((await s.dissemination()).id)),
  openDissemination: act('the board', keepers, everyone, async (s) => ({
    body: {
      directiveId: (await s.directive()).id,
      ownerUnitId: s.units.board,
      dueOn: '2021-02-28',
      unitIds: [s.units.lead],
    },
  })),
  editDissemination: act('one of the board', keepers, asked, async (s) => {
    const { id, version } = await s.dissemination()
    return { ...byId(id), body: { dueOn: '2021-02-28', version } }
  }),
  remindDissemination: act('one of the board', keepers, asked, async (s) => ({
    ...byId((await s.dissemination()).id),
    body: {},
  })),
  sayPeopleDue: act('the lead’s line', entering, line, async (s) => ({
    ...ofLead((await s.dissemination()).id, s),
    body: { peopleDue: 40, version: 1 },
  })),
  enterSession: act('the lead’s line', entering, line, async (s) => {
    const { id, version } = await s.studied()
    return { ...ofLead(id, s), body: { heldOn: '2021-01-12', form: 'online', people: 5, version } }
  }),
  removeSession: act('a gathering of the lead', entering, line, async (s) => {
    const { id, sessionId } = await s.studied()
    return { params: { ...ofLead(id, s).params, sessionId } }
  }),
  openFile: seen('a file of a gathering', line, async (s) => byId((await s.studied({ withFile: true })).fileId)),
  showFile: seen('a file of a gathering', line, async (s) => byId((await s.studied({ withFile: true })).fileId)),
  readDirective: seen('one that a unit is asked to study', asked, async (s) =>
    byId((await s.dissemination()).directiveId),
  ),
})
