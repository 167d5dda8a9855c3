import { type SqlBool, sql } from 'kysely'
import { type Act, demand, type Standing } from '#src/access/index.ts'
import type { Reader, Tx } from '#src/platform/database.ts'
import { notFound, stale } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { type Content, emptyContent, type StoredContent } from './content.ts'
import type { Section } from './form.ts'
import type { ReportState } from './moves.ts'
import { unitName } from './unitNames.ts'
import { isParty, visible, writesIt } from './visible.ts'

/** A report with what it is asked by, as actions and pages need it. */
export type LoadedReport = {
  id: string
  regimeId: string
  regimeName: string
  asks: string
  rhythm: string
  windowRule: 'calendar' | 'decree09'
  locks: boolean
  graceDays: number
  formId: string
  formVersionId: string
  formNumber: number
  sections: Section[]
  unitId: string
  receivingUnitId: string
  period: string
  dueOn: string
  opensOn: string
  state: ReportState
  approvedOn: string | null
  firstReceivedAt: Date | null
  exemptReason: string | null
  version: number
  currentVersionId: string | null
  /** What stands now, whoever may see it. */
  stored: StoredContent | null
  keyedIn: boolean | null
  writtenBy: string | null
}

const loaded = (db: Reader | Tx) =>
  (db as Reader)
    .selectFrom('expected_report as r')
    .innerJoin('regime as g', 'g.id', 'r.regime_id')
    .innerJoin('form_version as v', 'v.id', 'r.form_version_id')
    .leftJoin('report_version as w', 'w.id', 'r.current_version_id')
    .select([
      'r.id',
      'r.regime_id as regimeId',
      'g.name as regimeName',
      'g.asks',
      'g.rhythm',
      sql<'calendar' | 'decree09'>`g.window_rule`.as('windowRule'),
      'g.locks',
      'g.grace_days as graceDays',
      'v.form_id as formId',
      'v.id as formVersionId',
      'v.number as formNumber',
      sql<Section[]>`v.sections`.as('sections'),
      'r.unit_id as unitId',
      'r.receiving_unit_id as receivingUnitId',
      'r.period',
      'r.due_on as dueOn',
      'r.opens_on as opensOn',
      sql<ReportState>`r.state`.as('state'),
      'r.approved_on as approvedOn',
      'r.first_received_at as firstReceivedAt',
      'r.exempt_reason as exemptReason',
      'r.version',
      'r.current_version_id as currentVersionId',
      sql<StoredContent | null>`w.content`.as('stored'),
      'w.keyed_in as keyedIn',
      'w.by_account_id as writtenBy',
    ])

const load = (db: Reader | Tx, id: string) => loaded(db).where('r.id', '=', id)

/** Every report of a regime and period that this reader may know of. */
export const readReportsOf = (view: View, regimeId: string, period: string): Promise<LoadedReport[]> =>
  loaded(view.db)
    .where('r.regime_id', '=', regimeId)
    .where('r.period', '=', period)
    .where(visible(view) as never as SqlBoolExpression)
    .orderBy('r.unit_id')
    .execute()

/** Those of the reports that this reader may know of, with the name of who receives them. */
export const readReportsByIds = (
  view: View,
  ids: readonly string[],
): Promise<(LoadedReport & { receivingUnitName: string })[]> =>
  loaded(view.db)
    .select(unitName('r.receiving_unit_id', 'r.due_on').as('receivingUnitName'))
    .where('r.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where(visible(view) as never as SqlBoolExpression)
    .execute()

/** The report as this reader may know of it; else 404. */
export async function readReport(view: View, id: string): Promise<LoadedReport> {
  const report = await load(view.db, id)
    .where(visible(view) as never as SqlBoolExpression)
    .executeTakeFirst()
  if (!report) throw notFound()
  return report
}
type SqlBoolExpression = ReturnType<typeof sql<SqlBool>>

export const standingOf = (report: LoadedReport): Standing => ({
  reporting: report.unitId,
  receiving: report.receivingUnitId,
})

/** Of what a unit does with the reports below for its own: the report is the record of those who consolidate. */
export const consolidatorOf = (report: LoadedReport): Standing => ({ own: report.unitId })

/**
 * The report, locked for this act, which may depend on its state: out of reach 404, visible but not allowed 403, begun
 * from an older version 409.
 */
export async function reportFor(
  work: Work,
  id: string,
  act: Act | ((state: ReportState) => Act),
  version?: number,
  standing = standingOf,
) {
  const report = await load(work.tx, id).forUpdate('r').executeTakeFirst()
  if (!report) throw notFound()
  if (!isParty(work, report)) await readReport(work, id)
  demand(work, typeof act === 'string' ? act : act(report.state), standing(report))
  if (version !== undefined && version !== report.version) throw stale(await theirs(work, report))
  return report
}

/** What a conflict shows beside the reader's own words: the version that stands, by whom, and when. */
export async function theirs(work: Work, report: LoadedReport) {
  // a draft stays in the unit that writes it, in a refusal too
  const row =
    report.currentVersionId && writesIt(work, report) ? await versionOf(work.tx, report.currentVersionId) : undefined
  return {
    version: report.version,
    state: report.state,
    content: row ? written(report.stored) : null,
    savedAt: row?.at.toISOString() ?? null,
    savedBy: row?.by ?? null,
    savedFor: row?.actingFor ?? null,
  }
}

/** What people wrote, without what was filled in when it was sent. */
export function written(stored: StoredContent | null): Content {
  if (!stored) return emptyContent
  const { tasks: _, figures: __, citations: ___, ...content } = stored
  return content
}

export const versionOf = (db: Reader | Tx, id: string) =>
  (db as Reader)
    .selectFrom('report_version as v')
    .innerJoin('account as a', 'a.id', 'v.by_account_id')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('account as fa', 'fa.id', 'v.acting_for_id')
    .leftJoin('person as fp', 'fp.id', 'fa.person_id')
    .select([
      'v.id',
      'v.number',
      'v.content',
      'v.keyed_in as keyedIn',
      'v.by_account_id as byId',
      'v.at',
      'p.name as by',
      'fp.name as actingFor',
    ])
    .where('v.id', '=', id)
    .executeTakeFirst()
