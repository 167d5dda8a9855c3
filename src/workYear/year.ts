import { sql } from 'kysely'
import { reach, unitIdsOf } from '#src/access/index.ts'
import { unitNameSql, unitShortNameSql } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { YearState } from './moves.ts'
import { currentYear } from './rules.ts'

export type Bloc = { id: string; name: string; coordinatorId: string; coordinator: string; coordinatorShort: string }
/** A bloc's year as its steps ask for it. `rowId` null: nothing has been decided in it, so nothing is kept. */
export type Year = {
  bloc: Bloc
  year: number
  rowId: string | null
  state: YearState
  version: number
  planId: string | null
  /** Whether the reader belongs to the coordinating unit: drafts are its own affair. */
  own: boolean
}

/** The blocs whose coordinator is in the reader's reach today. */
const blocsInReach = (view: View, id?: string) =>
  rows(
    view.db,
    sql<Bloc>`select b.id, b.name, b.coordinator_id as "coordinatorId",
        ${unitNameSql('b.coordinator_id', view.today)} as coordinator,
        ${unitShortNameSql('b.coordinator_id', view.today)} as "coordinatorShort"
      from bloc b where b.coordinator_id in (select unit_id from ${reach(view)} r where r.before is null)
        ${id === undefined ? sql`` : sql`and b.id = ${id}::uuid`}
      order by b.name`,
  )

export type KnownYear = { blocId: string; year: number; state: YearState }

/** A year is known once a record carries it: from the first to the year after today's. */
export const yearsOf = (view: View, blocIds: readonly string[]) =>
  rows(
    view.db,
    sql<KnownYear>`with known as (
        select bloc_id, work_year as year from task where bloc_id = any(${[...blocIds]}::uuid[]) and state <> 'draft'
        union select bloc_id, year from work_year where bloc_id = any(${[...blocIds]}::uuid[])
        union select id, extract(year from ${view.today}::date)::int from unnest(${[...blocIds]}::uuid[]) b (id))
      select k.bloc_id as "blocId", k.year, coalesce(y.state, 'open') as state
      from known k left join work_year y on y.bloc_id = k.bloc_id and y.year = k.year order by k.year`,
  )

export async function workYears(view: View) {
  const blocs = await blocsInReach(view)
  const known = await yearsOf(
    view,
    blocs.map(({ id }) => id),
  )
  return {
    blocs: blocs.map(({ id, name }) => {
      const years = known.flatMap(({ blocId, year, state }) => (blocId === id ? [{ year, state }] : []))
      return { id, name, years, current: currentYear(years)! }
    }),
  }
}

/** The year as the reader may see it; 404 where the bloc is out of reach or absent. */
export async function yearFor(view: View, blocId: string, year: number): Promise<Year> {
  const [bloc] = await blocsInReach(view, blocId)
  if (!bloc) throw notFound()
  const row = await view.db
    .selectFrom('work_year')
    .selectAll()
    .where('bloc_id', '=', blocId)
    .where('year', '=', year)
    .executeTakeFirst()
  return {
    bloc,
    year,
    rowId: row?.id ?? null,
    state: (row?.state as YearState | undefined) ?? 'open',
    // a year of which nothing is kept yet stands as its first version will
    version: row?.version ?? 1,
    planId: row?.next_plan_id ?? null,
    own: unitIdsOf(view).includes(bloc.coordinatorId),
  }
}
