import { type RawBuilder, sql } from 'kysely'
import { isPeriod, periodOf } from '#src/periods/index.ts'
import { hasWords } from '#src/platform/listing.ts'
import { invalid } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { ActivityFilter } from './contract.ts'
import { countedSql, type Feed, placeSql } from './feeds-list.ts'
import type { Field } from './fields.ts'
import { chose } from './values-sql.ts'
import { visibleActivities } from './visible.ts'

/** Of what is asked for: the fields of its type, and the feed that counts it. */
export type Asked = { fields: readonly Field[]; feed?: Feed | undefined }

/** The condition over `activity a`: what the reader sees and the filter asks for, without what was removed. */
export function whereOf(view: View, filter: ActivityFilter, { fields, feed }: Asked): RawBuilder<boolean> {
  const { q, typeId, unitId, period, sectorId, choiceId } = filter
  const parts: RawBuilder<unknown>[] = [sql`a.removed_at is null`, visibleActivities(view)]
  if (q?.trim()) parts.push(hasWords(sql`a.folded`, q))
  if (typeId) parts.push(sql`a.type_id = ${typeId}::uuid`)
  if (feed) parts.push(countedSql(feed))
  if (unitId && feed) parts.push(sql`${placeSql(feed, sql`a.owner_unit_id`, sql`a.held_on`)} = ${unitId}::uuid`)
  else if (unitId)
    parts.push(sql`(a.owner_unit_id = ${unitId}::uuid or a.owner_unit_id in (
      select b from branch(${unitId}::uuid, ${view.today}::date) b))`)
  if (sectorId) parts.push(sql`a.sector_id = ${sectorId}::uuid`)
  if (period !== undefined) {
    if (!isPeriod(period)) throw invalid([{ path: 'query.period', problem: 'period.wrong' }])
    const { from, to } = periodOf(period)
    parts.push(sql`a.held_on between ${from}::date and ${to}::date`)
  }
  if (choiceId) {
    const field = fields.find(({ choices }) => choices.some(({ id }) => id === choiceId))
    parts.push(field ? chose(field.id, choiceId) : sql`false`)
  }
  return sql<boolean>`${sql.join(
    parts.map((part) => sql`(${part})`),
    sql` and `,
  )}`
}
