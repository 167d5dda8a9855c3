import { sql } from 'kysely'
import { may } from '#src/access/index.ts'
import { headsOf, personsAt } from '#src/people/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { conflict, forbidden, invalid, notFound, refused } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { termsOver, unitOn } from '#src/units/index.ts'
import { lockDocument, recordMove, touchDocument } from './change.ts'
import { changesIn } from './citing.ts'
import type {
  proposeSignature as proposing,
  signDocument as signing,
  withdrawSignature as withdrawing,
} from './contract-papers.ts'
import { readDocument } from './detail.ts'
import { nextNumber, numberSeries } from './layouts/series.ts'
import { symbolOf } from './layouts/symbol.ts'
import { kindOfPurpose, type Purpose, type Side } from './paper.ts'
import type { DocumentSources } from './sources.ts'

type Numbered = { owner_unit_id: string; side: string; purpose: string }

/** The run of this document's number on that day, with the numbers already given in it. */
async function seriesOn(view: View, { owner_unit_id, side, purpose }: Numbered, on: Day) {
  const { from, to, of } = numberSeries(side as Side, on, await termsOver(view, owner_unit_id, on))
  const found = await rows(
    view.db,
    sql<{ number: number }>`select number from document d where d.owner_unit_id = ${owner_unit_id}::uuid
      and d.side = ${side} and d.purpose = ${purpose} and d.state = 'signed'
      and (${from}::date is null or d.issued_on >= ${from}::date) and (${to}::date is null or d.issued_on <= ${to}::date)`,
  )
  return { of, used: found.map(({ number }) => number) }
}

async function symbolFor(view: View, { owner_unit_id, side, purpose }: Numbered, number: number, on: Day) {
  const unit = await unitOn(view, owner_unit_id, on)
  return symbolOf(
    side as Side,
    kindOfPurpose[purpose as Purpose].code,
    number,
    unit?.symbol ?? unit?.shortName ?? '',
    on,
  )
}

/** What a signing begins with: the next number, the symbol it makes, and the unit's people, its head first. */
export async function proposeSignature(
  view: View,
  id: string,
  sources: DocumentSources,
  day: Day = view.today,
): Promise<Reply<typeof proposing>> {
  const document = await readDocument(view, id)
  if (!may(view.actor, 'document.sign', { own: document.owner_unit_id })) throw forbidden('document.sign')
  const { of, used } = await seriesOn(view, document, day)
  const number = document.number ?? nextNumber(used)
  const [people, heads, changes] = await Promise.all([
    personsAt(view.db, [document.owner_unit_id], day),
    headsOf(view.db, [document.owner_unit_id], day),
    changesIn(view, [id], sources),
  ])
  const head = heads.get(document.owner_unit_id)
  const named = [...(head ? [head] : []), ...people.filter(({ personId }) => personId !== head?.personId)]
  return {
    on: day,
    number,
    of,
    symbol: await symbolFor(view, document, number, day),
    changed: changes[id] ?? 0,
    signers: named.map(({ name, title }) => ({ name, title })),
  }
}

export async function signDocument(work: Work, id: string, body: Input<typeof signing>['body']) {
  const document = await lockDocument(work, id, 'document.sign', body.version)
  if (body.issuedOn > work.today) throw invalid([{ path: 'body.issuedOn', problem: 'future' }])
  await recordMove(work, document, 'sign')
  const [empty] = await rows(
    work.db,
    sql<{ n: number }>`select count(*)::int as n from document_section where document_id = ${id}::uuid`,
  )
  if (!empty?.n) throw refused('document.empty')
  // one series is signed by one at a time, so that no number is given twice
  await sql`select pg_advisory_xact_lock(hashtext(${`document ${document.owner_unit_id} ${document.side} ${document.purpose}`}))`.execute(
    work.tx,
  )
  const { of, used } = await seriesOn(work, document, body.issuedOn)
  if (used.includes(body.number))
    throw conflict('document.number-taken', { number: body.number, of, next: nextNumber(used) })
  const symbol = await symbolFor(work, document, body.number, body.issuedOn)
  await work.tx
    .updateTable('document')
    .set({
      state: 'signed',
      number: body.number,
      symbol,
      issued_on: body.issuedOn,
      sign_mode: body.signMode,
      sign_body: body.signBody,
      signer_title: body.signerTitle,
      signer_name: body.signerName,
      signed_by: work.actor.accountId,
      signed_at: work.at,
    })
    .where('id', '=', id)
    .execute()
  const { version: _, ...told } = body
  work.record('document.signed', { kind: 'document', id }, { ...told, symbol })
  return { ...(await touchDocument(work, id)), symbol }
}

/** The number becomes free again; who signed what and why it was taken back stays in the history. */
export async function withdrawSignature(
  work: Work,
  id: string,
  { reason, version }: Input<typeof withdrawing>['body'],
) {
  const document = await lockDocument(work, id, 'document.sign', version)
  await recordMove(work, document, 'withdrawSignature', reason)
  await work.tx
    .updateTable('document')
    .set({ state: 'draft', number: null, symbol: null, issued_on: null, signed_by: null, signed_at: null })
    .where('id', '=', id)
    .execute()
  work.record('document.signature-withdrawn', { kind: 'document', id }, { reason, symbol: document.symbol })
  return touchDocument(work, id)
}

export async function deleteDocument(work: Work, id: string): Promise<{ id: string }> {
  const document = await lockDocument(work, id, 'document.write')
  if (document.state !== 'draft') throw conflict('document.frozen', { symbol: document.symbol })
  const { numDeletedRows } = await work.tx.deleteFrom('document').where('id', '=', id).executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound()
  work.record('document.deleted', { kind: 'document', id }, { purpose: document.purpose, title: document.title })
  return { id }
}
