import type { Input } from '#src/platform/endpoint.ts'
import { notFound, refused } from '#src/platform/problem.ts'
import type { DocumentText } from '#src/platform/rich-text.ts'
import type { Work } from '#src/platform/work.ts'
import { lockDraft } from './change.ts'
import type { NewCitation } from './citations.ts'
import { citedIn, paragraphsOf, sayAnew, writeAnew } from './cited.ts'
import { citationsOf, requestOf } from './citing.ts'
import type { renewCitation as contract } from './contract-papers.ts'
import { sectionsOf, writeSection } from './sections.ts'
import type { DocumentSources } from './sources.ts'

const renewed = (text: DocumentText, id: string, now: NewCitation) =>
  now.kind === 'figure' ? sayAnew(text, id, now) : writeAnew(text, id, paragraphsOf(now.words, id))

const columnsOf = (now: NewCitation) =>
  now.kind === 'figure'
    ? { value: now.value, shown: now.shown, reported: now.reported, expected: now.expected }
    : { words: now.words, report_version_id: now.reportVersionId }

/** Takes the figure as it is now, everywhere in the draft, or says that the old one is meant: seen, and kept. */
export async function renewCitation(
  work: Work,
  id: string,
  citationId: string,
  { take }: Input<typeof contract>['body'],
  sources: DocumentSources,
): Promise<{ id: string; shown: string }> {
  await lockDraft(work, id)
  const cited = (await citationsOf(work, [id])).find((one) => one.id === citationId)
  if (!cited) throw notFound()
  const now = (await sources.readNow(work, [requestOf(cited)])).get(citationId)
  const says = now?.kind === 'figure' ? now.shown : (now?.words ?? '')
  const subject = { kind: 'document', id }
  if (take === 'old') {
    await work.tx.updateTable('document_citation').set({ kept: says }).where('id', '=', citationId).execute()
    work.record('document.figure-kept', subject, { citationId, shown: cited.shown, now: says })
    return { id: citationId, shown: cited.shown }
  }
  if (!now) throw refused('document.nothing-to-cite', { ids: [citationId] })
  await work.tx
    .updateTable('document_citation')
    .set({
      ...columnsOf(now),
      sources: [...now.sources],
      kept: null,
      taken_by: work.actor.accountId,
      taken_for_id: work.actingFor.id,
      taken_at: work.at,
    })
    .where('id', '=', citationId)
    .execute()
  for (const { key, content } of await sectionsOf(work.db, id))
    if (citedIn(content).includes(citationId)) await writeSection(work, id, key, renewed(content, citationId, now))
  work.record('document.figure-renewed', subject, { citationId, was: cited.shown, now: says })
  return { id: citationId, shown: says }
}
