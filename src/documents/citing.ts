import { sql } from 'kysely'
import { ownUnits } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { notFound, refused } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { lockDraft } from './change.ts'
import { insertCitations, type NewCitation } from './citations.ts'
import type { cite as contract } from './contract-papers.ts'
import type { Citation, CiteRequest } from './shapes.ts'
import type { DocumentSources } from './sources.ts'
import { isWriter, visibleDocuments } from './visible.ts'

export type StoredCitation = {
  id: string
  documentId: string
  kind: 'figure' | 'paragraph'
  indicatorId: string
  unitId: string
  period: string
  reading: 'official' | 'provisional'
  part: NonNullable<Extract<CiteRequest, { kind: 'figure' }>['part']>
  shown: string
  reported: number | null
  expected: number | null
  reportVersionId: string
  sectionKey: string
  words: string
  kept: string | null
  takenBy: string
  takenFor: string | null
  takenAt: Date
}

/**
 * What the sections of these documents name, in the text as it is: what was taken out again no longer counts. Without the
 * reports behind each: hundreds of figures of a year stand on hundreds of reports each.
 */
export const citationsOf = (view: View, documentIds: readonly string[]): Promise<StoredCitation[]> =>
  rows(
    view.db,
    sql<StoredCitation>`with named as materialized (
        select distinct s.document_id, (c #>> '{}')::uuid id from document_section s,
          lateral (select jsonb_path_query(s.content, 'strict $.**.citationId') c
            union all select jsonb_path_query(s.content, 'strict $.**.citationIds[*]')) x
        where s.document_id = any(${[...documentIds]}::uuid[]) and jsonb_typeof(c) = 'string')
      select c.id, c.document_id "documentId", c.kind, c.indicator_id "indicatorId", c.unit_id "unitId", c.period, c.reading,
        c.part, coalesce(c.shown, c.words) shown, c.reported, c.expected, c.report_version_id "reportVersionId",
        c.section_key "sectionKey", c.words, c.kept, p.name "takenBy", fp.name "takenFor",
        c.taken_at "takenAt"
      from named n join document_citation c on c.id = n.id and c.document_id = n.document_id
      join account a on a.id = c.taken_by join person p on p.id = a.person_id
      left join account fa on fa.id = c.taken_for_id left join person fp on fp.id = fa.person_id order by c.taken_at, c.id`,
  )

/** The report versions behind each of these citations. */
export async function behindOf({ db }: View, ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  if (ids.length === 0) return new Map()
  const found = await db
    .selectFrom('document_citation')
    .where('id', 'in', [...ids])
    .select(['id', 'sources'])
    .execute()
  return new Map(found.map(({ id, sources }) => [id, sources]))
}

export const requestOf = (c: StoredCitation): CiteRequest =>
  c.kind === 'figure'
    ? {
        id: c.id,
        kind: 'figure',
        indicatorId: c.indicatorId,
        unitId: c.unitId,
        period: c.period,
        reading: c.reading,
        part: c.part,
      }
    : { id: c.id, kind: 'paragraph', reportVersionId: c.reportVersionId, sectionKey: c.sectionKey }

const saysNow = (now: NewCitation | undefined) => (now?.kind === 'figure' ? now.shown : (now?.words ?? null))

/** Beside what is so now: changed when the text no longer says it, unless its writers have seen that and kept the old. */
export function compared(c: StoredCitation, found: ReadonlyMap<string, NewCitation>): Citation {
  const now = saysNow(found.get(c.id))
  return { ...requestOf(c), shown: c.shown, now, changed: now !== c.shown && (now ?? '') !== c.kept }
}

const asStood = (c: StoredCitation): Citation => ({ ...requestOf(c), shown: c.shown, now: null, changed: false })

export async function ownerOf(view: View, id: string): Promise<string> {
  const [found] = await rows(
    view.db,
    sql<{ owner: string }>`select d.owner_unit_id as owner from document d
      where d.id = ${id}::uuid and ${visibleDocuments(view)}`,
  )
  if (!found) throw notFound()
  return found.owner
}

/** For a writer of the owner's documents beside what is so now, for others as it stood. */
export async function standing(view: View, owner: string, all: readonly StoredCitation[], sources: DocumentSources) {
  if (!isWriter(view, owner)) return all.map(asStood)
  const now = await sources.readNow(view, all.map(requestOf), false)
  return all.map((one) => compared(one, now))
}

export async function citationsFor(view: View, id: string, sources: DocumentSources): Promise<Citation[]> {
  const owner = await ownerOf(view, id)
  return standing(view, owner, await citationsOf(view, [id]), sources)
}

/** By document, how much has changed; of documents that the reader does not write, nothing. */
export async function changesIn(view: View, ids: readonly string[], sources: DocumentSources) {
  const written = await rows(
    view.db,
    sql<{ id: string }>`select d.id from document d
      where d.id = any(${[...ids]}::uuid[]) and d.owner_unit_id = any(${ownUnits(view)})`,
  )
  const all = await citationsOf(
    view,
    written.map(({ id }) => id),
  )
  const now = await sources.readNow(view, all.map(requestOf), false)
  const counts: Record<string, number> = {}
  for (const one of all) if (compared(one, now).changed) counts[one.documentId] = (counts[one.documentId] ?? 0) + 1
  return counts
}

/** What is taken in is read here, as it stands: a page says which figure, never what it is. */
export async function cite(
  work: Work,
  id: string,
  { cites }: Input<typeof contract>['body'],
  sources: DocumentSources,
): Promise<Reply<typeof contract>> {
  await lockDraft(work, id, undefined, true)
  const now = await sources.readNow(work, cites)
  const silent = cites.filter((one) => !now.has(one.id))
  if (silent.length > 0) throw refused('document.nothing-to-cite', { ids: silent.map((one) => one.id) })
  const taken = cites.map((one) => now.get(one.id)!)
  await insertCitations(work, id, taken)
  work.record('document.cited', { kind: 'document', id }, { cites })
  return cites.map((one) => {
    const shown = saysNow(now.get(one.id)) ?? ''
    return { ...one, shown, now: shown, changed: false }
  })
}
