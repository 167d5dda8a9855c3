import { act, cases, seen } from '../case.ts'
import type { Scene } from '../scene.ts'
import { anyOf, at, everyone, is, nobody, reaches, reachesBefore } from '../standing.ts'
import { openPeriod } from './consolidation.ts'

const keepers = is('coordinator@board', 'leader@board')
const focal = is('focal@lead')
const head = is('head@lead')
/** Before it leaves, a report is known to the unit that writes it and, as expected, to the one that receives it. */
const parties = at('lead', 'board')
const sent = reaches('lead', 'board')
const before = anyOf(reachesBefore('old'), reaches('board'))
/** The unit that receives by a regime, and those that report by it. */
const ofRegime = at('board', 'lead', 'coord')
const reason = 'Số liệu chưa khớp'
const byId = (id: string) => ({ params: { id } })

const started =
  (state: Parameters<Scene['report']>[0], more: object = {}) =>
  async (s: Scene) => {
    const { id, version } = await s.report(state)
    return { ...byId(id), body: { version, ...more } }
  }
const ofOld =
  (more: object = {}) =>
  async (s: Scene) => {
    const { id, version } = await s.oldReport()
    return { ...byId(id), body: { version, ...more } }
  }
const sections = [{ id: 'p1', title: 'Kết quả', kind: 'narrative' }]
/** Each on a form of its own: a version added once is the newest from then on. */
const formOf = (s: Scene) =>
  s.world.db
    .insertInto('form')
    .values({ name: `Mẫu ${s.next()}`, owner_unit_id: s.units.board })
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(async ({ id }) => {
      const version = { form_id: id, number: 1, sections: JSON.stringify(sections), from_day: '2019-01-01' }
      await s.world.db
        .insertInto('form_version')
        .values({ ...version, made_by: s.writers.board, at: s.world.clock.now() })
        .execute()
      return id
    })
const regimeBody = (s: Scene) => ({
  name: `Báo cáo đột xuất ${s.next()}`,
  formId: s.outline.formId,
  receivingUnitId: s.units.board,
  rhythm: 'year',
  dueRules: { rule: { kind: 'end' } },
  from: '2021-01-01',
  units: [{ unitId: s.units.watch }],
})

/** A regime of its own, by which one unit reports to the board; `ended`: from that day it asks nothing. */
const ownRegime =
  (more: object, ended: string | null = null) =>
  async (s: Scene) => {
    const named = { name: `Chế độ ${s.next()}`, receiving_unit_id: s.units.board, form_id: s.outline.formId }
    const { id: regime_id } = await s.world.db
      .insertInto('regime')
      .values({
        ...named,
        rhythm: 'year',
        due_rule: '{"rule":{"kind":"end"}}',
        valid: '[2021-01-01,)',
        ended_from: ended,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const units = [s.units.lead, s.units.coord].map((unit_id) => ({ regime_id, unit_id, valid: '[2021-01-01,)' }))
    await s.world.db.insertInto('regime_unit').values(units).execute()
    return { ...byId(regime_id), body: { version: 1, ...more } }
  }
const asked = (s: Scene) => ({
  title: `Số liệu hằng ngày ${s.next()}`,
  receivingUnitId: s.units.board,
  unitIds: [s.units.watch],
})

export const reportCases = cases({
  listForms: seen('the list', everyone, () => ({})),
  addForm: act('the board', keepers, everyone, (s) => ({
    body: { name: `Mẫu ${s.next()}`, ownerUnitId: s.units.board, sections },
  })),
  addFormVersion: act('a form', keepers, reaches('board'), async (s) => ({
    ...byId(await formOf(s)),
    body: { version: 1, sections, fromDay: '2021-02-01' },
  })),
  retireForm: act('a form', keepers, reaches('board'), async (s) => ({
    ...byId(await formOf(s)),
    body: { version: 1 },
  })),
  restoreForm: act('a retired form', keepers, reaches('board'), async (s) => {
    const id = await formOf(s)
    await s.world.db.updateTable('form').set({ retired_on: '2021-01-01' }).where('id', '=', id).execute()
    return { ...byId(id), body: { version: 1 } }
  }),
  listRegimes: seen('the list', everyone, () => ({})),
  readRegime: seen('a regime', ofRegime, (s) => byId(s.outline.regimeId)),
  listChosenUnits: seen('a level', everyone, (s) => ({ query: { ownerUnitId: s.units.board, levels: 'department' } })),
  changeRegime: act(
    'a regime',
    keepers,
    ofRegime,
    ownRegime({
      ...{ name: 'Chế độ đổi tên', asks: '', dueRules: { rule: { kind: 'end' } } },
      ...{ locks: true, graceDays: 3, blocId: null },
    }),
  ),
  addRegime: act('the board', keepers, everyone, (s) => ({ body: regimeBody(s) })),
  startQuickRegime: act('the board', keepers, everyone, (s) => ({
    body: { ...asked(s), figures: [{ name: 'Số ca mắc mới', measure: 'ca' }], from: '2021-01-12' },
  })),
  askOnce: act('the board', keepers, everyone, (s) => ({ body: { ...asked(s), dueOn: '2021-01-20' } })),
  endRegime: act('a regime', keepers, ofRegime, ownRegime({ from: '2021-03-01' })),
  resumeRegime: act('a regime that ends', keepers, ofRegime, ownRegime({}, '2021-03-01')),
  setRegimeUnits: act('a regime', keepers, ofRegime, async (s) => {
    const { version } = await s.world.db
      .selectFrom('regime')
      .select('version')
      .where('id', '=', s.outline.regimeId)
      .executeTakeFirstOrThrow()
    return {
      ...byId(s.outline.regimeId),
      body: { version, from: '2021-02-01', unitIds: [s.units.lead, s.units.coord] },
    }
  }),
  listReports: seen('the list', everyone, () => ({ query: { for: 'reading' } })),
  getReport: [
    seen('one not begun', parties, async (s) => byId((await s.report('open')).id)),
    seen('a draft', parties, async (s) => byId((await s.report('draft')).id)),
    seen('one before its head', parties, async (s) => byId((await s.report('submitted')).id)),
    seen('one that was sent', sent, async (s) => byId((await s.report('approved')).id)),
    seen('one received', sent, async (s) => byId((await s.report('received')).id)),
    seen('one of the predecessor', before, async (s) => byId((await s.oldReport()).id)),
  ],
  compareReport: [
    seen('a draft', parties, async (s) => byId((await s.report('draft')).id)),
    seen('one received', sent, async (s) => byId((await s.report('received')).id)),
  ],
  readChanges: [
    seen('a draft', parties, async (s) => byId((await s.report('draft')).id)),
    seen('one received', sent, async (s) => byId((await s.report('received')).id)),
  ],
  saveReport: act('one not begun', focal, parties, async (s) => {
    const { id, version } = await s.report('open')
    return { ...byId(id), body: { version, content: s.content() } }
  }),
  sayHere: act('one not begun', focal, parties, async (s) => ({ ...byId((await s.report('open')).id), body: {} })),
  downloadWorkbook: [
    act('one not begun', focal, parties, async (s) => byId((await s.report('open')).id)),
    act('one that was sent', focal, sent, async (s) => byId((await s.report('approved')).id), 'refused'),
  ],
  downloadWorkbooks: act('a regime with a report to write', focal, ofRegime, openPeriod),
  tryWorkbook: act('a draft', focal, parties, async (s) => byId((await s.report('draft')).id), 'refused'),
  takeWorkbook: act(
    'a draft',
    focal,
    parties,
    async (s) => {
      const { id, version } = await s.report('draft')
      return { ...byId(id), query: { version: String(version), take: 'all' } }
    },
    'refused',
  ),
  tryWorkbooks: act('a regime with a report to write', focal, ofRegime, openPeriod, 'refused'),
  takeWorkbooks: act(
    'a regime with a report to write',
    focal,
    ofRegime,
    async (s) => {
      const { query } = await openPeriod(s)
      return { query: { ...query, reports: `${(await s.report('open')).id}.1` } }
    },
    'refused',
  ),
  submitReport: act('a draft', focal, parties, started('draft')),
  recallReport: [
    act('one before its head', is('focal@lead', 'head@lead'), parties, started('submitted')),
    act('one that was sent', head, sent, started('approved')),
  ],
  approveReport: [
    act('one before its head', head, parties, started('submitted')),
    act('one of the predecessor', nobody, before, ofOld()),
  ],
  returnReport: [
    act('one before its head', head, parties, started('submitted', { reason })),
    act('one that was sent', keepers, sent, started('approved', { reason })),
    act('one of a predecessor, already received', keepers, before, ofOld({ reason }), 'refused'),
  ],
  receiveReport: act('one that was sent', keepers, sent, started('approved')),
  reopenReport: [
    act('one received', keepers, sent, started('received', { reason })),
    act('one of the predecessor', keepers, before, ofOld({ reason })),
  ],
  exemptReport: act('one not begun', keepers, parties, started('open', { reason })),
  requireReport: act('one exempted', keepers, parties, started('exempted')),
  exceptReport: act('one not begun', keepers, parties, async (s) => ({
    ...byId((await s.report('open')).id),
    body: { until: '2021-02-01', reason },
  })),
  keyInReport: act(
    'one of a unit that has its own account',
    keepers,
    parties,
    async (s) => {
      const { id, version } = await s.report('open')
      return { ...byId(id), body: { version, cameInOn: '2021-01-11', content: s.content() } }
    },
    'refused',
  ),
  getDesk: seen('the desk', everyone, (s) => ({ query: { regimeId: s.outline.regimeId } })),
  listToReceive: act('a regime', keepers, ofRegime, async (s) => ({
    query: { regimeId: s.outline.regimeId, period: '2021-01' },
  })),
  receiveReports: act('a regime', keepers, ofRegime, async (s) => {
    const { id, version } = await s.report('approved')
    return { body: { regimeId: s.outline.regimeId, period: '2021-01', reports: [{ id, version }] } }
  }),
  readLate: act('a regime', keepers, ofRegime, (s) => ({ query: { regimeId: s.outline.regimeId, period: '2021-01' } })),
  readLatePeople: act('a regime', keepers, ofRegime, (s) => ({
    query: { regimeId: s.outline.regimeId, period: '2021-01' },
  })),
  downloadLate: act('a regime with a late report', keepers, ofRegime, openPeriod),
  noteReportCall: act('a late report', keepers, parties, async (s) => ({
    body: { ids: [(await s.report('open')).id], personId: s.who('focal', 'lead').personId, said: 'Đã gọi' },
  })),
  remindLate: act('a regime', keepers, ofRegime, (s) => ({
    body: { regimeId: s.outline.regimeId, period: '2021-01' },
  })),
})
