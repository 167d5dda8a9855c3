import { type RawBuilder, sql } from 'kysely'
import { ownUnits } from '#src/access/index.ts'
import type { Actor } from '#src/platform/actor.ts'
import type { Day } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'
import { byWeight } from './light.ts'
import { taskStates } from './moves.ts'
import { unitShortNameSql } from './row-sql.ts'
import { lightSql, timelinessSql } from './standing-sql.ts'
import type { Grouping } from './task-filter.ts'
import { timelinessValues } from './timeliness.ts'

type Sql = RawBuilder<unknown>

export const placeIn = (value: Sql, among: readonly string[]): Sql =>
  sql`array_position(${[...among]}::text[], ${value})`

type Reading = Pick<View, 'actor' | 'today'>

/** The labels of each task among those of the reader's units, by name. */
const labelled = (view: Reading) => sql`select x.task_id, string_agg(l.id::text, '.' order by l.name, l.id) as ids
  from task_label x join label l on l.id = x.label_id and l.unit_id = any(${ownUnits(view)}) group by x.task_id`

/** What is joined to `task t` for the key. */
export const keyJoinSql = (by: Grouping, view: Reading): Sql =>
  by === 'label' ? sql`left join (${labelled(view)}) labels on labels.task_id = t.id` : sql``

/** The key of a task's group, over `task t` and what is joined to it. */
export function keySql(by: Grouping, today: Day): Sql {
  const keys: Record<Grouping, () => Sql> = {
    lead: () => sql`t.lead_unit_id`,
    issuing: () => sql`t.issuing_unit_id`,
    sector: () => sql`t.sector_id`,
    directive: () => sql`t.directive_id`,
    provision: () => sql`t.provision_id`,
    bloc: () => sql`t.bloc_id`,
    person: () => sql`t.responsible_person_id`,
    label: () => sql`labels.ids`,
    year: () => sql`t.work_year`,
    light: () => lightSql(today),
    timeliness: () => timelinessSql(today),
    state: () => sql`t.state`,
    // of this very expression the database keeps how many there are
    month: () => sql`date_trunc('month', t.deadline::timestamp)`,
    day: () => sql`t.deadline`,
  }
  return keys[by]()
}

/** The same key as a text in an address. */
export const keyTextSql = (by: Grouping): Sql => (by === 'month' ? sql`to_char(g.key, 'YYYY-MM')` : sql`g.key::text`)

/** What the group is called, where the reader's words do not say it, over `groups g`. */
export function nameSql(by: Grouping, today: Day, language: Actor['language']): Sql {
  const unit = unitShortNameSql('g.key', today)
  const names: Partial<Record<Grouping, Sql>> = {
    lead: unit,
    issuing: unit,
    sector: sql`(select ${sql.ref(language === 'en' ? 's.name_en' : 's.name_vi')} from sector s where s.id = g.key)`,
    directive: sql`(select d.symbol from directive d where d.id = g.key)`,
    // its text belongs to those who see the directive
    provision: sql`(select p.number from provision p where p.id = g.key)`,
    bloc: sql`(select b.name from bloc b where b.id = g.key)`,
    person: sql`(select p.name from person p where p.id = g.key)`,
    label: sql`(select string_agg(l.name, ', ' order by l.name, l.id) from label l
      where l.id = any(string_to_array(g.key, '.')::uuid[]))`,
  }
  return names[by] ?? sql`null::text`
}

/** In which order groups stand, over `groups g` with its name. */
export function placeSql(by: Grouping): Sql {
  const places: Partial<Record<Grouping, Sql>> = {
    sector: sql`(select s.position from sector s where s.id = g.key)`,
    directive: sql`(select - extract(julian from d.issued_on) from directive d where d.id = g.key)`,
    provision: sql`(select p.position from provision p where p.id = g.key)`,
    year: sql`- g.key`,
    light: placeIn(sql`g.key`, byWeight),
    timeliness: placeIn(sql`g.key`, timelinessValues),
    state: placeIn(sql`g.key`, taskStates),
    month: sql`g.key`,
    day: sql`g.key`,
  }
  return places[by] ?? sql`0`
}

const day = (text: string) => sql`${text}::date`

/** The tasks of one group. */
export function inGroupSql({ by, key }: { by: Grouping; key: string | null }, view: Reading): Sql {
  const { today } = view
  if (by === 'label')
    return key === null
      ? sql`t.id not in (select labels.task_id from (${labelled(view)}) labels)`
      : sql`t.id in (select labels.task_id from (${labelled(view)}) labels where labels.ids = ${key})`
  if (by === 'month')
    return key === null
      ? sql`t.deadline is null`
      : sql`t.deadline >= ${day(`${key}-01`)} and t.deadline < ${day(`${key}-01`)} + interval '1 month'`
  return key === null ? sql`(${keySql(by, today)}) is null` : sql`(${keySql(by, today)})::text = ${key}`
}
