import { readerOf } from '#src/platform/database.ts'
import type { Exchange } from '#src/platform/serve.ts'
import type { View } from '#src/platform/work.ts'
import { demandSteering } from '../branch.ts'
import type { PeopleMeans } from '../means.ts'
import { tokenHash } from '../tokens.ts'
import type { OpenSession } from './contract.ts'

type Which = { accountId: string } | { personId: string }

async function openOnes({ db, clock }: PeopleMeans, which: Which, token: string | undefined) {
  let asked = readerOf(db)
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .where('s.complete', '=', true)
    .where('s.ends_at', '>', clock.real())
  asked =
    'accountId' in which ? asked.where('a.id', '=', which.accountId) : asked.where('a.person_id', '=', which.personId)
  const found = await asked
    .select(['s.id', 's.account_id', 's.token_hash', 's.made_at', 's.seen_at', 's.ends_at', 's.address', 's.agent'])
    .orderBy('s.seen_at', 'desc')
    .orderBy('s.id')
    .execute()
  const own = token && tokenHash(token)
  return found.map((s): OpenSession & { accountId: string } => ({
    id: s.id,
    accountId: s.account_id,
    madeAt: s.made_at.toISOString(),
    seenAt: s.seen_at.toISOString(),
    endsAt: s.ends_at.toISOString(),
    address: s.address,
    agent: s.agent,
    thisOne: own ? Buffer.compare(s.token_hash, own) === 0 : false,
  }))
}

export async function ownSessions({ actor }: View, means: PeopleMeans, { token }: Exchange) {
  const found = await openOnes(means, { accountId: actor.accountId }, token)
  return { sessions: found.map(({ accountId: _, ...session }) => session) }
}

/** From where somebody works is theirs to know: whoever else looks must be over the whole person, and is noted. */
export async function personSessions(view: View, means: PeopleMeans, personId: string, { token }: Exchange) {
  await demandSteering(view, 'account.write', personId, means.clock.real())
  await means.noteAccess(view.actor, 'person.sessions', { personId })
  return { sessions: await openOnes(means, { personId }, token) }
}
