import { sql } from 'kysely'
import { demand } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import { type Day, yearOf } from '#src/platform/day.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { conflict, invalid, notFound, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { checkObligation as check, uncheckObligation as uncheck } from './contract.ts'
import { isTicked, type ObligationKind, type ObligationRhythm } from './kinds.ts'
import { periodsOf } from './rules.ts'
import { visibleParties } from './visible.ts'

type Asked = { unitId: string; period: string }
type Part = { owner: string; kind: ObligationKind; rhythm: ObligationRhythm; validFrom: Day; validTo: Day | null }

/** A party's part of an obligation: 404 out of reach, 403 for whoever neither keeps it nor is the party. */
async function partOf(work: Work, id: string, { unitId }: Asked): Promise<Part> {
  const query = sql<Part>`select o.owner_unit_id as owner, o.kind, o.rhythm, o.valid_from as "validFrom",
      o.valid_to as "validTo"
    from obligation o join obligation_party p on p.obligation_id = o.id
    where o.id = ${id} and p.unit_id = ${unitId} and ${visibleParties(work)}`
  const [part] = await rows(work.db, query)
  if (!part) throw notFound()
  demand(work, 'obligation.check', { own: part.owner, reporting: unitId })
  if (!isTicked(part.kind)) throw refused('obligation.counted', { kind: part.kind })
  return part
}

export async function checkObligation(work: Work, id: string, { doneOn, note, ...asked }: Input<typeof check>['body']) {
  const part = await partOf(work, id, asked)
  const period = periodsOf(part, Number(asked.period.slice(0, 4)) || yearOf(work.today), work.today).find(
    ({ code }) => code === asked.period,
  )
  if (!period) throw invalid([{ path: 'body.period', problem: 'unknown' }])
  if (doneOn > work.today) throw refused('obligation.done-in-future', { today: work.today })
  if (doneOn < period.from) throw refused('obligation.done-before', { from: period.from })
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
