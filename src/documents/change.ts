import { type Act, demand } from '#src/access/index.ts'
import { needsReason, stateAfter } from '#src/platform/moves.ts'
import { conflict, invalid, notFound, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { headOf } from './head.ts'
import { type DocumentMove, type DocumentState, documentMoves } from './moves.ts'
import { documentsInSight } from './visible.ts'

const row = (work: Work, id: string) => work.tx.selectFrom('document').selectAll().where('id', '=', id)
export type LockedDocument = Awaited<ReturnType<typeof lockDocument>>

/**
 * The document, locked for this act: 404 out of reach, 403 where the table gives no such act, 409 with what is there now
 * where the act started from an older version. `share`: others may write in its other sections meanwhile.
 */
export async function lockDocument(work: Work, id: string, act: Act, version?: number, share = false) {
  const [seen] = await documentsInSight(work, [id])
  if (!seen) throw notFound()
  const document = await (share ? row(work, id).forShare() : row(work, id).forUpdate()).executeTakeFirst()
  if (!document) throw notFound()
  demand(work, act, { own: document.owner_unit_id })
  if (version !== undefined && version !== document.version)
    throw stale({ version: document.version, state: document.state, head: headOf(document) })
  return { ...document, state: document.state as DocumentState }
}

/** For every act that changes what is written: a signed document is frozen. */
export async function lockDraft(work: Work, id: string, version?: number, share = false) {
  const document = await lockDocument(work, id, 'document.write', version, share)
  if (document.state !== 'draft') throw conflict('document.frozen', { symbol: document.symbol })
  return document
}

export async function touchDocument(work: Work, id: string): Promise<{ id: string; version: number }> {
  const { version } = await work.tx
    .updateTable('document')
    .set((eb) => ({ version: eb('version', '+', 1), changed_at: work.at }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return { id, version }
}

/** One legal move: its record, and the state it leads to, for the caller to write with what belongs to it. */
export async function recordMove(
  work: Work,
  { id, state }: { id: string; state: DocumentState },
  move: DocumentMove,
  reason?: string,
) {
  const to = stateAfter(documentMoves, state, move)
  if (!to) throw conflict('move.not-allowed', { move, state })
  if (needsReason(documentMoves, state, move) && !reason) throw invalid([{ path: 'body.reason', problem: 'required' }])
  const { seq } = await work.tx
    .selectFrom('document_move')
    .select((eb) => eb.fn.countAll<number>().as('seq'))
    .where('document_id', '=', id)
    .executeTakeFirstOrThrow()
  await work.tx
    .insertInto('document_move')
    .values({
      document_id: id,
      seq: Number(seq) + 1,
      move,
      from_state: state,
      to_state: to,
      reason: reason ?? null,
      by_account_id: work.actor.accountId,
      acting_for_id: work.actingFor.id,
      at: work.at,
    })
    .execute()
  return to
}
