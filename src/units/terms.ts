import { sql } from 'kysely'
import { isPeriod } from '#src/periods/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import { notFound, refused } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { demandSettings } from './settings.ts'
import { daysOf, type Span } from './span.ts'

/** `name` as periods name it, "T2020-2025"; `to` the last day, null while it is not known. */
export type Term = { name: string; from: Day; to: Day | null }

/** Oldest first. */
export const termsOf = ({ db }: Pick<View, 'db'>, unitId: string): Promise<Term[]> =>
  rows(
    db,
    sql<Term>`select name, lower(valid)::text as from, (upper(valid) - 1)::text as to
      from committee_term where unit_id = ${unitId}::uuid order by valid`,
  )

/** Those of the committee that a unit is, or the nearest it stands under on that day. */
export const termsOver = ({ db }: Pick<View, 'db'>, unitId: string, on: Day): Promise<Term[]> =>
  rows(
    db,
    sql<Term>`
      with committee as (
        select c.ancestor_id as id from closure c
        join unit_version v on v.unit_id = c.ancestor_id and v.valid @> ${on}::date and v.kind = 'partyCommittee'
        where c.descendant_id = ${unitId}::uuid and c.by = 'structure' and c.valid @> ${on}::date
        order by c.depth limit 1)
      select t.name, lower(t.valid)::text as from, (upper(t.valid) - 1)::text as to
      from committee_term t join committee on committee.id = t.unit_id order by t.valid`,
  )

async function demandCommittee(work: Work, unitId: string): Promise<void> {
  const versions = await rows(
    work.db,
    sql<{ kind: string }>`select distinct kind from unit_version where unit_id = ${unitId}::uuid`,
  )
  if (!versions.length) throw notFound()
  await demandSettings(work, unitId)
  if (!versions.some(({ kind }) => kind === 'partyCommittee')) throw refused('term.notCommittee')
}

/** Enters a term, or changes the days of the one with that name. */
export async function putTerm(work: Work, unitId: string, name: string, { from, to = null }: Span): Promise<void> {
  await demandCommittee(work, unitId)
  if (!isPeriod(name)) throw refused('term.name', { name })
  const valid = daysOf({ from, to })
  const [other] = await rows(
    work.db,
    sql<Term>`select name, lower(valid)::text as from, (upper(valid) - 1)::text as to from committee_term
      where unit_id = ${unitId}::uuid and name <> ${name} and valid && ${valid} order by valid limit 1`,
  )
  if (other) throw refused('term.overlap', other)
  await work.tx
    .insertInto('committee_term')
    .values({ unit_id: unitId, name, valid })
    .onConflict((conflict) => conflict.columns(['unit_id', 'name']).doUpdateSet({ valid }))
    .execute()
  work.record('unit.term', { kind: 'unit', id: unitId }, { name, from, to })
}

export async function removeTerm(work: Work, unitId: string, name: string): Promise<void> {
  await demandCommittee(work, unitId)
  const { numDeletedRows } = await work.tx
    .deleteFrom('committee_term')
    .where('unit_id', '=', unitId)
    .where('name', '=', name)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound()
  work.record('unit.term-removed', { kind: 'unit', id: unitId }, { name })
}
