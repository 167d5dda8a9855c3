import { appendAccess, known } from '#src/platform/audit/access.ts'
import type { Slice } from '#src/platform/serve.ts'
import { addFirstAdministrator } from './first-administrator.ts'
import { askForPasswordLinks } from './forgotten.ts'
import { linkFacts, setPasswordWithLink } from './links.ts'
import { chooseOwnLanguage, meOf } from './me.ts'
import { chooseLanguage, readMe } from './me-contract.ts'
import type { PeopleMeans } from './means.ts'
import { changeOwnPassword } from './own-password.ts'
import {
  draftOwnSecondFactor,
  dropOwnSecondFactor,
  enrolOwnSecondFactor,
  renewOwnRecoveryCodes,
} from './own-second-factor.ts'
import { sessionState, stayAwake } from './own-sessions.ts'
import * as c from './session-contract.ts'
import { closeSession } from './sessions.ts'
import { signInWithCode, signInWithPassword } from './sign-in.ts'
import { readTimeLimits, setTimeLimits } from './time-limits.ts'
import * as limits from './time-limits-contract.ts'

export const sessionRoutes =
  (means: PeopleMeans): Slice =>
  ({ read, act }) => {
    act(c.signIn, (work, { body }, exchange) => signInWithPassword(work, means, body, exchange))
    act(c.giveCode, (work, { body }, exchange) => signInWithCode(work, means, body.code, exchange))
    act(c.signOut, async ({ tx, actor }, _, exchange) => {
      if (exchange.token) await closeSession(tx, exchange.token)
      const actorId = known(actor)
      if (actorId)
        await appendAccess(
          tx,
          { actorId, action: 'signOut', detail: { address: exchange.address } },
          means.clock.real(),
        )
      exchange.keep(null)
      return {}
    })
    read(c.readSession, (view, _, exchange) => sessionState(view, means, exchange))
    act(c.extendSession, (work, _, exchange) => stayAwake(work, means, exchange))

    act(c.askPasswordLink, (work, { body }, { address }) => askForPasswordLinks(work, body.who, address))
    act(c.readLink, (work, { body }) => linkFacts(work, body.token, means.clock.real()))
    act(c.setPasswordByLink, (work, { body }) => setPasswordWithLink(work, means, body))
    act(c.becomeFirstAdministrator, (work, { body }) => addFirstAdministrator(work, means, body))

    act(c.draftSecondFactor, (work, { body }, exchange) => draftOwnSecondFactor(work, means, body.password, exchange))
    act(c.enrolSecondFactor, (work, { body }, exchange) => enrolOwnSecondFactor(work, means, body.code, exchange))
    act(c.dropSecondFactor, (work, { body }, exchange) => dropOwnSecondFactor(work, means, body.password, exchange))
    act(c.renewRecoveryCodes, (work, { body }, exchange) => renewOwnRecoveryCodes(work, means, body.password, exchange))
    act(c.changePassword, (work, { body }, exchange) => changeOwnPassword(work, means, body, exchange))

    read(limits.readTimeLimits, (view) => readTimeLimits(view))
    act(limits.setTimeLimits, (work, { body }) => setTimeLimits(work, body))
    read(readMe, (view) => meOf(view, means))
    act(chooseLanguage, (work, { body }) => chooseOwnLanguage(work, body.language))
  }
