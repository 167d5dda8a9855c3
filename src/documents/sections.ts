import { sql } from 'kysely'
import type { Reader } from '#src/platform/database.ts'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { notFound, refused, stale } from '#src/platform/problem.ts'
import type { DocumentText } from '#src/platform/rich-text.ts'
import type { Work } from '#src/platform/work.ts'
import { lockDraft } from './change.ts'
import { citedIn } from './cited.ts'
import type { editSection as contract } from './contract-papers.ts'
import type { DocumentSection } from './shapes.ts'

/** In order, with who wrote last in each. */
export const sectionsOf = async (db: Reader, documentId: string): Promise<DocumentSection[]> =>
  (
    await rows(
      db,
      sql<
        DocumentSection & { changedAt: Date }
      >`select s.key, s.level, s.annex, s.number, s.title, s.content, s.version,
          p.name as "changedBy", fp.name as "changedFor", s.changed_at as "changedAt"
        from document_section s left join account a on a.id = s.changed_by left join person p on p.id = a.person_id
        left join account fa on fa.id = s.changed_for_id left join person fp on fp.id = fa.person_id
        where s.document_id = ${documentId} order by s.position, s.key`,
    )
  ).map((section) => ({ ...section, changedAt: (section.changedAt as unknown as Date).toISOString() }))

/** A text may name only what its own document cites: a figure without a source does not come in by the back door. */
export async function demandCited(work: Work, documentId: string, content: DocumentText) {
  const named = citedIn(content)
  if (named.length === 0) return
  const known = await work.tx
    .selectFrom('document_citation')
    .select('id')
    .where('document_id', '=', documentId)
    .where('id', 'in', named)
    .execute()
  if (known.length < named.length) throw refused('document.citation-unknown')
}

/** Two people may write in two sections at once; in one section the later save is refused with what stands there. */
export async function editSection(
  work: Work,
  id: string,
  key: string,
  { content, version }: Input<typeof contract>['body'],
): Promise<{ key: string; version: number }> {
  await lockDraft(work, id, undefined, true)
  const before = await work.tx
    .selectFrom('document_section')
    .select(['version', 'title'])
    .where('document_id', '=', id)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst()
  if (!before) throw notFound()
  if (before.version !== version) throw stale((await sectionsOf(work.db, id)).find((s) => s.key === key))
  await demandCited(work, id, content)
  await writeSection(work, id, key, content)
  work.record('document.written', { kind: 'document', id }, { key, title: before.title, version: version + 1 })
  return { key, version: version + 1 }
}

export const writeSection = (work: Work, documentId: string, key: string, content: DocumentText) =>
  work.tx
    .updateTable('document_section')
    .set((eb) => ({
      content: JSON.stringify(content),
      version: eb('version', '+', 1),
      changed_by: work.actor.accountId,
      changed_for_id: work.actingFor.id,
      changed_at: work.at,
    }))
    .where('document_id', '=', documentId)
    .where('key', '=', key)
    .execute()
