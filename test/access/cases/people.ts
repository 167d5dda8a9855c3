import { roles } from '#src/access/roles.ts'
import { giveGrant } from '#src/people/index.ts'
import { dayAfter, dayOf } from '#src/platform/day.ts'
import { act, cases, seen } from '../case.ts'
import type { Scene } from '../scene.ts'
import { administers, anyOf, anywhere, type Claim, everyone, is, nobody, reaches } from '../standing.ts'

/** People are known to the administrators of the branches they belong to, and to nobody else. */
const over = administers('lead')
const administrators = anywhere('administrator')
/** An auditor reads what was done by the units in reach. */
const auditorsOver: Claim = (who) => who.role === 'auditor' && reaches('lead')(who)
const byId = (id: string) => ({ params: { id } })
const of = (key: 'personId' | 'positionId' | 'accountId' | 'grantId', body?: object) => async (s: Scene) => ({
  ...byId((await s.person())[key]),
  ...(body && { body }),
})
const position = (s: Scene) => ({ unitId: s.units.lead, title: 'Phó Giám đốc', side: 'state', from: '2021-01-01' })
/** A grant of one's own; where nobody in particular asks, the grant of the board's leader. */
const ownGrant = (s: Scene, who = s.who('leader', 'board')) => byId(who.grantId)
const reading = roles.filter((role) => role !== 'administrator')
const tokenAt = (s: Scene, at: 'lead' | 'board', accountId: string) => ({
  ...byId(accountId),
  body: { name: `Hệ thống ${s.next()}`, scope: 'figures', unitId: s.units[at], endsOn: endOf(s) },
})
const endOf = (s: Scene) => dayAfter(dayOf(s.world.clock.real()), 30)
const wrong = { password: 'không phải mật khẩu này' }

export const peopleCases = cases({
  listPersons: seen('the list', administrators, () => ({})),
  listAdministeredUnits: seen('the list', administrators, () => ({})),
  readPerson: seen('a person of the department', over, of('personId')),
  listUnitPersons: seen('the department', anyOf(reaches('lead'), over), (s) => ({ query: { unitId: s.units.lead } })),
  registerPerson: act('at the department', over, nobody, (s) => ({
    body: { name: 'Lò Văn Mới', position: position(s) },
  })),
  editPerson: act('a person', over, nobody, of('personId', { name: 'Lò Văn Sửa', version: 2 })),
  registerPosition: act('a person', over, nobody, async (s) => ({
    ...byId((await s.person()).personId),
    body: position(s),
  })),
  editPosition: act('a position', over, nobody, async (s) => ({
    ...byId((await s.person()).positionId),
    body: { ...position(s), version: 2 },
  })),
  withdrawPosition: act('a position', over, nobody, of('positionId')),
  registerAccount: act('a person', over, nobody, async (s) => ({
    ...byId((await s.person()).personId),
    body: { login: `moi.${s.next()}` },
  })),
  deactivateAccount: act('an account', over, nobody, of('accountId')),
  reactivateAccount: act('an account', over, nobody, of('accountId')),
  unlockAccount: act('an account', over, nobody, of('accountId')),
  resetSecondFactor: act('an account', over, nobody, of('accountId')),
  giveLink: act('an account', over, nobody, of('accountId', { by: 'print' })),
  readPowers: seen('the department', anyOf(over, auditorsOver, is('leader@lead', 'head@lead')), (s) =>
    byId(s.units.lead),
  ),
  giveGrant: act('an account', over, nobody, async (s) => ({
    ...byId((await s.person()).accountId),
    body: { role: 'reader', unitId: s.units.lead, from: '2021-01-01' },
  })),
  revokeGrant: act('a grant', over, nobody, of('grantId')),

  listGrantProposals: seen('the list', administrators, () => ({})),
  decideGrantProposals: act('at the department', over, nobody, async (s) => ({
    body: { ids: [await s.proposal()], decision: 'confirm' },
  })),
  listTokens: seen('the list', administrators, () => ({})),
  giveToken: [
    act('an account', over, nobody, async (s) => tokenAt(s, 'lead', (await s.person()).accountId)),
    act('at a unit of another branch', is('administrator@province'), nobody, async (s) =>
      tokenAt(s, 'board', (await s.person()).accountId),
    ),
    act('to whoever holds more elsewhere', is('administrator@province'), administers('lead', 'board'), async (s) => {
      const { accountId } = await s.person()
      await s.world.act((work) =>
        giveGrant(work, { accountId, role: 'reader', unitId: s.units.board, from: '2020-01-01' }),
      )
      return tokenAt(s, 'lead', accountId)
    }),
  ],
  revokeToken: act('a token at the department', over, nobody, async (s) => byId(await s.token('lead'))),
  listOwnTokens: seen('one’s own', everyone, () => ({})),
  makeCalendarToken: {
    ...act('at the own unit', anywhere(...reading), nobody, (s, who = s.who('leader', 'board')) => ({
      body: { name: `Lịch ${s.next()}`, unitId: s.units[who.at] },
    })),
    own: true,
  },
  revokeOwnToken: act('of the board’s leader', is('leader@board'), nobody, async (s) =>
    byId(await s.token('board', s.who('leader', 'board').accountId)),
  ),

  listDelegations: seen('one’s own', everyone, () => ({})),
  listCandidates: [
    { ...seen('a grant of one’s own', anywhere('leader'), ownGrant), own: true },
    seen('another’s grant', is('leader@board'), (s) => ownGrant(s)),
  ],
  delegate: [
    act('a grant of one’s own', anywhere('leader'), nobody, (s, who = s.who('leader', 'board')) => ({
      ...byId(who.grantId),
      body: { toAccountId: s.who('coordinator', who.at).accountId, from: '2022-01-01', to: '2022-02-01' },
    })),
    act('another’s grant', is('leader@board'), nobody, (s) => ({
      ...ownGrant(s),
      body: { toAccountId: s.who('coordinator', 'board').accountId, from: '2023-01-01', to: '2023-02-01' },
    })),
  ],
  withdrawDelegation: act('given or received', is('leader@board', 'coordinator@board'), nobody, async (s) =>
    byId(await s.delegation()),
  ),

  readMe: seen('oneself', everyone, () => ({})),
  chooseLanguage: seen('oneself', everyone, () => ({ body: { language: 'vi' } })),
  extendSession: seen('the own session', everyone, () => ({})),
  listSessions: seen('the own sessions', everyone, () => ({})),
  signOutEverywhere: seen('the own sessions', everyone, () => ({})),
  revokeOtherSessions: seen('the own sessions', everyone, () => ({})),
  revokeOwnSession: act('of the board’s leader', is('leader@board'), nobody, async (s) =>
    byId(await s.session(s.who('leader', 'board').accountId)),
  ),
  listPersonSessions: seen('a person of the department', over, of('personId')),
  revokeSession: act('an account', over, nobody, async (s) => {
    const { accountId } = await s.person()
    return { params: { id: accountId, sessionId: await s.session(accountId) } }
  }),
  revokeSessions: act('an account', over, nobody, of('accountId')),
  changePassword: act(
    'without the password',
    everyone,
    nobody,
    () => ({ body: { ...wrong, next: wrong.password } }),
    'refused',
  ),
  dropSecondFactor: act('without the password', everyone, nobody, () => ({ body: wrong }), 'refused'),
  renewRecoveryCodes: act('without the password', everyone, nobody, () => ({ body: wrong }), 'refused'),
})

const token = 'x'.repeat(43)
const open = (body?: unknown) => ({
  may: everyone,
  sees: nobody,
  ask: () => ({ ...(body !== undefined && { body }) }),
  open: true as const,
})
/** Asked by whoever is not signed in yet; each proves for itself who asks. */
export const openCases = cases({
  signIn: open({ login: 'khong.co', ...wrong }),
  giveCode: open({ code: '123456' }),
  signOut: open(),
  readSession: open(),
  askPasswordLink: open({ who: 'khong.co' }),
  readLink: open({ token }),
  setPasswordByLink: open({ token, ...wrong }),
  becomeFirstAdministrator: open({ token, name: 'Ai đó', login: 'ai.do', ...wrong }),
  draftSecondFactor: open({}),
  enrolSecondFactor: open({ code: '123456' }),
})
