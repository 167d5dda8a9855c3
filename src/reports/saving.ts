import { sql } from 'kysely'
import { sha256 } from '#src/platform/hash.ts'
import type { Work } from '#src/platform/work.ts'
import { askedFigures } from './asked.ts'
import { type Content, filesOf } from './content.ts'
import { demandEditable } from './editing.ts'
import { keepFiles } from './files.ts'
import { demandFits } from './fitting.ts'
import { demandAsked } from './pinning.ts'
import { type LoadedReport, reportFor } from './report.ts'
import { moved, step } from './step.ts'

export type Saved = { version: number; content: Content }

/**
 * Saves the draft. The version it started from must still stand; the content must fit the form, but may be unfinished or
 * wrong: nothing that was typed is lost.
 */
export async function saveReport(work: Work, id: string, { version, content }: Saved) {
  const report = await reportFor(work, id, 'report.write', version)
  await demandEditable(work, report)
  return keepDraft(work, report, content)
}

/** The same of a report that is locked for this act and may be written on. */
export async function keepDraft(work: Work, report: LoadedReport, content: Content) {
  const { id, version } = report
  demandFits(report.sections, await askedFigures(work.tx, report), content)
  await demandAsked(work, report, content)
  const versionId = await store(work, report, content)
  await addAuthor(work, id)
  await keepFiles(work, report, versionId, filesOf(content))
  const payload = { versionId, digest: sha256(JSON.stringify(content)).toString('hex') }
  if (report.state !== 'draft') {
    const set = { current_version_id: versionId }
    return moved(await step(work, report, 'save', { set, versionId, payload }))
  }
  await work.tx
    .updateTable('expected_report')
    .set({ version: version + 1, current_version_id: versionId })
    .where('id', '=', id)
    .execute()
  work.record('report.saved', { kind: 'report', id }, payload)
  return { id, state: report.state, version: version + 1 }
}

/**
 * While one person writes, the same row is written on; what another wrote, or what was once put before the head, stays
 * as it was.
 */
export async function store(work: Work, report: LoadedReport, content: Content, keyedIn = false): Promise<string> {
  const { tx, actor, actingFor, at } = work
  const text = JSON.stringify(content)
  if (report.currentVersionId && !keyedIn) {
    const same = await tx
      .updateTable('report_version as v')
      .set({ content: text, acting_for_id: actingFor.id, at })
      .where('v.id', '=', report.currentVersionId)
      .where('v.by_account_id', '=', actor.accountId)
      .where('v.keyed_in', '=', false)
      .where(sql<boolean>`not exists (select from report_move m where m.report_version_id = v.id and m.move <> 'save')`)
      .returning('v.id')
      .executeTakeFirst()
    if (same) return same.id
  }
  const added = await tx
    .insertInto('report_version')
    .values({
      expected_report_id: report.id,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from report_version where expected_report_id = ${report.id})`,
      content: text,
      keyed_in: keyedIn,
      by_account_id: actor.accountId,
      acting_for_id: actingFor.id,
      at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id
}

const addAuthor = ({ tx, actor }: Work, reportId: string) =>
  tx
    .insertInto('report_author')
    .values({ expected_report_id: reportId, account_id: actor.accountId })
    .onConflict((c) => c.doNothing())
    .execute()
