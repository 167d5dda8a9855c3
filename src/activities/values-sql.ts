import { type RawBuilder, sql } from 'kysely'
import { type Field, isNumber } from './fields.ts'

/** Whether field `fieldId` of `activity a` chose this. */
export const chose = (fieldId: string, choiceId: string): RawBuilder<boolean> =>
  sql<boolean>`jsonb_exists(a.given -> ${fieldId}::text, ${choiceId}::text)`

/** What a field that adds up counts in one record, over `activity a`; of groups all together, or one of them. */
export function amountSql(
  field: Pick<Field, 'id' | 'kind'>,
  choiceId: string | null = null,
): RawBuilder<string | null> {
  if (isNumber(field)) return sql<string | null>`(a.given ->> ${field.id}::text)::numeric`
  if (choiceId !== null) return sql<string | null>`(a.given -> ${field.id}::text ->> ${choiceId}::text)::numeric`
  return sql<string | null>`(select sum(g.value::numeric) from jsonb_each_text(a.given -> ${field.id}::text) g)`
}
