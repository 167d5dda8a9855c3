import { sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { inPrecedence, type Side } from './rules.ts'

export type UnitPerson = {
  personId: string
  unitId: string
  name: string
  title: string
  side: Side
  precedence: number
  isHead: boolean
}

/** Everybody with a position at these units on that day, heads first, then in order of precedence. */
export async function personsAt(db: Reader, unitIds: readonly string[], day: Day): Promise<UnitPerson[]> {
  const found = await rows(
    db,
    sql<UnitPerson>`
    select p.id as "personId", o.unit_id as "unitId", p.name, o.title, o.side, o.precedence, o.is_head as "isHead"
    from position o join person p on p.id = o.person_id
    where o.unit_id = any(${[...new Set(unitIds)]}::uuid[]) and o.valid @> ${day}::date
    order by split_part(p.name, ' ', -1) collate "vi-x-icu", p.name collate "vi-x-icu", o.id`,
  )
  return inPrecedence(found).sort((a, b) => Number(b.isHead) - Number(a.isHead))
}

/** The head of each unit by position; a unit without a named head is absent. */
export async function headsOf(db: Reader, unitIds: readonly string[], day: Day): Promise<Map<string, UnitPerson>> {
  const heads = (await personsAt(db, unitIds, day)).filter(({ isHead }) => isHead)
  return new Map(heads.reverse().map((head) => [head.unitId, head]))
}

/** For pickers: who may be named at a unit within reach, an administrator's too. Neither address nor telephone. */
export async function unitPersons(view: View, unitId: string) {
  const own = view.actor.grants.map((grant) => grant.unitId)
  const [seen] = await rows(
    view.db,
    sql<{
      unit_id: string
    }>`select unit_id from reach(${own}::uuid[], ${view.today}::date) r where unit_id = ${unitId}::uuid and before is null`,
  )
  if (!seen) throw notFound()
  const found = await personsAt(view.db, [unitId], view.today)
  return { rows: found.map(({ personId, name, title, isHead }) => ({ personId, name, title, isHead })) }
}
