import type { Slice } from '#src/platform/serve.ts'
import type { Work } from '#src/platform/work.ts'
import { personOf } from '../accounts.ts'
import { demandOver } from '../branch.ts'
import type { PeopleMeans } from '../means.ts'
import * as c from './contract.ts'
import { ownSessions, personSessions } from './list.ts'
import { revokeSession, revokeSessions } from './revoke.ts'

export const openSessionRoutes =
  (means: PeopleMeans): Slice =>
  ({ read, act }) => {
    const over = async (work: Work, accountId: string) =>
      demandOver(work, 'account.write', await personOf(work, accountId), means.clock.real())
    read(c.listSessions, (view, _, exchange) => ownSessions(view, means, exchange))
    act(c.revokeOwnSession, (work, { params }) => revokeSession(work, work.actor.accountId, params.id))
    act(c.revokeOtherSessions, (work, _, { token }) => revokeSessions(work, work.actor.accountId, token))
    act(c.signOutEverywhere, async (work, _, exchange) => {
      await revokeSessions(work, work.actor.accountId)
      exchange.keep(null)
      return {}
    })

    read(c.listPersonSessions, (view, { params }, exchange) => personSessions(view, means, params.id, exchange))
    act(c.revokeSession, async (work, { params: { id, sessionId } }) => {
      await over(work, id)
      return revokeSession(work, id, sessionId)
    })
    act(c.revokeSessions, async (work, { params: { id } }) => {
      await over(work, id)
      return revokeSessions(work, id)
    })
  }
