import { act, cases, seen } from '../case.ts'
import type { Scene } from '../scene.ts'
import { anyOf, at, is, nobody, reaches, reachesBefore } from '../standing.ts'

const focal = is('focal@lead')
const parties = at('lead', 'board')
const sent = reaches('lead', 'board')
const before = anyOf(reachesBefore('old'), reaches('board'))
/** Who makes the unit's report of those below: its writer and its coordinators. */
const consolidators = is('focal@lead', 'coordinator@lead', 'leader@lead')
/** Who makes the receiver's. */
const markers = is('focal@board', 'coordinator@board', 'leader@board')
const byId = (id: string) => ({ params: { id } })

/** The period of a report that is not begun. */
export const openPeriod = async (s: Scene) => {
  const { id } = await s.report('open')
  const { period } = await s.world.db
    .selectFrom('expected_report')
    .select('period')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { query: { regimeId: s.outline.regimeId, period } }
}
/** Of a form without tables: there is no such figure. */
const ofFigures = (state: Parameters<Scene['report']>[0]) => async (s: Scene) => {
  const { id, version } = await s.report(state)
  return { ...byId(id), body: { version, cells: [{ unitId: s.units.lead, indicator: 'HS' }] } }
}
const versionOf = async (s: Scene, id: string) => {
  const report = s.world.db.selectFrom('expected_report').select('current_version_id').where('id', '=', id)
  return (await report.executeTakeFirstOrThrow()).current_version_id!
}
const ofSent = async (s: Scene, body: (versionId: string) => object) => {
  const { id } = await s.report('approved')
  return { params: { id, sectionId: 'p1' }, body: body(await versionOf(s, id)) }
}
/** Into a section that the form does not have. */
const ofInsertion = async (s: Scene) => {
  const { id, version } = await s.report('draft')
  const source = { reportId: id, sectionId: 'p1', versionId: await versionOf(s, id) }
  return { ...byId(id), body: { version, sectionId: 'p9', source } }
}
const useOf = async (s: Scene, reportId: string, more: object = {}) => {
  const source_version_id = await versionOf(s, reportId)
  const source = { source_report_id: reportId, source_section: 'p1', source_version_id, mark: 'used' }
  const made = { ...source, ...more, by_account_id: s.writers.board, at: s.world.clock.now() }
  const { id } = await s.world.db.insertInto('paragraph_use').values(made).returning('id').executeTakeFirstOrThrow()
  return { id, versionId: source_version_id }
}
/** A draft in which a paragraph of a sent report stands. */
const usedIn = async (s: Scene) => {
  const [source, { id, version }] = [await s.report('approved'), await s.report('draft')]
  const use = await useOf(s, source.id, { into_report_id: id, into_section: 'p1' })
  return { ask: { params: { id, useId: use.id } }, version, versionId: use.versionId }
}

/** What a unit makes of the reports it receives. */
export const consolidationCases = cases({
  getConsolidation: seen('a period', at('board'), openPeriod),
  readConsolidatedFigures: [
    seen('a period', at('board'), openPeriod),
    seen('a period, into a report of another unit', nobody, async (s) => {
      const { query } = await openPeriod(s)
      return { query: { ...query, reportId: (await s.report('draft')).id } }
    }),
  ],
  readUnitFigures: seen('a period', at('board'), async (s) => ({
    query: { ...(await openPeriod(s)).query, indicator: 'HS' },
  })),
  takeFigures: act('a draft', focal, parties, ofFigures('draft'), 'refused'),
  letFiguresFollow: act('a draft', focal, parties, ofFigures('draft'), 'refused'),
  leaveFigures: [
    act('a draft', consolidators, parties, ofFigures('draft'), 'refused'),
    act('one that was sent', consolidators, sent, ofFigures('approved'), 'refused'),
  ],
  listParagraphs: seen('a period', at('board'), async (s) => ({
    query: { ...(await openPeriod(s)).query, sectionId: 'p1' },
  })),
  listReportCitations: [
    seen('a draft', parties, async (s) => byId((await s.report('draft')).id)),
    seen('one that was sent', sent, async (s) => byId((await s.report('approved')).id)),
  ],
  markParagraph: [
    act('one that was sent', markers, sent, async (s) => ofSent(s, (versionId) => ({ versionId, mark: 'notUsed' }))),
    act('one of the predecessor', markers, before, async (s) => {
      const { id } = await s.oldReport()
      return { params: { id, sectionId: 'p1' }, body: { versionId: await versionOf(s, id), mark: 'used' } }
    }),
  ],
  insertParagraph: act('a draft', focal, parties, ofInsertion, 'refused'),
  acceptParagraph: act('a draft', focal, parties, async (s) => {
    const { ask, version, versionId } = await usedIn(s)
    return { ...ask, body: { version, versionId, text: 'Đã sửa.' } }
  }),
  removeParagraph: act('a draft', focal, parties, async (s) => {
    const { ask, version } = await usedIn(s)
    return { ...ask, body: { version } }
  }),
  leaveParagraph: act('one that was marked', markers, sent, async (s) => ({
    ...byId((await useOf(s, (await s.report('approved')).id)).id),
    body: { version: 1 },
  })),
})
