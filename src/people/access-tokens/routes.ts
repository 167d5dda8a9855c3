import { readerOf } from '#src/platform/database.ts'
import type { Slice } from '#src/platform/serve.ts'
import { personOf } from '../accounts.ts'
import { demandAt, demandOver } from '../branch.ts'
import type { PeopleMeans } from '../means.ts'
import * as c from './contract.ts'
import { giveToken, makeCalendarToken, revokeOwnToken, revokeToken, standingToken } from './give.ts'
import { ownTokens, tokensWithin } from './list.ts'

export const tokenRoutes =
  (means: PeopleMeans): Slice =>
  ({ read, act }) => {
    const now = () => means.clock.real()
    read(c.listTokens, (view, { query }) => tokensWithin(readerOf(means.db), view, now(), query.accountId))
    act(c.giveToken, async (work, { params: { id }, body }) => {
      // it reads as the person: so over the person, and at the unit
      await demandOver(work, 'token.write', await personOf(work, id), now())
      await demandAt(work, 'token.write', body.unitId)
      return giveToken(work, { accountId: id, ...body }, now())
    })
    act(c.revokeToken, async (work, { params: { id } }) => {
      await demandAt(work, 'token.write', (await standingToken(work, id)).unitId)
      return revokeToken(work, id, now())
    })
    read(c.listOwnTokens, (view) => ownTokens(readerOf(means.db), view, now()))
    act(c.makeCalendarToken, (work, { body }) => makeCalendarToken(work, body, now()))
    act(c.revokeOwnToken, (work, { params: { id } }) => revokeOwnToken(work, id, now()))
  }
