import { type RawBuilder, sql } from 'kysely'
import { may, type Standing } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { standsOn } from '#src/units/index.ts'

export type Kind = 'content' | 'person'

/** The units that stand above every one of these (or are it): of one that has ended, as they stood before. */
const aboveAll = (view: View, units: RawBuilder<unknown>) => sql`(
  select c.ancestor_id from closure c where c.by = 'structure' and c.descendant_id = any(${units})
    and c.valid @> ${standsOn('c.descendant_id', view.today)}
  group by c.ancestor_id having count(distinct c.descendant_id) = cardinality(${units}))`

/** A leader confirms for a unit of the person's, but content only where all of it is the own unit's. */
const ownOf = (kind: Kind, units: readonly string[]) => (kind === 'person' || units.length === 1 ? units : [])

export async function standingOf(view: View, kind: Kind, units: readonly string[]): Promise<Standing> {
  const above = await rows(view.db, sql<{ ancestor_id: string }>`${aboveAll(view, sql`${units}::uuid[]`)}`)
  return { branch: above.map(({ ancestor_id }) => ancestor_id), own: ownOf(kind, units) }
}

/** Units of the actor's grants in this role. */
const unitsAs = ({ actor }: View, role: string) => actor.grants.filter((g) => g.role === role).map((g) => g.unitId)

/** Over `erasure er`: what the actor may confirm, so far as the units go; the same as `may` of `standingOf`. */
export const confirmable = (view: View): RawBuilder<boolean> => sql<boolean>`(
  exists (select from ${aboveAll(view, sql`er.units`)} a where a.ancestor_id = any(${unitsAs(view, 'administrator')}::uuid[]))
  or (er.kind = 'person' or cardinality(er.units) = 1) and er.units && ${unitsAs(view, 'leader')}::uuid[])`

/**
 * Over `erasure er`: still waits for a second person, who is not this one; undefined where none can wait for the actor.
 * `now()`: a proposal ends by the real clock.
 */
export const waitsFor = (view: View): RawBuilder<boolean> | undefined =>
  unitsAs(view, 'administrator').length + unitsAs(view, 'leader').length === 0
    ? undefined
    : sql<boolean>`(er.decision is null and er.ends_at > now()
  and ${confirmable(view)} and er.person_id is distinct from ${view.actor.personId}::uuid
  and not exists (select from account x where x.id = er.proposed_by and x.person_id = ${view.actor.personId}::uuid))`

export const mayPropose = async (view: View, kind: Kind, units: readonly string[]) =>
  may(view.actor, 'erasure.propose', await standingOf(view, kind, units))
