import { type RawBuilder, sql } from 'kysely'
import { notFound } from '#src/platform/problem.ts'
import type { Subject, View, Work } from '#src/platform/work.ts'
import type { FileFacts } from './contract.ts'

/** Ties files to a record. Only the actor's own uploads: nobody opens a stranger's file by attaching it to a record. */
export async function attachFiles(work: Work, { kind, id }: Subject, fileIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(fileIds)]
  if (wanted.length === 0) return
  const own = await work.tx
    .selectFrom('file')
    .select('id')
    .where('id', 'in', wanted)
    .where('uploaded_by', '=', work.actor.accountId)
    .execute()
  if (own.length < wanted.length) throw notFound()
  await work.tx
    .insertInto('file_link')
    .values(wanted.map((file_id, position) => ({ file_id, subject_kind: kind, subject_id: id, position })))
    .onConflict((c) => c.doNothing())
    .execute()
}

export const detachFile = async (work: Work, { kind, id }: Subject, fileId: string): Promise<boolean> => {
  const { numDeletedRows } = await work.tx
    .deleteFrom('file_link')
    .where('file_id', '=', fileId)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** The files of records of one kind, by record. The caller has loaded those records within the reader's reach. */
export async function filesOf(view: Pick<View, 'db'>, kind: string, ids: readonly string[]) {
  const found = new Map<string, FileFacts[]>()
  if (ids.length === 0) return found
  const rows = await view.db
    .selectFrom('file_link')
    .innerJoin('file', 'file.id', 'file_link.file_id')
    .select(['file_link.subject_id', 'file.id', 'file.name', 'file.media_type', 'file.bytes', 'file.at'])
    .where('subject_kind', '=', kind)
    .where('subject_id', 'in', ids)
    .orderBy('file_link.position')
    .orderBy('file.id')
    .execute()
  for (const { subject_id, id, name, media_type, bytes, at } of rows) {
    const facts = { id, name, mediaType: media_type, bytes: Number(bytes), at: at.toISOString() }
    found.set(subject_id, [...(found.get(subject_id) ?? []), facts])
  }
  return found
}

/** The same as JSON inside a query that loads the records: `[{id, name, mediaType, bytes, at}]`. */
export const filesJson = (kind: string, subjectId: RawBuilder<unknown>): RawBuilder<FileFacts[]> => sql<FileFacts[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'bytes', f.bytes,
    'at', to_char(f.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by l.position, f.id), '[]')
  from file_link l join file f on f.id = l.file_id where l.subject_kind = ${kind} and l.subject_id = ${subjectId})`
