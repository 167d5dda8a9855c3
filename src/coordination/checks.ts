import { sql } from 'kysely'
import { demand } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import { type Day, yearOf } from '#src/platform/day.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { conflict, invalid, notFound, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { checkObligation as check, uncheckObligation as uncheck } from './contract.ts'
import { isTicked, type ObligationKind, type ObligationRhythm } from './kinds.ts'
import { answersFor, givesFor, type Party, partiesSql } from './parties.ts'
import { isPartyIn, periodsOf } from './rules.ts'

type Asked = { unitId: string; period: string }
type Part = {
  owner: string
  kind: ObligationKind
  rhythm: ObligationRhythm
  validFrom: Day
  validTo: Day | null
  parties: Party[]
}

/** A party's part of an obligation: 404 out of reach, 403 for whoever neither keeps it nor answers for the party. */
async function partOf(work: Work, id: string, { unitId }: Asked) {
  const query = sql<Part>`select o.owner_unit_id as owner, o.kind, o.rhythm, o.valid_from as "validFrom",
      o.valid_to as "validTo", ${partiesSql(work)} as parties
    from obligation o where o.id = ${id}`
  const [part] = await rows(work.db, query)
  const party = part?.parties.find((one) => one.unitId === unitId)
  if (!part || !party) throw notFound()
  demand(work, 'obligation.check', { own: part.owner, reporting: answersFor(unitId, part.parties) })
  if (!isTicked(part.kind)) throw refused('obligation.counted', { kind: part.kind })
  return { ...part, party }
}

export async function checkObligation(work: Work, id: string, { doneOn, note, ...asked }: Input<typeof check>['body']) {
  const part = await partOf(work, id, asked)
  const period = periodsOf(part, Number(asked.period.slice(0, 4)) || yearOf(work.today), work.today).find(
    (one) => one.code === asked.period && isPartyIn(part.party, one),
  )
  if (!period) throw invalid([{ path: 'body.period', problem: 'unknown' }])
  if (doneOn > work.today) throw refused('obligation.done-in-future', { today: work.today })
  if (doneOn < period.from) throw refused('obligation.done-before', { from: period.from })
  await refuseDone(work, id, givesFor(asked.unitId, part.parties), asked.period)
  const { numInsertedOrUpdatedRows } = await work.tx
    .insertInto('obligation_check')
    .values({
      obligation_id: id,
      unit_id: asked.unitId,
      period: asked.period,
      done_on: doneOn,
      note: note || null,
      by_account_id: work.actor.accountId,
      acting_for_id: work.actingFor.id,
      at: work.at,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) throw conflict('obligation.checked')
  work.record('obligation.checked', { kind: 'obligation', id }, { ...asked, doneOn, note })
  return { id }
}

/** What the unit did before it ended is done for whoever took its part over. */
async function refuseDone({ tx }: Work, id: string, givers: readonly string[], period: string) {
  const done = await tx
    .selectFrom('obligation_check')
    .select('unit_id')
    .where('obligation_id', '=', id)
    .where('unit_id', 'in', givers)
    .where('period', '=', period)
    .executeTakeFirst()
  if (done) throw conflict('obligation.checked')
}

export async function uncheckObligation(work: Work, id: string, { reason, ...asked }: Input<typeof uncheck>['body']) {
  await partOf(work, id, asked)
  const { numDeletedRows } = await work.tx
    .deleteFrom('obligation_check')
    .where('obligation_id', '=', id)
    .where('unit_id', '=', asked.unitId)
    .where('period', '=', asked.period)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound()
  work.record('obligation.unchecked', { kind: 'obligation', id }, { ...asked, reason })
  return { id }
}
