import { sql } from 'kysely'
import { periodOf } from '#src/periods/index.ts'
import { changed } from '#src/platform/audit/changed.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { invalid } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { changeRegime as change } from './contract.ts'
import { withDueDays } from './duePeriods.ts'
import { lockRegime } from './ending.ts'

type Given = Input<typeof change>['body']

/**
 * What it asks, how often and over which days stays: a regime that asks something else is another one. A new due day is
 * taken up by all that is not yet due and not sent, unless it had passed already.
 */
export async function changeRegime(work: Work, id: string, { version, ...given }: Given) {
  const regime = await lockRegime(work, id, version)
  if (given.blocId !== null) {
    const bloc = await work.tx.selectFrom('bloc').select('id').where('id', '=', given.blocId).executeTakeFirst()
    if (!bloc) throw invalid([{ path: 'body.blocId', problem: 'unknown' }])
  }
  const before = {
    ...{ name: regime.name, asks: regime.asks, dueRules: regime.due_rule as unknown as Given['dueRules'] },
    ...{ locks: regime.locks, graceDays: regime.grace_days, blocId: regime.bloc_id },
  }
  await work.tx
    .updateTable('regime')
    .set({
      ...{ name: given.name, asks: given.asks, due_rule: JSON.stringify(given.dueRules), locks: given.locks },
      ...{ grace_days: given.graceDays, bloc_id: given.blocId, version: version + 1 },
    })
    .where('id', '=', id)
    .execute()
  const moved = await moveDueDays(work, { id, rhythm: regime.rhythm, from: regime.from, dueRules: given.dueRules })
  work.record(
    'regime.changed',
    { kind: 'regime', id },
    { ...changed(before, given), ...(moved > 0 && { reportsMoved: moved }) },
  )
  return { id, version: version + 1, moved }
}

type Regime = Parameters<typeof withDueDays>[1] & { id: string }

async function moveDueDays(work: Work, regime: Regime): Promise<number> {
  const open = await work.tx
    .selectFrom('expected_report')
    .select('period')
    .distinct()
    .where('regime_id', '=', regime.id)
    .where('due_on', '>=', work.today)
    .execute()
  const periods = await withDueDays(
    work,
    regime,
    open.map(({ period }) => periodOf(period)).sort((a, b) => (a.from < b.from ? -1 : 1)),
  )
  const { numAffectedRows } = await sql`
    update expected_report r set due_on = d.day
    from unnest(${periods.map((p) => p.period)}::text[], ${periods.map((p) => p.lastDay)}::date[],
      ${periods.map((p) => JSON.stringify(p.due))}::jsonb[]) as p (period, last_day, due)
    cross join lateral (select v.unit_id, coalesce(p.due ->> v.kind, p.due ->> '')::date as day
      from unit_version v where v.valid @> p.last_day) d
    where r.regime_id = ${regime.id} and r.period = p.period and r.unit_id = d.unit_id and not r.frozen
      and r.state in ('open', 'draft', 'submitted', 'returned') and r.approved_on is null
      and r.due_on <> d.day and r.due_on >= ${work.today}::date and d.day >= ${work.today}::date`.execute(work.tx)
  return Number(numAffectedRows ?? 0n)
}
