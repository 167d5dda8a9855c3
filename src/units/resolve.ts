import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'

/** First and last day, both inclusive; `to` null = still so. */
export type Life = { from: Day; to: Day | null }
/** `unit.unknown`: no unit ever bore it; `unit.notThatDay`: some did, on the days of `lives`. */
export type Resolved = { id: string } | { fault: 'unit.unknown' | 'unit.notThatDay'; lives: Life[] }
export type Resolve = (ref: string, day: Day) => Resolved

/** A unit by what it bore, and when. */
export type Borne = Life & { ref: string; id: string }

export const isKey = (ref: string) => ref.startsWith('key:')
const covers = ({ from, to }: Life, day: Day) => from <= day && (to === null || day <= to)

/** Which units ever bore these codes (and `key:…`). */
export async function unitsBearing({ db }: Pick<View, 'db'>, refs: Iterable<string>): Promise<Borne[]> {
  const asked = [...new Set(refs)]
  const keys = asked.filter(isKey).map((ref) => ref.slice(4))
  const codes = asked.filter((ref) => !isKey(ref))
  return rows(
    db,
    sql<Borne>`
      select code as ref, unit_id as id, lower(valid)::text as from, (upper(valid) - 1)::text as to
      from unit_code where system = 'gso' and code = any(${codes}::text[])
      union all
      select 'key:' || u.key, u.id, min(lower(v.valid))::text, case when bool_or(upper_inf(v.valid)) then null else (max(upper(v.valid)) - 1)::text end
      from unit u join unit_version v on v.unit_id = u.id where u.key = any(${keys}::text[]) group by u.id`,
  )
}

/** Looks codes (and `key:…`) up once, and then tells for any day which unit is meant. */
export const unitResolver = async (view: Pick<View, 'db'>, refs: Iterable<string>): Promise<Resolve> =>
  resolverOf(await unitsBearing(view, refs))

export function resolverOf(borne: readonly Borne[]): Resolve {
  const byRef = Map.groupBy(borne, ({ ref }) => ref)
  return (ref, day) => {
    const lives = byRef.get(ref) ?? []
    const found = lives.find((life) => covers(life, day))
    if (found) return { id: found.id }
    const dates = lives.map(({ from, to }) => ({ from, to })).toSorted((a, b) => (a.from < b.from ? -1 : 1))
    return { fault: lives.length ? 'unit.notThatDay' : 'unit.unknown', lives: dates }
  }
}

/** What each code or `key:…` means on one day. */
export async function resolveUnits(view: View, refs: readonly string[], day: Day): Promise<Map<string, Resolved>> {
  const resolve = await unitResolver(view, refs)
  return new Map(refs.map((ref) => [ref, resolve(ref, day)]))
}
