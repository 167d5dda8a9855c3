import { sql } from 'kysely'
import { mayAnywhere } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import { type Day, dayOf } from '#src/platform/day.ts'
import { forbidden, invalid, notFound, refused } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { grantsOf, unitNameOf } from './person-detail.ts'
import { nameWithPositions, type Side } from './rules.ts'
import type { DelegationFacts } from './shapes.ts'
import { firstDay, lastDay, rangeOf } from './span.ts'

/** The own grant, which one may delegate; a delegated one is passed on by nobody. */
async function ownGrant(view: View, id: string, realToday: Day) {
  const grant = await view.db
    .selectFrom('role_grant')
    .where('id', '=', id)
    .where('account_id', '=', view.actor.accountId)
    .where('revoked_at', 'is', null)
    .where(sql<boolean>`(upper_inf(valid) or upper(valid) > ${realToday}::date)`)
    .select(['id', 'role', 'unit_id as unitId', sql<Day | null>`(upper(valid) - 1)::text`.as('to')])
    .executeTakeFirst()
  if (!grant) throw notFound()
  return grant
}

type Found = { accountId: string; name: string; positions: { title: string; side: Side; precedence: number }[] }

const accountsWithin = (view: View, unitId: string, q: string | undefined) =>
  rows(
    view.db,
    sql<Found>`
    select a.id as "accountId", p.name,
      coalesce((select json_agg(json_build_object('title', o.title, 'side', o.side, 'precedence', o.precedence) order by o.id)
        from position o where o.person_id = p.id and o.valid @> ${view.today}::date), '[]') as positions
    from account a join person p on p.id = a.person_id
    where a.active and a.id <> ${view.actor.accountId} and p.folded like '%' || fold(${q ?? ''}) || '%' and (
      exists (select from position o where o.person_id = p.id and o.valid @> ${view.today}::date
        and o.unit_id in (select branch(${unitId}::uuid, ${view.today}::date)))
      or exists (select from role_grant g where g.account_id = a.id and g.revoked_at is null
        and g.unit_id in (select branch(${unitId}::uuid, ${view.today}::date))))
    order by split_part(p.name, ' ', -1) collate "vi-x-icu", p.name collate "vi-x-icu", a.id`,
  )

export async function candidatesFor(view: View, grantId: string, q: string | undefined, now: Date) {
  const { unitId } = await ownGrant(view, grantId, dayOf(now))
  const found = await accountsWithin(view, unitId, q?.trim())
  return {
    rows: found.slice(0, 50).map(({ accountId, name, positions }) => ({
      accountId,
      name,
      positions: nameWithPositions({ name }, positions).slice(name.length + 2),
    })),
  }
}

type Wanted = { toAccountId: string; from: Day; to: Day; reason?: string | null | undefined }

export async function delegateGrant(work: Work, grantId: string, wanted: Wanted, now: Date): Promise<string> {
  const { toAccountId, from, to, reason } = wanted
  const grant = await ownGrant(work, grantId, dayOf(now))
  // by this grant alone: whatever else one holds gives no right to pass it on
  const alone = { ...work.actor, grants: [{ role: grant.role, unitId: grant.unitId, actingForId: null }] }
  if (!mayAnywhere(alone, 'grant.delegate')) throw forbidden('grant.delegate')
  if (to < dayOf(now)) throw invalid([{ path: 'body.to', problem: 'past' }])
  if (grant.to && to > grant.to) throw refused('delegation.after-grant', { to: grant.to })
  const within = await accountsWithin(work, grant.unitId, undefined)
  if (!within.some(({ accountId }) => accountId === toAccountId)) throw notFound()
  const { id } = await work.tx
    .insertInto('delegation')
    .values({
      grant_id: grantId,
      to_account_id: toAccountId,
      valid: rangeOf({ from, to }),
      reason: reason ?? null,
      given_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  work.record('grant.delegate', { kind: 'account', id: toAccountId }, { delegationId: id, grantId, from, to })
  return id
}

/** By who gave it, or by who received it and no longer wants to answer for it. */
export async function withdrawOwnDelegation(work: Work, id: string, now: Date): Promise<void> {
  const { accountId } = work.actor
  const gone = await work.tx
    .updateTable('delegation')
    .set({ withdrawn_at: now })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('to_account_id', '=', accountId),
        eb('grant_id', 'in', eb.selectFrom('role_grant').where('account_id', '=', accountId).select('id')),
      ]),
    )
    .returning('to_account_id')
    .executeTakeFirst()
  if (!gone) throw notFound()
  work.record('grant.withdrawDelegation', { kind: 'account', id: gone.to_account_id }, { delegationId: id })
}

export async function delegationsOf({ db, actor, today }: View, now: Date) {
  const realToday = dayOf(now)
  const found = await rows(
    db,
    sql<DelegationFacts & { given: boolean }>`
    select d.id, g.role, ${unitNameOf('g.unit_id', today)} as "unitName", p.name, ${firstDay(sql`d.valid`)} as "from",
      ${lastDay(sql`d.valid`)} as "to", d.reason, g.account_id = ${actor.accountId} as given,
      case when d.withdrawn_at is not null or g.revoked_at is not null then 'withdrawn'
        when lower(d.valid) > ${realToday}::date then 'future'
        when d.valid @> ${realToday}::date then 'valid' else 'over' end as state
    from delegation d join role_grant g on g.id = d.grant_id
    join account a on a.id = case when g.account_id = ${actor.accountId} then d.to_account_id else g.account_id end
    join person p on p.id = a.person_id
    where g.account_id = ${actor.accountId} or d.to_account_id = ${actor.accountId}
    order by d.given_at desc`,
  )
  const grants = await grantsOf(db, [actor.accountId], today, realToday)
  return {
    grants: grants.filter(({ role, state }) => role === 'leader' && (state === 'valid' || state === 'future')),
    given: found.filter(({ given }) => given),
    received: found.filter(({ given }) => !given),
    realToday,
  }
}
