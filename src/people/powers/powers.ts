import { sql } from 'kysely'
import { type Act, acts, may, type Role, unitsFor } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import { type Day, dayOf } from '#src/platform/day.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { ancestorsOn, unitOn } from '#src/units/index.ts'
import { unitNameOf } from '../person-detail.ts'
import { firstDay, lastDay } from '../span.ts'
import type { Power } from './contract.ts'

/** Those who answer for the unit, who administer it, or who look over the records of what was done there. */
async function maySee(view: View, unitId: string, branch: readonly string[]): Promise<boolean> {
  const answers = ({ role, unitId: at }: { role: string; unitId: string }) =>
    at === unitId && (role === 'leader' || role === 'head')
  if (view.actor.grants.some(answers) || may(view.actor, 'grant.write', { branch })) return true
  // of the grants that read the log alone: another, under which one only reads here, adds nothing to them
  const within = await rows(
    view.db,
    sql`select from reach(${unitsFor(view.actor, 'audit.read')}::uuid[], ${view.today}::date) r
      where r.unit_id = ${unitId}::uuid and r.before is null`,
  )
  return within.length > 0
}

/** What the table gives a role on records that stand so to the grant's unit. */
export function actsOf(role: Role, way: Power['way']): Act[] {
  const fits = (relation: string) =>
    way === 'own' ? true : way === 'branch' ? relation === 'branch' : relation === 'reach'
  return (Object.keys(acts) as Act[]).filter((act) =>
    acts[act].some(([who, relation]) => who === role && fits(relation)),
  )
}

type Found = Omit<Power, 'acts'>
/**
 * Grants of today at the unit, and at the units above that administer or read it: its ancestors, and the committees of the
 * territories it lies in.
 */
const grantsTelling = (view: View, unitId: string, branch: readonly string[], realToday: Day) =>
  rows(
    view.db,
    sql<Found>`
    with above as (
      select u as id from unnest(${[...branch]}::uuid[]) u
      union
      select v.unit_id from unit_version v
      where v.parent_id = any(${[...branch]}::uuid[]) and v.valid @> ${view.today}::date
        and v.kind in ('peoplesCommittee', 'partyCommittee')
        and ${unitId}::uuid in (select below(v.unit_id, ${view.today}::date))
    ), held as (
      select g.*, null::uuid as giver_id, g.account_id as holder_id, g.valid as span from role_grant g
      where g.unit_id in (select id from above) and g.revoked_at is null and g.valid @> ${realToday}::date
      union all
      select g.*, g.account_id, d.to_account_id, d.valid * g.valid from role_grant g
      join account giver on giver.id = g.account_id and giver.active
      join delegation d on d.grant_id = g.id and d.withdrawn_at is null and d.valid @> ${realToday}::date
      where g.unit_id in (select id from above) and g.revoked_at is null and g.valid @> ${realToday}::date
    )
    select p.id as "personId", p.name, a.login, h.role, h.unit_id as "unitId", ${unitNameOf('h.unit_id', view.today)} as "unitName",
      case when h.unit_id = ${unitId}::uuid then 'own' when h.role = 'administrator' then 'branch' else 'reach' end as way,
      ${firstDay(sql`h.span`)} as "from", ${lastDay(sql`h.span`)} as "to", h.basis,
      (select gp.name from account ga join person gp on gp.id = ga.person_id where ga.id = h.giver_id) as "actingFor"
    from held h join account a on a.id = h.holder_id and a.active join person p on p.id = a.person_id
    where h.role <> 'administrator' or h.unit_id = any(${[...branch]}::uuid[])
    order by array_position(array['own', 'branch', 'reach'], case when h.unit_id = ${unitId}::uuid then 'own'
      when h.role = 'administrator' then 'branch' else 'reach' end), h.role, split_part(p.name, ' ', -1) collate "vi-x-icu", a.login`,
  )

export async function powersAt(view: View, unitId: string, now: Date) {
  const branch = await ancestorsOn(view, unitId, view.today)
  const unit = await unitOn(view, unitId, view.today)
  if (!unit || !(await maySee(view, unitId, branch))) throw notFound()
  const found = await grantsTelling(view, unitId, branch, dayOf(now))
  return {
    unitName: unit.name,
    rows: found.map((one) => ({ ...one, acts: actsOf(one.role, one.way) })),
  }
}
