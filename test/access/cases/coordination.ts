import { act, cases, seen } from '../case.ts'
import { anyOf, everyone, is, reaches, reachesBefore } from '../standing.ts'

const keepers = is('coordinator@board', 'leader@board')
/** Whoever keeps it, or the party itself. */
const tickers = is('coordinator@board', 'leader@board', 'coordinator@lead', 'leader@lead', 'focal@lead')
/** Kept by the board; asked of the lead and of the one that co-ordinates. */
const asked = reaches('board', 'lead', 'coord')
const part = reaches('board', 'lead')
const reason = 'Thay quy chế'
const of = (directiveId: string) => ({ params: { directiveId } })

export const coordinationCases = cases({
  listRegulations: seen('the list', everyone, () => ({})),
  readRegulation: [
    seen('one that asks nothing yet', reaches('board'), async (s) => of(await s.regulation())),
    seen('one with its parties', asked, async (s) => of((await s.obligation()).directiveId)),
    seen('one that asks the predecessor', anyOf(reachesBefore('old'), reaches('board')), async (s) =>
      of((await s.obligation({ party: 'old' })).directiveId),
    ),
  ],
  findObligations: seen('the list', everyone, () => ({})),
  readDirective: seen('one that a unit is a party to', asked, async (s) => ({
    params: { id: (await s.obligation()).directiveId },
  })),
  addObligation: act('a regulation', keepers, asked, async (s) => ({
    ...of((await s.obligation()).directiveId),
    body: s.obligationBody(),
  })),
  orderObligations: act('a regulation', keepers, asked, async (s) => {
    const { id, directiveId } = await s.obligation()
    return { ...of(directiveId), body: { ids: [id] } }
  }),
  editObligation: act('an obligation', keepers, asked, async (s) => {
    const { id, version } = await s.obligation()
    return { params: { id }, body: { ...s.obligationBody(), version } }
  }),
  endObligation: act('an obligation', keepers, asked, async (s) => {
    const { id, version } = await s.obligation()
    return { params: { id }, body: { on: '2020-12-31', reason, version } }
  }),
  checkObligation: act('the lead’s part', tickers, part, async (s) => ({
    params: { id: (await s.obligation()).id },
    body: { unitId: s.units.lead, period: '2020', doneOn: '2020-12-30' },
  })),
  uncheckObligation: act('what the lead ticked', tickers, part, async (s) => ({
    params: { id: (await s.ticked()).id },
    body: { unitId: s.units.lead, period: '2020', reason },
  })),
})
