import { sql } from 'kysely'
import { attachFiles, type FileGuard } from '#src/documents/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Work } from '#src/platform/work.ts'
import type { LoadedReport } from './report.ts'
import { sentVersion } from './sent.ts'
import { readingUnits, visible, visibleRegimes } from './visible.ts'

/** Files hang on the version that names them: what a draft carries is seen by its writers alone. */
const kind = 'reportVersion'

/** Ties the files of a version: the writer's own uploads, and what an earlier version of this report carried. */
export async function keepFiles(work: Work, report: LoadedReport, versionId: string, files: readonly string[]) {
  const linked = await rows(
    work.db,
    sql<{ fileId: string; versionId: string }>`
      select l.file_id as "fileId", l.subject_id as "versionId" from file_link l
      join report_version v on v.id = l.subject_id
      where l.subject_kind = ${kind} and v.expected_report_id = ${report.id}`,
  )
  const wanted = [...new Set(files)]
  const known = new Set(linked.map((link) => link.fileId))
  const fresh = wanted.filter((id) => !known.has(id))
  const again = wanted.filter((id) => known.has(id))
  const dropped = linked.filter((link) => link.versionId === versionId && !wanted.includes(link.fileId))
  if (fresh.length > 0) await attachFiles(work, { kind, id: versionId }, fresh)
  if (again.length > 0)
    await work.tx
      .insertInto('file_link')
      .values(again.map((file_id) => ({ file_id, subject_kind: kind, subject_id: versionId })))
      .onConflict((c) => c.doNothing())
      .execute()
  if (dropped.length > 0)
    await work.tx
      .deleteFrom('file_link')
      .where('subject_kind', '=', kind)
      .where('subject_id', '=', versionId)
      .where(
        'file_id',
        'in',
        dropped.map((link) => link.fileId),
      )
      .execute()
}

/** Of these versions those whose content the reader may see: the writers all, others what was sent and not taken back. */
export const reportFileGuard: FileGuard = async (view, versionIds) => {
  const units = readingUnits(view)
  const found = await rows(
    view.db,
    sql<{ id: string }>`
      select v.id from report_version v join expected_report r on r.id = v.expected_report_id
      where v.id = any(${versionIds}::uuid[]) and (r.unit_id = any(${units}::uuid[])
        or (v.id = ${sentVersion('r.id')} and (r.receiving_unit_id = any(${units}::uuid[]) or (r.state in ('approved', 'received')
          and exists (select from reach(${units}::uuid[], ${view.today}::date) x
            where x.unit_id in (r.unit_id, r.receiving_unit_id) and (x.before is null or r.opens_on < x.before))))))`,
  )
  return found.map((row) => row.id)
}

/** What came with a request, for those who receive or report by it, and whoever may read one of its reports. */
export const regimeFileGuard: FileGuard = async (view, ids) => {
  const found = await rows(
    view.db,
    sql<{ id: string }>`select g.id from regime g where g.id = any(${ids}::uuid[]) and (${visibleRegimes(view)}
      or exists (select from expected_report r where r.regime_id = g.id and ${visible(view)}))`,
  )
  return found.map((row) => row.id)
}
