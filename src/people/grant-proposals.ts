import { sql } from 'kysely'
import { unitsFor } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import { type Day, dayOf } from '#src/platform/day.ts'
import { conflict, notFound } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { demandAt } from './branch.ts'
import { giveGrant } from './grants.ts'
import { unitNameOf } from './person-detail.ts'
import type { GrantProposal } from './proposal-shapes.ts'

/** Roles proposed at units of the own branch after a succession; those that wait first. */
export const proposalsFor = (view: View, successionId: string | undefined): Promise<GrantProposal[]> =>
  rows(
    view.db,
    sql<GrantProposal>`
      select * from (select x.id, x.succession_id as "successionId", x.state, p.id as "personId", p.name, a.login,
        a.last_seen_at is null as "neverIn", g.role,
        g.unit_id as "fromId", ${unitNameOf('g.unit_id', view.today)} as "fromName",
        x.unit_id as "unitId", ${unitNameOf('x.unit_id', view.today)} as "unitName",
        (upper(g.valid) - 1)::text as "to"
      from grant_proposal x join role_grant g on g.id = x.grant_id
      join account a on a.id = g.account_id join person p on p.id = a.person_id
      where (${successionId ?? null}::uuid is null and x.state = 'pending' or x.succession_id = ${successionId ?? null}::uuid)
        and exists (select from closure c where c.descendant_id = x.unit_id and c.by = 'structure'
          and c.valid @> ${view.today}::date and c.ancestor_id = any(${unitsFor(view.actor, 'grant.write')}::uuid[]))
      ) listed order by state <> 'pending', "unitName" collate "vi-x-icu", name collate "vi-x-icu", id limit 2000`,
  )

const lockAll = (work: Work, ids: readonly string[]) =>
  work.tx
    .selectFrom('grant_proposal as x')
    .innerJoin('role_grant as g', 'g.id', 'x.grant_id')
    .select(['x.id', 'x.unit_id', 'x.state', 'g.account_id', 'g.role', 'g.basis'])
    .select([sql<Day | null>`(upper(g.valid) - 1)::text`.as('to')])
    .where('x.id', 'in', ids)
    .orderBy('x.id')
    .forUpdate('x')
    .execute()

type Decision = { ids: readonly string[]; decision: 'confirm' | 'decline' }

/** All or none. A confirmed role acts from the next request, and as long as the one that it follows would have. */
export async function decideProposals(
  work: Work,
  { ids, decision }: Decision,
  now: Date,
): Promise<{ decided: number }> {
  const asked = [...new Set(ids)]
  const found = await lockAll(work, asked)
  if (found.length < asked.length) throw notFound()
  for (const unitId of new Set(found.map((one) => one.unit_id))) await demandAt(work, 'grant.write', unitId)
  const settled = found.find(({ state }) => state !== 'pending')
  if (settled) throw conflict('proposal.decided', { id: settled.id, state: settled.state })
  const realToday = dayOf(now)
  const from = work.today < realToday ? work.today : realToday
  for (const one of found) {
    const role = one.role as Parameters<typeof giveGrant>[1]['role']
    const given_id =
      decision === 'confirm'
        ? await giveGrant(work, {
            accountId: one.account_id,
            role,
            unitId: one.unit_id,
            basis: one.basis,
            from,
            to: one.to,
          })
        : null
    await work.tx
      .updateTable('grant_proposal')
      .set({
        state: decision === 'confirm' ? 'confirmed' : 'declined',
        given_id,
        decided_by: work.actor.accountId,
        decided_at: work.at,
      })
      .where('id', '=', one.id)
      .execute()
    if (decision === 'decline')
      work.record('grant.declined', { kind: 'account', id: one.account_id }, { role, unitId: one.unit_id })
  }
  return { decided: found.length }
}
