import { act, cases, seen } from '../case.ts'
import { anyOf, at, everyone, is, reaches, reachesBefore } from '../standing.ts'

const keepers = is('coordinator@board', 'leader@board')
const focal = is('focal@lead')
/** Asked by the board, of the lead and of the one that co-ordinates. */
const asked = reaches('board', 'lead', 'coord')
/** The lead's part: the board's, the lead's, and above either. */
const part = reaches('board', 'lead')
const byId = (id: string) => ({ params: { id } })
const ofLead = (id: string, s: { units: { lead: string } }) => ({ params: { id, unitId: s.units.lead } })
const reason = 'Bổ sung số liệu'

export const reviewCases = cases({
  listReviews: seen('the list', everyone, () => ({})),
  readReview: [
    seen('one of the board', asked, async (s) => byId((await s.review()).id)),
    seen('one of the predecessor', anyOf(reachesBefore('old'), reaches('watch')), async (s) =>
      byId((await s.review({ at: 'old' })).id),
    ),
  ],
  readAnswer: [
    seen('the lead’s part', part, async (s) => ofLead((await s.review()).id, s)),
    seen('the other’s part', reaches('board', 'coord'), async (s) => ({
      params: { id: (await s.review()).id, unitId: s.units.coord },
    })),
    seen('the predecessor’s part of one from after its time', reaches('board'), async (s) => {
      const { id } = await s.review()
      const part = s.world.db
        .updateTable('review_unit')
        .where('review_id', '=', id)
        .where('unit_id', '=', s.units.coord)
      await part.set({ unit_id: s.units.old }).execute()
      return { params: { id, unitId: s.units.old } }
    }),
  ],
  openReview: act('the board', keepers, everyone, async (s) => ({
    body: { ...s.reviewBody(), directiveId: (await s.directive()).id, ownerUnitId: s.units.board },
  })),
  editReview: act('one of the board', keepers, asked, async (s) => {
    const { id, version } = await s.review()
    const { unitIds: _, ...body } = s.reviewBody()
    return { ...byId(id), body: { ...body, version } }
  }),
  endReview: act('one that runs', keepers, asked, async (s) => {
    const { id, version } = await s.review()
    return { ...byId(id), body: { version } }
  }),
  reopenReview: act('one that has ended', keepers, asked, async (s) => {
    const { id, version } = await s.endedReview()
    return { ...byId(id), body: { version, reason } }
  }),
  planReview: act('the lead’s part', focal, part, async (s) => ({
    ...ofLead((await s.review()).id, s),
    body: { on: '2021-01-20', version: 1 },
  })),
  holdReview: act('what is planned', focal, part, async (s) => {
    const { id, version } = await s.answered('planned')
    return { ...ofLead(id, s), body: { on: '2021-01-11', people: 40, version } }
  }),
  reportReview: act('what was held', focal, part, async (s) => {
    const { id, version } = await s.answered('held')
    return { ...ofLead(id, s), body: { account: 'Đã sơ kết', version } }
  }),
  stepBackAnswer: act('what was reported', focal, part, async (s) => {
    const { id, version } = await s.answered('reported')
    return { ...ofLead(id, s), body: { reason, version } }
  }),
  receiveAnswer: act('what was reported', keepers, part, async (s) => {
    const { id, version } = await s.answered('reported')
    return { ...ofLead(id, s), body: { version } }
  }),
  returnAnswer: act('what was reported', keepers, part, async (s) => {
    const { id, version } = await s.answered('reported')
    return { ...ofLead(id, s), body: { reason, version } }
  }),
  remindReview: act('one of the board', keepers, asked, async (s) => ({ ...byId((await s.review()).id), body: {} })),
  openFile: [
    seen('the outline of a review', asked, async (s) => byId((await s.review({ withFile: true })).fileId)),
    seen('a file of what was reported', part, async (s) =>
      byId((await s.answered('reported', { withFile: true })).fileId),
    ),
    seen('a file of what was taken back', at('lead'), async (s) =>
      byId((await s.answered('takenBack', { withFile: true })).fileId),
    ),
  ],
  readDirective: seen('one that a unit is asked to review', asked, async (s) => byId((await s.review()).directiveId)),
})
