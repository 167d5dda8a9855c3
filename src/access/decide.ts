import type { Actor, Grant } from '#src/platform/actor.ts'
import type { Relation } from './roles.ts'
import { type Act, acts } from './table.ts'

/** The units that stand in each relation to a record. `branch`: the record's unit and every unit above it, today. */
export type Standing = Partial<Record<Relation, string | readonly string[] | null>>

const stands = (standing: Standing, relation: Relation, unitId: string) => {
  const units = standing[relation]
  return typeof units === 'string' ? units === unitId : (units?.includes(unitId) ?? false)
}

/** The grant under which the actor may do this act on a record so placed: an own grant before a delegated one. */
export function grantFor(actor: Actor, act: Act, standing: Standing): Grant | undefined {
  const fitting = actor.grants.filter((grant) =>
    acts[act].some(([role, relation]) => role === grant.role && stands(standing, relation, grant.unitId)),
  )
  return fitting.find((grant) => grant.actingForId === null) ?? fitting[0]
}

export const may = (actor: Actor, act: Act, standing: Standing) => grantFor(actor, act, standing) !== undefined

/** Those of the acts that the actor may do: what a reply carries as `may`, from which a page draws its buttons. */
export const mayOf = <A extends Act>(actor: Actor, among: readonly A[], standing: Standing): A[] =>
  among.filter((act) => may(actor, act, standing))

/** May this person do this kind of thing anywhere at all? */
export const mayAnywhere = (actor: Actor, act: Act) =>
  actor.grants.some((grant) => acts[act].some(([role]) => role === grant.role))

/** The units at which the actor holds a grant that the act asks for. */
export const unitsFor = (actor: Actor, act: Act): string[] => [
  ...new Set(actor.grants.filter((g) => acts[act].some(([role]) => role === g.role)).map((g) => g.unitId)),
]
