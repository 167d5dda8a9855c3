import { type RawBuilder, sql } from 'kysely'
import { type PeriodKind, periodContaining } from '#src/periods/index.ts'
import { type Reader, rows, type Tx } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import type { Field } from './fields.ts'
import { chose } from './values-sql.ts'

/** What a type feeds into an indicator, as acts and queries need it. */
export type Feed = {
  id: string
  typeId: string
  indicatorId: string
  periodicity: PeriodKind
  /** Undefined: the activities are counted. */
  field: Field | undefined
  choiceId: string | null
  whereFieldId: string | null
  whereChoiceId: string | null
  fromDay: Day
  ended: boolean
}

type Row = Omit<Feed, 'field'> & { fieldId: string | null; fields: Field[] }

/** Over `activity_feed f`; `locked`: two acts that feed the same cell wait for each other. */
export async function feedsWhere(db: Reader | Tx, which: RawBuilder<unknown>, locked = false): Promise<Feed[]> {
  const found = await rows(
    db as Reader,
    sql<Row>`select f.id, f.type_id as "typeId", f.indicator_id as "indicatorId", i.periodicity, f.field_id as "fieldId",
        f.choice_id as "choiceId", f.where_field_id as "whereFieldId", f.where_choice_id as "whereChoiceId",
        f.from_day as "fromDay", f.ended_at is not null as ended, t.fields
      from activity_feed f join indicator i on i.id = f.indicator_id join activity_type t on t.id = f.type_id
      where ${which} order by f.id ${locked ? sql`for update of f` : sql``}`,
  )
  return found.map(({ fieldId, fields, ...feed }) => ({ ...feed, field: fields.find(({ id }) => id === fieldId) }))
}

/** Whether it counts `activity a`, wherever that was held. */
export const countedSql = ({ typeId, fromDay, whereFieldId, whereChoiceId }: Feed): RawBuilder<boolean> =>
  sql<boolean>`(a.removed_at is null and a.type_id = ${typeId}::uuid and a.held_on >= ${fromDay}::date
    and ${whereFieldId && whereChoiceId ? chose(whereFieldId, whereChoiceId) : sql`true`})`

/**
 * The unit whose figure counts what `unit` held on `day`: the nearest at or above it at which the indicator was collected
 * that day. No two of those stand above each other, so that nothing is counted twice; null where there is none.
 */
export const placeSql = (
  { indicatorId }: Pick<Feed, 'indicatorId'>,
  unit: RawBuilder<unknown>,
  day: RawBuilder<unknown>,
): RawBuilder<string | null> => sql<string | null>`(
  select c.ancestor_id from closure c join unit_version v on v.unit_id = c.ancestor_id and v.valid @> ${day}
  join indicator_collection k on k.indicator_id = ${indicatorId}::uuid and k.valid @> ${day} and v.kind = any(k.kinds)
  where c.descendant_id = ${unit} and c.by = 'structure' and c.valid @> ${day} order by c.depth limit 1)`

export const periodOfDay = ({ periodicity }: Pick<Feed, 'periodicity'>, day: Day): string =>
  periodContaining(day, periodicity) ?? day
