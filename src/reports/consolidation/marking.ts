import { sql } from 'kysely'
import { stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { type LoadedReport, reportFor } from '../report.ts'
import { demandStanding, lockUse, standingVersion, wordsIn } from './source.ts'

/** Those who consolidate are of the unit that received the source. */
const receiverOf = (source: LoadedReport) => ({ own: source.receivingUnitId })

type Mark = { versionId: string; mark: 'used' | 'notUsed' | null }
/** By hand: for whoever uses a paragraph elsewhere, or has decided against it. */
export async function markParagraph(work: Work, reportId: string, sectionId: string, { versionId, mark }: Mark) {
  const source = await reportFor(work, reportId, 'report.consolidate', undefined, receiverOf)
  const subject = { kind: 'report', id: reportId }
  if (mark === null) {
    await sql`delete from paragraph_use where source_report_id = ${reportId}::uuid and source_section = ${sectionId}
      and into_report_id is null`.execute(work.tx)
  } else {
    await demandStanding(work, source, versionId)
    await sql`
      insert into paragraph_use as u (source_report_id, source_section, source_version_id, mark, by_account_id, acting_for_id, at)
      values (${reportId}::uuid, ${sectionId}, ${versionId}::uuid, ${mark}, ${work.actor.accountId}::uuid,
        ${work.actingFor.id}::uuid, ${work.at}::timestamptz)
      on conflict (source_report_id, source_section, into_report_id, into_section) do update set mark = excluded.mark,
        source_version_id = excluded.source_version_id, dismissed = null, by_account_id = excluded.by_account_id,
        acting_for_id = excluded.acting_for_id, at = excluded.at, version = u.version + 1`.execute(work.tx)
  }
  work.record('report.paragraphMarked', subject, { sectionId, versionId, mark })
  return { mark }
}

/** The change is known and left aside: the use stays of the words it was made of. */
export async function leaveParagraph(work: Work, id: string, { version }: { version: number }) {
  const use = await lockUse(work, id)
  const source = await reportFor(work, use.source_report_id, 'report.consolidate', undefined, receiverOf)
  if (use.version !== version) throw stale({ version: use.version })
  const now = await standingVersion(work, source)
  const said = now === null ? '' : await wordsIn(work, now, use.source_section)
  await sql`update paragraph_use set dismissed = ${said}, version = version + 1 where id = ${id}::uuid`.execute(work.tx)
  const facts = { sectionId: use.source_section, versionId: now }
  work.record('report.paragraphLeft', { kind: 'report', id: use.source_report_id }, facts)
  return { version: version + 1 }
}
