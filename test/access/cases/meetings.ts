import { act, cases, seen } from '../case.ts'
import { anyOf, anywhere, everyone, is, reaches, reachesBefore } from '../standing.ts'

const keepers = is('coordinator@board', 'leader@board')
/** Whose unit is invited answers for it. */
const answering = anyOf(keepers, is('focal@lead'))
/** Before the invitations only the host and those above it; then also the invited unit and those above that. */
const planned = reaches('board')
const invited = reaches('board', 'lead')
const byId = (id: string) => ({ params: { id } })
const at = (id: string, more: Record<string, string>) => ({ params: { id, ...more } })

export const meetingCases = cases({
  listMeetings: seen('the list', everyone, () => ({})),
  downloadCalendar: seen('the calendar', everyone, () => ({})),
  readMeeting: [
    seen('a planned one', planned, async (s) => byId((await s.plannedMeeting()).id)),
    seen('one with invitations out', invited, async (s) => byId((await s.invitedMeeting()).id)),
    seen('one of the predecessor', reachesBefore('old'), async (s) => byId((await s.oldMeeting()).id)),
  ],
  followCalendar: seen('an address that is no token', everyone, () => ({ params: { token: 'x'.repeat(43) } })),
  downloadCalendarEntry: seen('one with invitations out', invited, async (s) => byId((await s.invitedMeeting()).id)),
  findInvitees: seen('a form', anywhere('coordinator', 'leader'), () => ({ query: { q: 'nguyen' } })),
  planMeeting: act('the board', keepers, everyone, (s) => ({
    body: { ...s.meetingBody(), ownerUnitId: s.units.board },
  })),
  editMeeting: [
    act('a planned one', keepers, planned, async (s) => {
      const { id, version } = await s.plannedMeeting()
      return { ...byId(id), body: { ...s.meetingBody({ title: 'Đổi tên' }), version } }
    }),
    act(
      'one of the predecessor',
      () => false,
      reachesBefore('old'),
      async (s) => {
        const { id, version } = await s.oldMeeting()
        return { ...byId(id), body: { ...s.meetingBody({ title: 'Đổi tên' }), version } }
      },
    ),
  ],
  moveMeeting: [
    act('a planned one', keepers, planned, async (s) => {
      const { id, version } = await s.plannedMeeting()
      return { ...byId(id), body: { move: 'invite', version } }
    }),
    act('one with invitations out', keepers, invited, async (s) => {
      const { id, version } = await s.invitedMeeting()
      return { ...byId(id), body: { move: 'cancel', reason: 'Hoãn vì dịch', version } }
    }),
    act('one whose day has come', keepers, invited, async (s) => {
      const { id, version } = await s.invitedMeeting()
      return { ...byId(id), body: { move: 'hold', version } }
    }),
    act('one that is held', keepers, invited, async (s) => {
      const { id, version } = await s.heldMeeting()
      return { ...byId(id), body: { move: 'conclude', version } }
    }),
  ],
  attachToMeeting: act('a planned one', keepers, planned, async (s, who) => ({
    ...byId((await s.plannedMeeting()).id),
    body: { fileIds: [await s.fileOf(who?.accountId ?? s.writers.board)] },
  })),
  detachFromMeeting: act('a file', keepers, planned, async (s) => {
    const { id, fileId } = await s.plannedMeeting({ withFile: true })
    return at(id, { fileId })
  }),
  draftPaper: [
    act('the minutes', keepers, invited, async (s) => ({
      ...byId((await s.heldMeeting()).id),
      body: { purpose: 'minutes' },
    })),
    act('an invitation that stands already', keepers, invited, async (s) => ({
      ...byId((await s.invitedMeeting({ withInvitation: true })).id),
      body: { purpose: 'invitation' },
    })),
  ],
  downloadLetters: act('with an invitation drafted', keepers, invited, async (s) =>
    byId((await s.invitedMeeting({ withInvitation: true })).id),
  ),
  downloadDelegates: act('with an invitation drafted', keepers, invited, async (s) =>
    byId((await s.invitedMeeting({ withInvitation: true })).id),
  ),
  addAgendaItem: act('a planned one', keepers, planned, async (s) => ({
    ...byId((await s.plannedMeeting()).id),
    body: { starts: '09:00', content: 'Thảo luận' },
  })),
  editAgendaItem: act('an item', keepers, invited, async (s) => {
    const { id, itemId } = await s.invitedMeeting()
    return { ...at(id, { itemId }), body: { starts: '09:00', content: 'Thảo luận', version: 1 } }
  }),
  removeAgendaItem: act('an item', keepers, invited, async (s) => {
    const { id, itemId } = await s.invitedMeeting()
    return at(id, { itemId })
  }),
  orderAgenda: act('the agenda', keepers, invited, async (s) => {
    const { id, itemId } = await s.invitedMeeting()
    return { ...byId(id), body: { ids: [itemId] } }
  }),
  markAgendaItem: act('an item', keepers, invited, async (s) => {
    const { id, itemId } = await s.heldMeeting()
    return { ...at(id, { itemId }), body: { done: true } }
  }),
  inviteThese: act('a planned one', keepers, planned, async (s) => ({
    ...byId((await s.plannedMeeting()).id),
    body: { part: 'delegate', who: [{ unitId: s.units.coord }] },
  })),
  editInvited: act('somebody invited', keepers, invited, async (s) => {
    const { id, invitedId } = await s.invitedMeeting()
    return { ...at(id, { invitedId }), body: { part: 'guest', version: 1 } }
  }),
  removeInvited: act('somebody invited', keepers, invited, async (s) => {
    const { id, invitedId } = await s.invitedMeeting()
    return at(id, { invitedId })
  }),
  orderInvited: act('those invited', keepers, invited, async (s) => {
    const { id, invitedIds } = await s.invitedMeeting()
    return { ...byId(id), body: { ids: invitedIds.toReversed() } }
  }),
  sortInvited: act('those invited', keepers, invited, async (s) => byId((await s.invitedMeeting()).id)),
  answerInvitation: act('an invitation', answering, invited, async (s) => {
    const { id, invitedId } = await s.invitedMeeting()
    return { ...at(id, { invitedId }), body: { comes: true, name: 'Lò Thị Dự', version: 1 } }
  }),
  takeAttendance: act('somebody invited', keepers, invited, async (s) => {
    const { id, invitedId } = await s.heldMeeting()
    return { ...at(id, { invitedId }), body: { attendance: 'present', version: 1 } }
  }),
  addContribution: [
    act('for the invited unit', answering, invited, async (s) => ({
      ...byId((await s.invitedMeeting()).id),
      body: { title: 'Tham luận', unitId: s.units.lead },
    })),
    act('for one that sees the meeting and is not invited', keepers, invited, async (s) => ({
      ...byId((await s.invitedMeeting()).id),
      body: { title: 'Tham luận', unitId: s.units.party },
    })),
  ],
  editContribution: act('a contribution', keepers, invited, async (s) => {
    const { id, contributionId } = await s.invitedMeeting()
    return { ...at(id, { contributionId }), body: { title: 'Đổi tên', version: 1 } }
  }),
  removeContribution: act('a contribution', keepers, invited, async (s) => {
    const { id, contributionId } = await s.invitedMeeting()
    return at(id, { contributionId })
  }),
  sendContribution: act('a contribution', answering, invited, async (s) => {
    const { id, contributionId } = await s.invitedMeeting()
    return { ...at(id, { contributionId }), body: { text: 'Kết quả năm 2020', version: 1 } }
  }),
  orderContributions: act('the contributions', keepers, invited, async (s) => {
    const { id, contributionId } = await s.invitedMeeting()
    return { ...byId(id), body: { ids: [contributionId] } }
  }),
  markContribution: act('a contribution', keepers, invited, async (s) => {
    const { id, contributionId } = await s.heldMeeting()
    return { ...at(id, { contributionId }), body: { presented: true } }
  }),
  addQuestion: act('one that is held', keepers, invited, async (s) => ({
    ...byId((await s.heldMeeting()).id),
    body: { askedBy: 'Chủ tọa', question: 'Khi nào xong?' },
  })),
  editQuestion: act('a question', keepers, invited, async (s) => {
    const { id, questionId } = await s.heldMeeting()
    return {
      ...at(id, { questionId }),
      body: { askedBy: 'Chủ tọa', question: 'Khi nào xong?', answer: 'Quý II', version: 1 },
    }
  }),
  answerQuestion: [
    act('a question to the invited unit', answering, invited, async (s) => {
      const { id, questionId } = await s.heldMeeting({ asked: true })
      return { ...at(id, { questionId }), body: { answer: 'Quý II', version: 1 } }
    }),
    act('a question to nobody', keepers, invited, async (s) => {
      const { id, questionId } = await s.heldMeeting()
      return { ...at(id, { questionId }), body: { answer: 'Quý II', version: 1 } }
    }),
  ],
  removeQuestion: act('a question', keepers, invited, async (s) => {
    const { id, questionId } = await s.heldMeeting()
    return at(id, { questionId })
  }),
  addConclusion: act('one that is held', keepers, invited, async (s) => ({
    ...byId((await s.heldMeeting()).id),
    body: { text: 'Mở rộng bảo hiểm xã hội tự nguyện' },
  })),
  editConclusion: act('a conclusion', keepers, invited, async (s) => {
    const { id, conclusionId } = await s.heldMeeting()
    return { ...at(id, { conclusionId }), body: { text: 'Đã sửa', version: 1 } }
  }),
  removeConclusion: act('a conclusion', keepers, invited, async (s) => {
    const { id, conclusionId } = await s.heldMeeting()
    return at(id, { conclusionId })
  }),
  orderConclusions: act('the conclusions', keepers, invited, async (s) => {
    const { id, conclusionId } = await s.heldMeeting()
    return { ...byId(id), body: { ids: [conclusionId] } }
  }),
  turnIntoTasks: [
    act('the conclusions', keepers, invited, async (s) => ({ ...byId((await s.heldMeeting()).id), body: {} })),
    act('none of them', keepers, invited, async (s) => ({
      ...byId((await s.heldMeeting()).id),
      body: { conclusionIds: [s.absent] },
    })),
  ],
  openFile: seen('a file of a planned meeting', planned, async (s) =>
    byId((await s.plannedMeeting({ withFile: true })).fileId),
  ),
})
