import { sql } from 'kysely'
import { may } from '#src/access/index.ts'
import { filesOf } from '#src/documents/index.ts'
import { periodOf, windowOf } from '#src/periods/index.ts'
import { system } from '#src/platform/actor.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import { unitSettings, unitsOn } from '#src/units/index.ts'
import { type AskedFigure, askedFigures, askedIndicators } from './asked.ts'
import { regimesBelow } from './consolidation/regimes-below.ts'
import type { StoredContent } from './content.ts'
import type { getReport } from './contract.ts'
import { editableNow } from './editing.ts'
import type { Section } from './form.ts'
import { hasWriters } from './keyedIn.ts'
import { lineOf } from './list.ts'
import { ownTasks } from './ownTasks.ts'
import type { Remark } from './remarks.ts'
import { type LoadedReport, readReport, standingOf, versionOf } from './report.ts'
import { shownVersion } from './shown.ts'
import { unitName } from './unitNames.ts'
import { writesIt } from './visible.ts'

/** One report as its reader may see it: the writers their draft, others what was sent to them. */
export async function reportOf(view: View, id: string): Promise<Reply<typeof getReport>> {
  const report = await readReport(view, id)
  const [names, versionId, figures, indicators] = await Promise.all([
    namesOf(view, id),
    shownVersion(view, report),
    askedFigures(view.db, report),
    askedIndicators(view.db, report.sections),
  ])
  const version = versionId ? await versionOf(view.db, versionId) : undefined
  const own = writesIt(view, report)
  const {
    tasks: kept = {},
    figures: _,
    citations: __,
    ...content
  } = (version?.content ?? {}) as unknown as StoredContent
  const unsent = own && report.state !== 'approved' && report.state !== 'received'
  const line = lineOf(view, { ...report, ...names })
  const writers = line.may.includes('report.keyIn') && (await hasWriters(view, report))
  return {
    ...line,
    may: writers ? line.may.filter((act) => act !== 'report.keyIn') : line.may,
    form: { id: report.formId, versionId: report.formVersionId, number: report.formNumber, sections: report.sections },
    asked: { text: report.asks, files: (await filesOf(view, 'regime', [report.regimeId])).get(report.regimeId) ?? [] },
    window: windowOf(report.period, report.windowRule),
    indicators,
    rows: await rowsOf(view, report, figures),
    content: version ? content : null,
    tasks: unsent ? await ownTasks(view.db, report) : kept,
    savedAt: version?.at.toISOString() ?? null,
    savedBy: version?.by ?? null,
    keyedIn: version?.keyedIn ?? false,
    exemptReason: report.exemptReason,
    inheritedFrom: await predecessorsOf(view, report),
    sendsAtOnce: own && may(view.actor, 'report.approve', standingOf(report)) && (await onePerson(view, report)),
    below: own ? await regimesBelow(view, report) : [],
    editable: own && (await editableNow(view, report)),
    files: versionId ? ((await filesOf(view, 'reportVersion', [versionId])).get(versionId) ?? []) : [],
    moves: await movesOf(view, report),
  }
}

const onePerson = async (view: View, { unitId }: LoadedReport) => (await unitSettings(view, unitId)).onePerson

const namesOf = (view: View, id: string) =>
  view.db
    .selectFrom('expected_report as r')
    .where('r.id', '=', id)
    .select([unitName('r.unit_id', 'r.due_on').as('unitName'), unitName('r.receiving_unit_id', 'r.due_on').as('to')])
    .executeTakeFirstOrThrow()

async function predecessorsOf({ db }: View, { id, unitId }: LoadedReport): Promise<string[]> {
  const found = await db
    .selectFrom('report_predecessor as w')
    .innerJoin('expected_report as r', 'r.id', 'w.expected_report_id')
    .where('r.id', '=', id)
    .where('w.unit_id', '<>', unitId)
    .select(unitName('w.unit_id', 'r.due_on').as('name'))
    .orderBy('name')
    .execute()
  return found.map(({ name }) => name)
}

/** By section, the units its table is about, by name. */
async function rowsOf(view: View, report: LoadedReport, figures: readonly AskedFigure[]) {
  const units = await unitsOn(view, [...new Set(figures.map((f) => f.unitId))], periodOf(report.period).to)
  const of = (section: Section) => {
    const ids = [...new Set(figures.filter((f) => f.sectionId === section.id).map((f) => f.unitId))]
    return ids.map((id) => ({ id, name: units.get(id)?.name ?? id })).sort((a, b) => a.name.localeCompare(b.name, 'vi'))
  }
  const tables = report.sections.filter((section) => section.kind === 'table')
  return Object.fromEntries(tables.map((section) => [section.id, of(section)]))
}

/** The steps; what passed inside the unit stays there: others see what left it and came back. */
async function movesOf(view: View, report: LoadedReport) {
  const between = ['approve', 'keyIn', 'receive', 'reopen', 'exempt', 'require']
  const moves = await view.db
    .selectFrom('report_move as m')
    .leftJoin('account as a', 'a.id', 'm.by_account_id')
    .leftJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('account as fa', 'fa.id', 'm.acting_for_id')
    .leftJoin('person as fp', 'fp.id', 'fa.person_id')
    .select(['m.move', 'm.from_state', 'm.to_state', 'm.reason', 'm.on_day', 'p.name', 'fp.name as actingFor', 'm.at'])
    .select(sql<Remark[]>`m.remarks`.as('remarks'))
    .where('m.expected_report_id', '=', report.id)
    .$if(!writesIt(view, report), (q) =>
      q.where((e) => e.or([e('m.move', 'in', between), e('m.from_state', '=', 'approved')])),
    )
    .orderBy('m.seq')
    .execute()
  return moves.map((m) => ({
    move: m.move,
    from: m.from_state as LoadedReport['state'],
    to: m.to_state as LoadedReport['state'],
    reason: m.reason,
    remarks: m.remarks,
    onDay: m.on_day,
    by: m.name ?? system.name,
    actingFor: m.actingFor,
    at: m.at.toISOString(),
  }))
}
