import { keptEvents } from '#src/audit/index.ts'
import { demandOver, unitsOfPerson } from '#src/people/index.ts'
import { needed } from '#src/platform/audit/erasure.ts'
import { notFound, refused } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { topUnits } from '#src/units/index.ts'
import type { ErasableEvent } from './shapes.ts'
import { mayPropose } from './standing.ts'

/** So long a proposal waits for its second person. */
const proposalLife = 14 * 24 * 3_600_000
type Why = { reason: string; basis: string }
type Proposal = Why & { units: readonly string[] } & (
    | { kind: 'person'; personId: string }
    | { kind: 'content'; events: readonly number[] }
  )

async function propose(work: Work, proposal: Proposal, now: Date): Promise<{ id: string }> {
  const { kind, reason, basis, units } = proposal
  const { id } = await work.tx
    .insertInto('erasure')
    .values({
      kind,
      person_id: kind === 'person' ? proposal.personId : null,
      events: kind === 'content' ? proposal.events.map(String) : null,
      units: [...units],
      reason,
      basis,
      proposed_by: work.actor.accountId,
      proposed_at: now,
      ends_at: new Date(now.getTime() + proposalLife),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  work.record(
    'erasure.proposed',
    { kind: 'erasure', id },
    { kind, reason, basis, ...(kind === 'content' && { events: proposal.events }) },
  )
  return { id }
}

/** Where the whole person stands: of one who never held anything, the top. */
export const placesOf = async (view: View, personId: string, now: Date) => {
  const units = await unitsOfPerson(view, personId, now)
  return units.length > 0 ? units : topUnits(view)
}

export const personWaits = async ({ db }: Pick<View, 'db'>, personId: string, now: Date) =>
  (await db
    .selectFrom('erasure')
    .select('id')
    .where('person_id', '=', personId)
    .where('decision', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirst()) !== undefined

export async function proposePersonErasure(work: Work, personId: string, why: Why, now: Date): Promise<{ id: string }> {
  await demandOver(work, 'erasure.propose', personId, now)
  // two who propose at once come one after the other
  await work.tx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute()
  if (personId === work.actor.personId) throw refused('erasure.self')
  if (await personWaits(work, personId, now)) throw refused('erasure.waiting')
  return propose(work, { kind: 'person', personId, units: await placesOf(work, personId, now), ...why }, now)
}

/** The events as who erases may know them; one that is absent or kept by a unit out of the branch is as good as absent. */
export async function erasableEvents(view: View, seqs: readonly number[]) {
  const wanted = [...new Set(seqs)]
  const found = await keptEvents(view, wanted)
  const top = await topUnits(view)
  const units = [...new Set(found.flatMap(({ keeper }) => keeper ?? top))]
  // above all of them is above each of them
  if (found.length < wanted.length || !(await mayPropose(view, 'content', units))) throw notFound()
  const events = found.map(
    ({ seq, at, action, kind, told }): ErasableEvent => ({
      seq: Number(seq),
      at: at.toISOString(),
      action,
      kind,
      told,
      needed: needed.includes(action),
    }),
  )
  return { units, events }
}

export async function proposePurge(
  work: Work,
  { events: seqs, ...why }: Why & { events: readonly number[] },
  now: Date,
) {
  const { units, events } = await erasableEvents(work, seqs)
  if (events.some((event) => event.needed)) throw refused('erasure.needed')
  if (events.every((event) => !event.told)) throw refused('erasure.nothing')
  return propose(work, { kind: 'content', events: events.map(({ seq }) => seq), units, ...why }, now)
}
