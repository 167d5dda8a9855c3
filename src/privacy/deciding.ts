import { actsOn, demandOrAbsent } from '#src/access/index.ts'
import { dayOf } from '#src/platform/day.ts'
import { notFound, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { eraseAll, purge } from './erasing.ts'
import { placesOf } from './proposing.ts'
import { standingOf } from './standing.ts'

export type Decision = 'confirm' | 'decline' | 'withdraw'
const done = { confirm: 'confirmed', decline: 'declined', withdraw: 'withdrawn' } as const

const waiting = async ({ tx }: Work, id: string) => {
  const found = await tx
    .selectFrom('erasure as er')
    .innerJoin('account as a', 'a.id', 'er.proposed_by')
    .where('er.id', '=', id)
    .selectAll('er')
    .select(['a.person_id as proposer_person', 'a.active as proposer_active'])
    .forUpdate('er')
    .executeTakeFirst()
  if (!found) throw notFound()
  return found
}
type Waiting = Awaited<ReturnType<typeof waiting>>

/** Two persons, not two accounts, and nobody who acts for the first. */
async function demandSecond(work: Work, found: Waiting, now: Date): Promise<void> {
  const giver = work.actingFor.id
    ? await work.tx.selectFrom('account').select('person_id').where('id', '=', work.actingFor.id).executeTakeFirst()
    : undefined
  if ([work.actor.personId, giver?.person_id].includes(found.proposer_person)) throw refused('erasure.same-person')
  if (found.person_id === work.actor.personId) throw refused('erasure.self')
  const administers = await work.tx
    .selectFrom('role_grant as g')
    .select('g.id')
    .where('g.account_id', '=', found.proposed_by)
    .where('g.role', '=', 'administrator')
    .where(actsOn(dayOf(now)))
    .executeTakeFirst()
  if (!found.proposer_active || !administers) throw refused('erasure.proposer-gone')
}

const erase = (work: Work, found: Waiting, now: Date) =>
  found.person_id ? eraseAll(work, found, found.person_id, now) : purge(work, found, found.events ?? [])

/** The second person confirms, and at once what was proposed is gone; or it is declined, or withdrawn by who proposed it. */
export async function decideErasure(
  work: Work,
  id: string,
  decision: Decision,
  now: Date,
): Promise<{ erased: number }> {
  const found = await waiting(work, id)
  const kind = found.person_id ? 'person' : 'content'
  const decided = found.decision !== null
  // where the person stands now counts, not where they stood when it was proposed
  const units = found.person_id && !decided ? await placesOf(work, found.person_id, now) : found.units
  const standing = await standingOf(work, kind, units)
  demandOrAbsent(work, 'erasure.confirm', standing)
  if (decided) throw refused('erasure.decided')
  if (found.ends_at <= now) throw refused('erasure.ended')
  if (decision === 'withdraw' && found.proposer_person !== work.actor.personId) throw refused('erasure.not-own')
  if (decision === 'confirm') await demandSecond(work, found, now)
  const erased = decision === 'confirm' ? await erase(work, found, now) : 0
  await work.tx
    .updateTable('erasure')
    .set({
      decision: done[decision],
      decided_by: work.actor.accountId,
      decided_for_id: work.actingFor.id,
      decided_at: now,
      ...(decision === 'confirm' && { erased }),
    })
    .where('id', '=', id)
    .execute()
  if (decision === 'decline') work.record('erasure.declined', { kind: 'erasure', id })
  if (decision === 'withdraw') work.record('erasure.withdrawn', { kind: 'erasure', id })
  return { erased }
}
