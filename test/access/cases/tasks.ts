import { act, cases, seen } from '../case.ts'
import type { Who } from '../people.ts'
import { anyOf, anywhere, at, everyone, is, nobody, reaches, reachesBefore } from '../standing.ts'

const keepers = is('coordinator@board', 'leader@board')
const leader = is('leader@board')
/** Whoever drafts and follows up at some unit; of the tasks named, those of other units are left out. */
const drafters = anywhere('coordinator', 'leader')
const focal = is('focal@lead')
const head = is('head@lead')
/** Its parties but for those who only watch. */
const speakers = anyOf(
  keepers,
  is('coordinator@lead', 'leader@lead', 'focal@lead', 'head@lead'),
  is('coordinator@coord', 'leader@coord', 'focal@coord', 'head@coord'),
)

/** A draft is seen by the unit that writes it alone; what is issued by whoever has one of its units in reach. */
const draft = at('board')
const live = reaches('board', 'lead', 'coord', 'watch')
const before = reachesBefore('old')
const byId = (id: string) => ({ params: { id } })
const reason = 'Theo ý kiến của Thường trực'
const edited = { content: 'Nội dung đã sửa', deliverable: 'Báo cáo', leads: [] as string[] }

/** Whose comment it is: theirs where they may write one, else another's. */
const ownOf = (who?: Who) => (who && speakers(who) ? who.accountId : undefined)

export const taskCases = cases({
  listTasks: seen('the table', everyone, () => ({})),
  countTasks: seen('the table', everyone, () => ({})),
  groupTasks: seen('the table', everyone, () => ({ query: { by: 'lead' } })),
  readPunctuality: seen('a year', everyone, () => ({ query: { from: '2021-01-01', to: '2021-12-31' } })),
  groupPunctuality: seen('a year', everyone, () => ({ query: { by: 'unit', from: '2021-01-01', to: '2021-12-31' } })),
  readPunctualityTrend: seen('a year', everyone, () => ({ query: { from: '2021-01-01', to: '2021-12-31' } })),
  exportPunctuality: seen('a year', everyone, () => ({
    query: { by: 'person', from: '2021-01-01', to: '2021-12-31' },
  })),
  readTask: [
    seen('a draft', draft, async (s) => byId((await s.draft()).id)),
    seen('an issued task', live, async (s) => byId((await s.issued()).id)),
    seen('a draft of the lead', at('lead'), async (s) => byId((await s.ownDraft()).id)),
    seen('a task of the predecessor', before, async (s) => byId((await s.oldTask()).id)),
    seen('a task that is to be taken over', anyOf(live, reaches('far')), async (s) =>
      byId((await s.handing({ to: 'far' })).id),
    ),
  ],
  readFilling: seen('a form', drafters, (s) => ({ query: { issuingUnitId: s.units.board } })),
  exportTasks: seen('the table', everyone, () => ({})),
  remindTasks: act('an issued task', drafters, nobody, async (s) => ({ body: { ids: [(await s.issued()).id] } })),
  readReminder: seen('an issued task', drafters, async (s) => ({ query: { ids: (await s.issued()).id } })),
  readReminderPeople: seen('an issued task', drafters, async (s) => ({ query: { ids: (await s.issued()).id } })),
  downloadReminder: seen('an issued task', keepers, async (s) => ({ query: { ids: (await s.issued()).id } })),
  noteTaskCall: act('an issued task', keepers, nobody, async (s) => ({
    body: { ids: [(await s.issued()).id], personId: s.who('focal', 'lead').personId, said: 'Đã gọi' },
  })),
  draftTask: act('the board', keepers, everyone, (s) => ({ body: s.taskBody() })),
  editTask: [
    act('a draft', keepers, draft, async (s) => {
      const { id, version } = await s.draft()
      return { ...byId(id), body: { ...edited, version } }
    }),
    act('an issued task', leader, live, async (s) => {
      const { id, version } = await s.issued()
      return { ...byId(id), body: { ...edited, version } }
    }),
  ],
  deleteDraft: act('a draft', keepers, draft, async (s) => byId((await s.draft()).id)),
  issueTask: [
    act('a draft', leader, draft, async (s) => {
      const { id, version } = await s.draft()
      return { ...byId(id), body: { version } }
    }),
    act('a draft of the lead', is('leader@lead'), at('lead'), async (s) => {
      const { id, version } = await s.ownDraft()
      return { ...byId(id), body: { version } }
    }),
  ],
  postProgress: [
    act('an issued task', is('focal@lead', 'focal@coord'), live, async (s) => ({
      ...byId((await s.issued()).id),
      body: { account: 'Đã tập huấn 40 người' },
    })),
    act('a task of the predecessor', nobody, before, async (s) => ({
      ...byId((await s.oldTask()).id),
      body: { account: 'Đã tập huấn 40 người' },
    })),
  ],
  listTaskComments: [
    seen('a draft', draft, async (s) => byId((await s.draft()).id)),
    seen('an issued task', live, async (s) => byId((await s.commented()).id)),
    seen('a task of the predecessor', before, async (s) => byId((await s.oldTask()).id)),
  ],
  findMentionable: act('an issued task', speakers, live, async (s) => byId((await s.issued()).id)),
  addTaskComment: [
    act('an issued task', speakers, live, async (s) => ({
      ...byId((await s.issued()).id),
      body: { text: 'Đề nghị cho biết vướng mắc' },
    })),
    act('a task of the predecessor', nobody, before, async (s) => ({
      ...byId((await s.oldTask()).id),
      body: { text: 'Đề nghị cho biết vướng mắc' },
    })),
  ],
  editTaskComment: [
    act('one’s own comment', speakers, live, async (s, who) => ({
      params: await s.commented(undefined, ownOf(who)),
      body: { version: 1, text: 'Đề nghị báo cáo vướng mắc' },
    })),
    act('another’s comment', nobody, live, async (s) => ({
      params: await s.commented(),
      body: { version: 1, text: 'Đề nghị báo cáo vướng mắc' },
    })),
  ],
  withdrawTaskComment: [
    act('one’s own comment', speakers, live, async (s, who) => ({
      params: await s.commented(undefined, ownOf(who)),
    })),
    act('another’s comment', nobody, live, async (s) => ({ params: await s.commented() })),
  ],
  submitTask: [
    act('an issued task', focal, live, async (s) => {
      const { id, version } = await s.issued()
      return { ...byId(id), body: { version, account: 'Xong' } }
    }),
    act('a task of the predecessor', nobody, before, async (s) => {
      const { id, version } = await s.oldTask()
      return { ...byId(id), body: { version } }
    }),
  ],
  recallTask: act('a submitted task', focal, live, async (s) => {
    const { id, version } = await s.submitted()
    return { ...byId(id), body: { version } }
  }),
  returnTask: act('a submitted task', leader, live, async (s) => {
    const { id, version } = await s.submitted()
    return { ...byId(id), body: { version, reason } }
  }),
  confirmTask: act('a submitted task', leader, live, async (s) => {
    const { id, version } = await s.submitted()
    return { ...byId(id), body: { version } }
  }),
  reopenTask: act('a task that is done', leader, live, async (s) => {
    const { id, version } = await s.done()
    return { ...byId(id), body: { version, reason } }
  }),
  cancelTask: [
    act('an issued task', leader, live, async (s) => {
      const { id, version } = await s.issued()
      return { ...byId(id), body: { version, reason } }
    }),
    act('a task of the predecessor', nobody, before, async (s) => {
      const { id, version } = await s.oldTask()
      return { ...byId(id), body: { version, reason } }
    }),
  ],
  requestExtension: act('an issued task', focal, live, async (s) => {
    const { id, version } = await s.issued()
    return { ...byId(id), body: { version, toDeadline: '2021-04-30', reason } }
  }),
  withdrawExtension: act('a request', focal, live, async (s) => {
    const { id, extensionId } = await s.asking()
    return { params: { id, extensionId } }
  }),
  changeDeadline: act('an issued task', leader, live, async (s) => {
    const { id, version } = await s.issued()
    return { ...byId(id), body: { version, toDeadline: '2021-02-28', directiveId: (await s.directive()).id } }
  }),
  decideExtension: act('a request', leader, live, async (s) => {
    const { id, extensionId } = await s.asking()
    return { params: { id, extensionId }, body: { granted: true } }
  }),
  proposeHandOver: act('an issued task', leader, live, async (s) => {
    const { id, version } = await s.issued()
    return { ...byId(id), body: { version, side: 'lead', toUnitId: s.units.watch, reason } }
  }),
  withdrawHandOver: act('a hand-over', leader, live, async (s) => {
    const { id, handOverId } = await s.handing()
    return { params: { id, handOverId } }
  }),
  decideHandOver: [
    act('the lead', is('head@watch', 'leader@watch'), live, async (s) => {
      const { id, handOverId } = await s.handing()
      return { params: { id, handOverId }, body: { accepted: true } }
    }),
    act('the following', is('leader@party'), live, async (s) => {
      const { id, handOverId } = await s.handing({ to: 'party', side: 'issuing' })
      return { params: { id, handOverId }, body: { accepted: false, note: reason } }
    }),
  ],
  handOverTasks: act('an issued task', anywhere('leader'), nobody, async (s) => ({
    body: { ids: [(await s.issued()).id], side: 'lead', toUnitId: s.units.watch, reason },
  })),
  extendTasks: act('an issued task', anywhere('leader'), nobody, async (s) => ({
    body: { ids: [(await s.issued()).id], toDeadline: '2021-04-30', reason },
  })),
  nameForTasks: act('an issued task', anywhere('head'), nobody, async (s) => ({
    body: { ids: [(await s.issued()).id], personId: null },
  })),
  judgeTask: act('an issued task', leader, live, async (s) => {
    const { id, version } = await s.issued()
    return { ...byId(id), body: { version, judgement: 'atRisk', note: 'Chậm' } }
  }),
  nameResponsible: act('an issued task', head, live, async (s) => {
    const { id, version } = await s.issued()
    return { ...byId(id), body: { version, personId: null } }
  }),
  endSeries: act('a series', leader, live, async (s) => {
    const { id, version } = await s.series()
    return { ...byId(id), body: { version } }
  }),
  getToday: seen('today', everyone, () => ({})),
  getUnitsToday: seen('the units', drafters, () => ({})),
  getTour: seen('the year', everyone, () => ({})),
  getThread: [
    seen('a draft task', draft, async (s) => ({ query: { kind: 'task', id: (await s.draft()).id } })),
    seen('an issued task', live, async (s) => ({ query: { kind: 'task', id: (await s.issued()).id } })),
    seen('a directive', reaches('board'), async (s) => ({
      query: { kind: 'directive', id: (await s.directive()).id },
    })),
    seen('a sent report', reaches('lead', 'board'), async (s) => ({
      query: { kind: 'report', id: (await s.report('approved')).id },
    })),
  ],
  search: seen('words', everyone, () => ({ query: { q: 'tập huấn' } })),
  uploadFile: seen('a file', everyone, () => ({})),
  openFile: [
    seen('evidence', live, async (s) => byId((await s.evidenced()).fileId)),
    seen('a file of a draft directive', draft, async (s) =>
      byId((await s.directive({ inForce: false, withFile: true })).fileId),
    ),
    seen('a file of a directive', reaches('board'), async (s) => byId((await s.directive({ withFile: true })).fileId)),
    seen('a file of a draft report', at('lead'), async (s) => {
      const file = await s.fileOf(s.writers.lead)
      await s.report('submitted', { files: [file] })
      return byId(file)
    }),
    seen('a file of a received report', anyOf(reaches('lead', 'board')), async (s) => {
      const file = await s.fileOf(s.writers.lead)
      await s.report('received', { files: [file] })
      return byId(file)
    }),
    seen('a file of no record', nobody, async (s) => byId(await s.fileOf(s.writers.lead))),
  ],
})
