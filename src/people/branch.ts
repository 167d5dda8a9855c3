import { sql } from 'kysely'
import { type Act, actUnder, demand, demandOrAbsent, may, unitsFor } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import { type Day, dayOf } from '#src/platform/day.ts'
import { forbidden, notFound } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { ancestorsLately, ancestorsOn, standsOn } from '#src/units/index.ts'

/** At a unit of the own branch; any other unit is as good as absent. */
export async function demandAt(work: Work, act: Act, unitId: string): Promise<void> {
  const branch = await ancestorsOn(work, unitId, work.today)
  demandOrAbsent(work, act, { branch })
}

/** The same for what is held at a unit that may have ended: somebody must still be able to end it. */
export async function demandAtFormer(work: Work, act: Act, unitId: string): Promise<void> {
  const branch = await ancestorsLately(work, unitId)
  demandOrAbsent(work, act, { branch })
}

/** Units under the administrator's, now or at any time: people of a unit that has ended are still seen. */
const administered = (view: View) => sql`
  select descendant_id from closure
  where by = 'structure' and ancestor_id = any(${unitsFor(view.actor, 'person.write')}::uuid[])`

/** Whether person `p` belongs to a unit there; one who belongs nowhere is seen by every administrator, an erased one by nobody. */
export const inSight = (view: View) => sql<boolean>`(
  p.erased_at is null and (exists (select from position where person_id = p.id and unit_id in (${administered(view)}))
  or exists (select from account a join role_grant g on g.account_id = a.id
    where a.person_id = p.id and g.unit_id in (${administered(view)}))
  or not exists (select from position where person_id = p.id)
    and not exists (select from account a join role_grant g on g.account_id = a.id where a.person_id = p.id)))`

/** For others: people whose page the reader may open, over `person p`. */
export const personsAdministered = (view: View) =>
  unitsFor(view.actor, 'person.write').length > 0 ? inSight(view) : sql<boolean>`false`

export async function demandSight(view: View, personId: string): Promise<void> {
  const [seen] = await rows(
    view.db,
    sql<{ id: string }>`select p.id from person p where p.id = ${personId} and ${inSight(view)}`,
  )
  if (!seen) throw notFound()
}

type Held = { unitId: string; ancestors: string[] }
/** Every unit where the person holds or will hold something: positions by the domain's day, grants by the real one. */
async function unitsHeld({ db, today }: View, personId: string, realToday: Day): Promise<Held[]> {
  const held = await rows(
    db,
    sql<Held>`
    with held as (
      select unit_id from position
      where person_id = ${personId} and (upper_inf(valid) or upper(valid) > ${today}::date)
      union
      select g.unit_id from account a
      left join delegation d on d.to_account_id = a.id and d.withdrawn_at is null
        and (upper_inf(d.valid) or upper(d.valid) > ${realToday}::date)
      join role_grant g on (g.account_id = a.id or g.id = d.grant_id) and g.revoked_at is null
        and (upper_inf(g.valid) or upper(g.valid) > ${realToday}::date)
      where a.person_id = ${personId}
    )
    select held.unit_id as "unitId", array(select c.ancestor_id::text from closure c
      where c.descendant_id = held.unit_id and c.by = 'structure' and c.valid @> ${standsOn('held.unit_id', today)}) as ancestors
    from held`,
  )
  return held
}

/**
 * Over the whole person: every position, grant and delegation must lie in the branch. Else an administrator of a small
 * unit could change the address to which a provincial leader's password link goes.
 */
export async function demandOver(work: Work, act: Act, personId: string, now: Date): Promise<void> {
  await demandSight(work, personId)
  const held = await unitsHeld(work, personId, dayOf(now))
  for (const { ancestors: branch } of held) demand(work, act, { branch })
  if (held.length === 0) actUnder(work, act, { branch: unitsFor(work.actor, act) })
}

export async function maySteer(view: View, act: Act, personId: string, now: Date): Promise<boolean> {
  const held = await unitsHeld(view, personId, dayOf(now))
  return held.every(({ ancestors: branch }) => may(view.actor, act, { branch }))
}

/** For a read: 404 where the person is not seen, 403 where the actor is not over the whole person. */
export async function demandSteering(view: View, act: Act, personId: string, now: Date): Promise<void> {
  await demandSight(view, personId)
  if (!(await maySteer(view, act, personId, now))) throw forbidden(act)
}

/** The units where the person holds or will hold something; of one who holds nothing any more, where they ever did. */
export async function unitsOfPerson(view: View, personId: string, now: Date): Promise<string[]> {
  const held = await unitsHeld(view, personId, dayOf(now))
  if (held.length > 0) return held.map(({ unitId }) => unitId)
  const ever = await rows(
    view.db,
    sql<{ id: string }>`select unit_id as id from position where person_id = ${personId}
      union select g.unit_id from account a join role_grant g on g.account_id = a.id where a.person_id = ${personId}`,
  )
  return ever.map(({ id }) => id)
}
