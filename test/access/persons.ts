import { addAccount, addPerson, addPosition, giveGrant } from '#src/people/index.ts'
import { newToken, tokenHash } from '#src/people/tokens.ts'
import type { Place } from './people.ts'
import type { Base } from './scene.ts'

/** People of the department, with what an administrator keeps of them. */
export const personsOf = ({ world, units, who, next }: Base) => ({
  person: async (name = 'Quàng Thị Ví Dụ') => {
    const n = next()
    return world.act(async (work) => {
      const personId = await addPerson(work, { name, email: `nguoi${n}@example.vn` })
      const from = '2020-01-01'
      const title = 'Trưởng phòng'
      const positionId = await addPosition(work, { personId, unitId: units.lead, title, side: 'state', from })
      const accountId = await addAccount(work, { personId, login: `nguoi.${n}` })
      const grantId = await giveGrant(work, { accountId, role: 'focal', unitId: units.lead, from })
      return { personId, positionId, accountId, grantId, version: 2, login: `nguoi.${n}` }
    })
  },
  /** What the merged department's focal was is proposed at the department. */
  proposal: async (name = 'Lò Thị Chuyển') => {
    const n = next()
    return world.act(async (work) => {
      const personId = await addPerson(work, { name, email: `chuyen${n}@example.vn` })
      const accountId = await addAccount(work, { personId, login: `chuyen.${n}` })
      const grant = { accountId, role: 'focal', unitId: units.old, from: '2020-01-01' } as const
      const grant_id = await giveGrant(work, grant)
      const succession = await work.tx.selectFrom('succession').select('id').limit(1).executeTakeFirstOrThrow()
      const values = { succession_id: succession.id, grant_id, unit_id: units.lead }
      return (await work.tx.insertInto('grant_proposal').values(values).returning('id').executeTakeFirstOrThrow()).id
    })
  },
  /** The board's leader lets its coordinator act under the leader's grant. */
  delegation: async () => {
    const { id } = await world.db
      .insertInto('delegation')
      .values({
        grant_id: who('leader', 'board').grantId,
        to_account_id: who('coordinator', 'board').accountId,
        valid: '[2030-01-01,2030-02-01)',
        given_at: world.clock.real(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  },
  /** A second session of this account, which nobody speaks with. */
  session: async (account_id: string) => {
    const now = world.clock.real()
    const ends_at = new Date(now.getTime() + 3_600_000)
    const values = { token_hash: tokenHash(newToken()), account_id, made_at: now, seen_at: now, ends_at }
    return (
      await world.db
        .insertInto('session')
        .values({ ...values, complete: true, address: '10.0.0.2', agent: 'test' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id
  },
  /** A system's access to figures at this unit. */
  token: async (at: Place, accountId = who('reader', 'lead').accountId) => {
    const { id } = await world.db
      .insertInto('access_token')
      .values({
        hash: tokenHash(newToken()),
        name: `Hệ thống ${next()}`,
        account_id: accountId,
        scope: 'figures',
        unit_id: units[at],
        ends_at: new Date(world.clock.real().getTime() + 86_400_000),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  },
  /** A unit of the people's committee made for one act. */
  newUnit: async () => {
    const n = next()
    return world.unit('department', `Sở thử ${n}`, { parent: units.committee, code: `T${n}` })
  },
})
