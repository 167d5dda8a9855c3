import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { isDay } from './day.ts'
import { invalid } from './problem.ts'

/** Each word of what is typed stands somewhere in a folded text, tone marks or not. */
export const hasWords = (folded: RawBuilder<unknown>, q: string): RawBuilder<boolean> =>
  sql<boolean>`${folded} like all (
    select '%' || replace(replace(replace(w, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
    from regexp_split_to_table(btrim(fold(${q.normalize('NFC')})), '\\s+') w)`

/** Of a list by day and id, newest first (`key`: the two columns), what comes after the row marked `day~id`. */
export function afterDay(key: RawBuilder<unknown>, after: string | undefined): RawBuilder<boolean> {
  if (after === undefined) return sql<boolean>`true`
  const [, day, id] = /^(\d{4}-\d\d-\d\d)~([0-9a-f-]{36})$/.exec(after) ?? []
  if (!day || !id || !isDay(day) || !z.uuid().safeParse(id).success)
    throw invalid([{ path: 'query.after', problem: 'invalid' }])
  return sql<boolean>`(${key}) < (${day}::date, ${id}::uuid)`
}
