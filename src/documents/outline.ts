import { sql } from 'kysely'
import type { Input } from '#src/platform/endpoint.ts'
import { conflict, invalid } from '#src/platform/problem.ts'
import { emptyText } from '#src/platform/rich-text.ts'
import type { Work } from '#src/platform/work.ts'
import { lockDraft, touchDocument } from './change.ts'
import type { arrangeDocument as contract } from './contract-papers.ts'

type Arrangement = Input<typeof contract>['body']

/** What would be lost without anybody having asked for it: left out and not named, or written in since. */
function refuseLoss(there: ReadonlyMap<string, number>, { sections, removed }: Arrangement) {
  const kept = new Set(sections.map(({ key }) => key))
  if (kept.size < sections.length) throw invalid([{ path: 'body.sections', problem: 'twice' }])
  const named = new Map(removed.map(({ key, version }) => [key, version]))
  for (const [key, version] of there) {
    if (kept.has(key)) continue
    if (!named.has(key)) throw invalid([{ path: 'body.sections', problem: `missing ${key}` }])
    if (named.get(key) !== version) throw conflict('document.section-written', { key })
  }
}

/** The outline as a whole: order, titles, numbers, new sections and those taken out, under the document's version. */
export async function arrangeDocument(work: Work, id: string, body: Arrangement) {
  await lockDraft(work, id, body.version)
  const found = await work.tx
    .selectFrom('document_section')
    .select(['key', 'version', 'title', 'content'])
    .where('document_id', '=', id)
    .forUpdate()
    .execute()
  refuseLoss(new Map(found.map((s) => [s.key, s.version])), body)
  const gone = body.removed.map(({ key }) => key).filter((key) => !body.sections.some((s) => s.key === key))
  if (gone.length > 0)
    await work.tx.deleteFrom('document_section').where('document_id', '=', id).where('key', 'in', gone).execute()
  await sql`insert into document_section (document_id, key, position, level, annex, number, title, content, changed_at)
      select ${id}::uuid, s.key, s.nth, s.level, s.annex, s.number, s.title, ${JSON.stringify(emptyText)}::jsonb, ${work.at}
      from jsonb_to_recordset(${JSON.stringify(body.sections.map((s, nth) => ({ ...s, nth })))}::jsonb)
        as s (key text, nth int, level int, annex boolean, number text, title text)
      on conflict (document_id, key) do update set position = excluded.position, level = excluded.level,
        annex = excluded.annex, number = excluded.number, title = excluded.title`.execute(work.tx)
  // what was taken out stays in the journal, with its words
  work.record(
    'document.arranged',
    { kind: 'document', id },
    { outline: body.sections, removed: found.filter((s) => gone.includes(s.key)) },
  )
  return touchDocument(work, id)
}
