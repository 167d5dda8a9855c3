import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '#src/platform/day.ts'
import type { SortKey } from './contract.ts'
import { placeIn } from './grouping-sql.ts'
import { taskStates } from './moves.ts'
import { daysLateSql, timelinessSql } from './standing-sql.ts'

/**
 * What rows are sorted by, over `task t` and what is joined for it; `absent`: some rows have none, and come last;
 * `readsAll`: no index has this order, a page takes all tasks.
 */
export type SortedBy = {
  value: RawBuilder<unknown>
  type: keyof typeof keyShapes
  join?: RawBuilder<unknown>
  absent?: true
  readsAll?: true
}

/** What may stand in a cursor, so that a forged one is refused here and not by the database. */
export const keyShapes = {
  date: z.iso.date(),
  numeric: z.string().regex(/^\d{1,3}(\.\d{1,20})?$/),
  bigint: z.string().regex(/^-?\d{1,18}$/),
  text: z
    .string()
    .max(200)
    .refine((text) => !text.includes('\0')),
  timestamptz: z.string().refine((text) => {
    const [, day, time, zone] = /^(\d{4}-\d{2}-\d{2}) ([\d:.]{8,15})([+-]\d{2})(?::\d{2})?$/.exec(text) ?? []
    return !Number.isNaN(Date.parse(`${day}T${time}${zone}:00`))
  }),
}

/** The units' places by Vietnamese order of their names: sorted once, so that tasks are sorted by a number. */
const unitPlaces = (column: string, today: Day) => sql`left join (
  select unit_id, dense_rank() over (order by short_name collate "vi-x-icu") as place from (
    select distinct on (unit_id) unit_id, short_name from unit_version
    order by unit_id, valid @> ${today}::date desc, valid desc) named) n on n.unit_id = ${sql.ref(column)}`

/** What needs doing first comes first; within each, by days late. */
const pressing = ['overdue', 'dueSoon', 'awaiting', 'onTrack', 'ongoing', 'doneLate', 'doneOnTime', 'none']
const pressingSql = (today: Day) =>
  sql`(${placeIn(timelinessSql(today), pressing)} * 1000000 - coalesce(${daysLateSql(today)}, 0))`

const sorts: Record<SortKey, (today: Day) => SortedBy> = {
  deadline: () => ({ value: sql`t.deadline`, type: 'date', absent: true }),
  issued: () => ({ value: sql`t.issued_on`, type: 'date', absent: true, readsAll: true }),
  percent: () => ({ value: sql`t.percent`, type: 'numeric' }),
  code: () => ({ value: sql`t.number`, type: 'bigint' }),
  // as far as its index reaches
  content: () => ({ value: sql`(left(t.content, 100) collate "vi-x-icu")`, type: 'text' }),
  lead: (today) => ({
    value: sql`coalesce(n.place, 0)`,
    type: 'bigint',
    join: unitPlaces('t.lead_unit_id', today),
    readsAll: true,
  }),
  issuing: (today) => ({
    value: sql`coalesce(n.place, 0)`,
    type: 'bigint',
    join: unitPlaces('t.issuing_unit_id', today),
    readsAll: true,
  }),
  sector: () => ({
    value: sql`s.position`,
    type: 'bigint',
    join: sql`left join sector s on s.id = t.sector_id`,
    absent: true,
    readsAll: true,
  }),
  directive: () => ({
    value: sql`d.symbol`,
    type: 'text',
    join: sql`left join directive d on d.id = t.directive_id`,
    absent: true,
    readsAll: true,
  }),
  state: () => ({ value: placeIn(sql`t.state`, taskStates), type: 'bigint', readsAll: true }),
  timeliness: (today) => ({ value: pressingSql(today), type: 'bigint', readsAll: true }),
  changed: () => ({ value: sql`t.changed_at`, type: 'timestamptz' }),
}

export const sortedBy = (sort: string, today: Day): SortedBy => sorts[sort.replace('-', '') as SortKey](today)
