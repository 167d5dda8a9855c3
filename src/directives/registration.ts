import { sql } from 'kysely'
import { demand, unitsFor } from '#src/access/index.ts'
import { attachFiles } from '#src/documents/index.ts'
import { changed } from '#src/platform/audit/changed.ts'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { conflict, invalid, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { giveEffect } from './bases.ts'
import { lockDirective, touchDirective } from './change.ts'
import type { editDirective as edit, registerDirective as register } from './contract.ts'
import { recordMove } from './history.ts'
import { tooSecret } from './kinds.ts'
import type { DirectiveBody } from './shapes.ts'
import { unitNameSql } from './unit-names.ts'
import { directivesInSight } from './visible.ts'

/** What may not be stored is refused before anything is written. */
function checkSecrecy({ classification, abstract }: DirectiveBody) {
  if ((tooSecret as readonly string[]).includes(classification))
    throw refused('directive.too-secret', { classification })
  if (classification === 'numberOnly' && abstract !== '') throw refused('directive.number-only', { field: 'abstract' })
  if (classification !== 'numberOnly' && abstract === '')
    throw invalid([{ path: 'body.abstract', problem: 'required' }])
}

/** The issuer's name as it was on the day of the document, or as given where it is no unit of the directory. */
async function issuerOf(work: Work, { issuerId, issuerName, issuedOn }: DirectiveBody): Promise<string> {
  if (!issuerId) {
    if (!issuerName) throw invalid([{ path: 'body.issuerName', problem: 'required' }])
    return issuerName
  }
  const query = sql<{ name: string | null }>`select ${unitNameSql('u.id', issuedOn)} as name
    from unit u where u.id = ${issuerId}::uuid`
  const [unit] = await rows(work.db, query)
  if (!unit?.name) throw invalid([{ path: 'body.issuerId', problem: 'unknown' }])
  return unit.name
}

/** (symbol, issuer, date) is a directive's identity; the refusal names the one that has it, if the actor may see it. */
async function refuseTaken(work: Work, symbol: string, issuerName: string, issuedOn: string, but?: string) {
  const taken = await work.tx
    .selectFrom('directive')
    .select(['id', 'symbol', 'issuer_name', 'issued_on', 'abstract'])
    // the same number with a space more or in small letters is the same number
    .where(sql<boolean>`lower(replace(symbol, ' ', '')) = lower(replace(${symbol}::text, ' ', ''))`)
    .where('issuer_name', '=', issuerName)
    .where('issued_on', '=', issuedOn)
    .executeTakeFirst()
  if (!taken || taken.id === but) return
  const [seen] = await directivesInSight(work, [taken.id])
  throw conflict('directive.exists', { symbol, issuerName, issuedOn, existing: seen ? taken : null })
}

const columnsOf = (body: DirectiveBody, issuer_name: string) => ({
  symbol: body.symbol,
  issuer_id: body.issuerId ?? null,
  issuer_name,
  issued_on: body.issuedOn,
  kind: body.kind,
  abstract: body.abstract,
  classification: body.classification,
  sector_id: body.sectorId ?? null,
  bloc_id: body.blocId ?? null,
  valid_from: body.validFrom ?? null,
  valid_to: body.validTo ?? null,
})

export async function registerDirective(work: Work, body: Input<typeof register>['body']) {
  checkSecrecy(body)
  const [only, another] = unitsFor(work.actor, 'directive.write')
  const owner = body.ownerUnitId ?? (another === undefined ? only : undefined)
  if (!owner) throw invalid([{ path: 'body.ownerUnitId', problem: 'required' }])
  demand(work, 'directive.write', { own: owner })
  if (body.classification === 'numberOnly' && body.fileIds.length > 0)
    throw refused('directive.number-only', { field: 'fileIds' })
  const issuerName = await issuerOf(work, body)
  await refuseTaken(work, body.symbol, issuerName, body.issuedOn)
  const { id, version } = await work.tx
    .insertInto('directive')
    .values({
      ...columnsOf(body, issuerName),
      state: 'draft',
      owner_unit_id: owner,
      made_by: work.actor.accountId,
      made_at: work.at,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  work.record('directive.registered', { kind: 'directive', id }, { ...body, issuerName, ownerUnitId: owner })
  for (const other of body.givesEffectTo) await giveEffect(work, id, other)
  await attachFiles(work, { kind: 'directive', id }, body.fileIds)
  if (body.inForce) await recordMove(work, { id, state: 'draft' }, 'enter', { onDay: body.validFrom ?? body.issuedOn })
  return { id, version }
}

export async function editDirective(work: Work, id: string, body: Input<typeof edit>['body']) {
  checkSecrecy(body)
  const before = await lockDirective(work, id, 'directive.write', body.version)
  if (body.classification === 'numberOnly') await refuseContent(work, id)
  const issuerName = await issuerOf(work, body)
  await refuseTaken(work, body.symbol, issuerName, body.issuedOn, id)
  const after = columnsOf(body, issuerName)
  await work.tx.updateTable('directive').set(after).where('id', '=', id).execute()
  work.record('directive.edited', { kind: 'directive', id }, changed(before, after))
  return touchDirective(work, id)
}

/** Only the number and the date of a secret document are kept: what it holds is removed first. */
async function refuseContent(work: Work, id: string) {
  const [held] = await rows(
    work.db,
    sql<{
      field: string
    }>`select 'fileIds' as field from file_link where subject_kind = 'directive' and subject_id = ${id}
      union all select 'provisions' from provision where directive_id = ${id} limit 1`,
  )
  if (held) throw refused('directive.number-only', { field: held.field })
}
