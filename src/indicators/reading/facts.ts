import { sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import { type Life, type Passage, passages, type Step } from './restating.ts'

const passing = sql`s.kind in ('merge', 'split', 'reshape')`

/** The figures asked for: which successions concern them is a question of these alone, not of what else is read with them. */
export type Asked = { indicators: readonly string[]; periods: readonly string[]; first: Day; on: Day }

/**
 * The day after which successions and ends concern figures of periods that begin at `first` or later. That is `first`,
 * where anything passed on or ended since; before it only where a unit had ended and a figure of a later period is there
 * all the same, since its succession was entered afterwards. Almost every reading finds: none.
 */
async function concernedSince(db: Reader, { indicators, periods, first, on }: Asked): Promise<Day | undefined> {
  const late = (table: string, when: string) => sql`exists (select from ${sql.raw(table)} o
    where o.indicator_id = any(${indicators}::uuid[]) and o.period = any(${periods}::text[]) and o.unit_id = c.descendant_id
      ${sql.raw(when)})`
  const [found] = await rows(
    db,
    sql<{ since: Day | null }>`
      select least(
        case when exists (select from succession s where s.on_date > ${first}::date and s.on_date <= ${on}::date
            and s.kind in ('merge', 'split', 'reshape', 'dissolve'))
          or exists (select from closure where by = 'structure' and depth = 0 and not upper_inf(valid)
            and upper(valid) > ${first}::date and upper(valid) <= ${on}::date) then ${first}::date end,
        (select min(upper(c.valid)) - 1 from closure c
          where c.by = 'structure' and c.depth = 0 and not upper_inf(c.valid)
            and upper(c.valid) <= least(${first}::date, ${on}::date)
            and (${late('observation', 'and o.current')} or ${late('expected_figure', '')}))
      )::text as since`,
  )
  return found?.since ?? undefined
}

/**
 * How values reach these units by the structure of a day; undefined where every value simply stays with its unit.
 */
export async function passagesTo(db: Reader, units: readonly string[], asked: Asked) {
  const { on } = asked
  const first = await concernedSince(db, asked)
  if (first === undefined) return undefined
  const [found] = await rows(
    db,
    sql<{ steps: Step[]; lives: Life[] }>`
      with recursive branch_now as (
        select descendant_id id from closure where ancestor_id = any(${units}::uuid[]) and by = 'structure' and valid @> ${on}::date
      ), passed as materialized (
        select s.on_date, p.from_id, p.to_id, p.share from succession_part p join succession s on s.id = p.succession_id
        where ${passing} and s.on_date > ${first}::date and s.on_date <= ${on}::date
      ), ended as materialized (
        select c.descendant_id id, upper(c.valid) ends_on from closure c
        where by = 'structure' and depth = 0 and upper(c.valid) > ${first}::date and upper(c.valid) <= ${on}::date
      ), closed as materialized (
        select e.* from ended e where not exists (select from passed p where p.from_id = e.id and p.on_date = e.ends_on)
      ), over_closed as (
        select distinct c.ancestor_id id from closed e join closure c on c.descendant_id = e.id and c.by = 'structure'
          and c.valid @> e.ends_on - 1
      ), start as (
        select id from branch_now union select id from over_closed
        union select c.descendant_id from closure c where c.by = 'succession'
          and c.ancestor_id in (select id from branch_now union select id from over_closed)
      ), concerned as (
        select id from start
        union
        select p.to_id from concerned x join passed p on p.from_id = x.id
      ), step as materialized (
        select p.* from passed p join concerned x on x.id = p.from_id
        union select p.* from passed p join concerned x on x.id = p.to_id
      ), moving as (select from_id id from step union select to_id from step
      ), life as (
        select x.id, e.ends_on, (select v.parent_id from unit_version v
          where v.unit_id = x.id and v.valid @> e.ends_on - 1) parent
        from (select id from moving union select c.id from concerned c join ended e on e.id = c.id) x
        left join ended e on e.id = x.id
      )
      select
        coalesce((select jsonb_agg(jsonb_build_object('on', on_date, 'from', from_id, 'to', to_id,
          'share', trim_scale(share)::text)) from step), '[]') as steps,
        coalesce((select jsonb_agg(jsonb_build_object('unit', id, 'endsOn', ends_on, 'parent', parent)) from life), '[]') as lives`,
  )
  const { steps = [], lives = [] } = found ?? {}
  const sources = [...new Set([...lives.map((l) => l.unit), ...steps.flatMap((s) => [s.from, s.to])])]
  return sources.length === 0 ? undefined : passages(sources, steps, lives)
}

/**
 * Were all units the same, of the same kinds, under the same parents, on every day after `first` until `until`, and gave
 * none a part of itself to another?
 */
export async function oneStructure(db: Reader, first: Day, until: Day): Promise<boolean> {
  const [found] = await rows(
    db,
    sql<{ changed: boolean }>`
      select exists (select from unit_version where (lower(valid) > ${first}::date and lower(valid) <= ${until}::date)
          or (upper(valid) > ${first}::date and upper(valid) <= ${until}::date))
        or exists (select from succession s where s.on_date > ${first}::date and s.on_date <= ${until}::date
          and ${passing}) as changed`,
  )
  return !found?.changed
}

/** Units of those asked whose branch a succession touched between the structure day and the later last day of a period. */
export async function touchedBetween(db: Reader, units: readonly string[], on: Day, last: Day): Promise<Set<string>> {
  const found = await rows(
    db,
    sql<{ id: string }>`
      with touched as (
        select unnest(array[p.from_id, p.to_id]) id from succession s join succession_part p on p.succession_id = s.id
        where s.kind <> 'rename' and s.on_date > ${on}::date and s.on_date <= ${last}::date
        union
        select descendant_id from closure where by = 'structure' and depth = 0 and upper(valid) > ${on}::date
          and upper(valid) <= ${last}::date
      )
      select distinct ancestor_id as id from closure
      where ancestor_id = any(${units}::uuid[]) and by = 'structure' and valid @> ${on}::date
        and descendant_id in (select id from touched)`,
  )
  return new Set(found.map((row) => row.id))
}
export type { Passage }
