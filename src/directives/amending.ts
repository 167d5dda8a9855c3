import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { stateAfter } from '#src/platform/moves.ts'
import { conflict, invalid, notFound, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lockDirective, touchDirective } from './change.ts'
import type { amendDirective as amend } from './contract-amending.ts'
import { recordMove } from './history.ts'
import { type DirectiveState, directiveMoves } from './moves.ts'
import { directivesInSight } from './visible.ts'

type Later = { id: string; symbol: string; issued_on: string; state: string }

async function laterOne(work: Work, id: string, issuedOn: string): Promise<Later> {
  const [seen] = await directivesInSight(work, [id])
  if (!seen) throw invalid([{ path: 'body.byDirectiveId', problem: 'unknown' }])
  const later = await work.tx
    .selectFrom('directive')
    .select(['id', 'symbol', 'issued_on', 'state'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (later.state === 'draft') throw refused('amendment.by-draft', { symbol: later.symbol })
  if (later.issued_on < issuedOn) throw refused('amendment.by-earlier', { symbol: later.symbol, issuedOn })
  return later
}

async function refuseForeign(work: Work, directiveId: string, provisionId: string | null, path: string) {
  if (provisionId === null) return
  const known = await work.tx
    .selectFrom('provision')
    .select('id')
    .where('id', '=', provisionId)
    .where('directive_id', '=', directiveId)
    .executeTakeFirst()
  if (!known) throw invalid([{ path, problem: 'unknown' }])
}

/** Amended once more it stays amended: the diagram knows one such state. */
async function takeEffect(work: Work, id: string, state: DirectiveState, kind: 'amend' | 'supersede', onDay: string) {
  if (kind === 'amend' && state === 'amended') return
  await recordMove(work, { id, state }, kind, { onDay })
}

export async function amendDirective(work: Work, id: string, body: Input<typeof amend>['body']) {
  const { kind, byDirectiveId, note, version } = body
  const [provisionId, byProvisionId] = [body.provisionId ?? null, body.byProvisionId ?? null]
  const before = await lockDirective(work, id, 'directive.move', version)
  const state = before.state as DirectiveState
  if (!stateAfter(directiveMoves, state, kind) && !(kind === 'amend' && state === 'amended'))
    throw conflict('move.not-allowed', { move: kind, state })
  // of a secret document no words are kept, nor about it
  if (before.classification === 'numberOnly' && note) throw refused('directive.number-only', { field: 'note' })
  if (byDirectiveId === id) throw invalid([{ path: 'body.byDirectiveId', problem: 'itself' }])
  if (kind === 'supersede' && provisionId !== null) throw invalid([{ path: 'body.provisionId', problem: 'whole' }])
  const later = await laterOne(work, byDirectiveId, before.issued_on)
  await refuseForeign(work, id, provisionId, 'body.provisionId')
  await refuseForeign(work, byDirectiveId, byProvisionId, 'body.byProvisionId')
  const fromDay = body.fromDay ?? later.issued_on
  if (fromDay < later.issued_on) throw refused('amendment.before-issue', { issuedOn: later.issued_on })
  await work.tx
    .insertInto('amendment')
    .values({
      directive_id: id,
      provision_id: provisionId,
      by_directive_id: byDirectiveId,
      by_provision_id: byProvisionId,
      kind,
      from_day: fromDay,
      note: note ?? null,
      by_account_id: work.actor.accountId,
      acting_for_id: work.actingFor.id,
      at: work.at,
    })
    .execute()
  work.record(
    'directive.amended',
    { kind: 'directive', id },
    { kind, byDirectiveId, provisionId, byProvisionId, fromDay },
  )
  if (fromDay <= work.today) await takeEffect(work, id, state, kind, fromDay)
  return touchDirective(work, id)
}

/** What has taken effect is history; what is still to come was perhaps entered by mistake. */
export async function withdrawAmendment(work: Work, id: string, amendmentId: string) {
  await lockDirective(work, id, 'directive.move')
  const found = await work.tx
    .selectFrom('amendment')
    .select(['id', 'from_day'])
    .where('id', '=', amendmentId)
    .where('directive_id', '=', id)
    .executeTakeFirst()
  if (!found) throw notFound()
  if (found.from_day <= work.today) throw refused('amendment.in-effect', { fromDay: found.from_day })
  await work.tx.deleteFrom('amendment').where('id', '=', amendmentId).execute()
  work.record('directive.amendment-withdrawn', { kind: 'directive', id }, { amendmentId })
  return touchDirective(work, id)
}

type Due = { id: string; kind: 'amend' | 'supersede' | 'expire'; day: string }

/** What the days bring: amendments whose day has come, and the end of directives whose last day is over. */
export async function directiveDays(work: Work): Promise<number> {
  const due = await rows(
    work.db,
    sql<Due>`select m.directive_id as id, m.kind, m.from_day as day from amendment m
        join directive d on d.id = m.directive_id
        where m.from_day <= ${work.today}::date
          and (d.state = 'inForce' or (d.state = 'amended' and m.kind = 'supersede'))
      union all select d.id, 'expire', d.valid_to + 1 from directive d
        where d.state in ('inForce', 'amended') and d.valid_to < ${work.today}::date
      order by day, kind`,
  )
  let moved = 0
  for (const { id, kind, day } of due) {
    const { state } = await work.tx
      .selectFrom('directive')
      .select('state')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (!stateAfter(directiveMoves, state as DirectiveState, kind)) continue
    await recordMove(work, { id, state: state as DirectiveState }, kind, { onDay: day })
    await touchDirective(work, id)
    moved++
  }
  return moved
}
