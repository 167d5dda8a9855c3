import { notFound } from '#src/platform/problem.ts'
import type { Slice } from '#src/platform/serve.ts'
import type { Work } from '#src/platform/work.ts'
import * as accounts from './accounts.ts'
import { administeredUnits } from './administered-units.ts'
import * as c from './administration-contract.ts'
import { demandAt, demandAtFormer, demandOver, demandSight } from './branch.ts'
import { candidatesFor, delegateGrant, delegationsOf, withdrawOwnDelegation } from './delegations.ts'
import { decideProposals, proposalsFor } from './grant-proposals.ts'
import { giveGrant, revokeGrant } from './grants.ts'
import { linkLife } from './limits.ts'
import type { PeopleMeans } from './means.ts'
import { personDetail } from './person-detail.ts'
import { personList } from './person-list.ts'
import { addPerson, changePerson } from './persons.ts'
import { addPosition, changePosition, positionPlace, removePosition } from './positions.ts'
import { readPowers } from './powers/contract.ts'
import { powersAt } from './powers/powers.ts'
import * as proposals from './proposal-contract.ts'
import { unitPersons } from './unit-persons.ts'

export const personRoutes =
  (means: PeopleMeans): Slice =>
  ({ read, act }) => {
    const now = () => means.clock.real()
    read(c.listPersons, (view, { query }) => personList(view, query))
    read(c.listAdministeredUnits, (view, { query }) => administeredUnits(view, query.q))
    read(c.readPerson, (view, { params }) => personDetail(view, means, params.id))
    read(c.listUnitPersons, (view, { query }) => unitPersons(view, query.unitId))
    act(c.registerPerson, async (work, { body: { position, ...person } }) => {
      await demandAt(work, 'person.write', position.unitId)
      const id = await addPerson(work, person)
      await addPosition(work, { personId: id, ...position })
      return { id }
    })
    act(c.editPerson, async (work, { params: { id }, body: { version, ...person } }) => {
      await demandOver(work, 'person.write', id, now())
      return { version: await changePerson(work, id, version, person) }
    })
    act(c.registerPosition, async (work, { params: { id }, body }) => {
      await demandSight(work, id)
      await demandAt(work, 'person.write', body.unitId)
      return { id: await addPosition(work, { personId: id, ...body }) }
    })
    act(c.editPosition, async (work, { params: { id }, body: { version, ...position } }) => {
      await demandAtFormer(work, 'person.write', await positionPlace(work, id))
      await demandAtFormer(work, 'person.write', position.unitId)
      return { version: await changePosition(work, id, version, position) }
    })
    act(c.withdrawPosition, async (work, { params: { id } }) => {
      await demandAtFormer(work, 'person.write', await positionPlace(work, id))
      await removePosition(work, id)
      return {}
    })
  }

export const accountRoutes =
  (means: PeopleMeans): Slice =>
  ({ act }) => {
    const now = () => means.clock.real()
    const over = async (work: Work, accountId: string) =>
      demandOver(work, 'account.write', await accounts.personOf(work, accountId), now())
    act(c.registerAccount, async (work, { params: { id }, body }) => {
      await demandOver(work, 'account.write', id, now())
      return { id: await accounts.addAccount(work, { personId: id, ...body }, now()) }
    })
    act(c.deactivateAccount, async (work, { params: { id } }) => {
      await over(work, id)
      await accounts.deactivateAccount(work, id, now())
      return {}
    })
    act(c.reactivateAccount, async (work, { params: { id } }) => {
      await over(work, id)
      await accounts.reactivateAccount(work, id, now())
      return {}
    })
    act(c.unlockAccount, async (work, { params: { id } }) => {
      await over(work, id)
      await accounts.unlockAccount(work, id)
      return {}
    })
    act(c.resetSecondFactor, async (work, { params: { id } }) => {
      await over(work, id)
      await accounts.resetSecondFactor(work, id)
      return {}
    })
    act(c.giveLink, async (work, { params: { id }, body: { by } }) => {
      await over(work, id)
      const endsAt = new Date(now().getTime() + linkLife.account).toISOString()
      if (by === 'print') return { address: await accounts.printLink(work, id, means.publicUrl, now()), endsAt }
      await accounts.mailLink(work, id, means.publicUrl, now())
      return { address: null, endsAt }
    })
  }

export const grantRoutes =
  (means: PeopleMeans): Slice =>
  ({ read, act }) => {
    const now = () => means.clock.real()
    act(c.giveGrant, async (work, { params: { id }, body }) => {
      await demandSight(work, await accounts.personOf(work, id))
      await demandAt(work, 'grant.write', body.unitId)
      return { id: await giveGrant(work, { accountId: id, ...body }) }
    })
    act(c.revokeGrant, async (work, { params: { id } }) => {
      const grant = await work.tx.selectFrom('role_grant').select('unit_id').where('id', '=', id).executeTakeFirst()
      if (!grant) throw notFound()
      await demandAt(work, 'grant.write', grant.unit_id)
      await revokeGrant(work, id, now())
      return {}
    })
    read(proposals.listGrantProposals, async (view, { query }) => ({
      rows: await proposalsFor(view, query.successionId),
    }))
    act(proposals.decideGrantProposals, (work, { body }) => decideProposals(work, body, now()))
    read(readPowers, (view, { params }) => powersAt(view, params.id, now()))
    read(c.listDelegations, (view) => delegationsOf(view, now()))
    read(c.listCandidates, (view, { params, query }) => candidatesFor(view, params.id, query.q, now()))
    act(c.delegate, async (work, { params, body }) => ({ id: await delegateGrant(work, params.id, body, now()) }))
    act(c.withdrawDelegation, async (work, { params }) => {
      await withdrawOwnDelegation(work, params.id, now())
      return {}
    })
  }
