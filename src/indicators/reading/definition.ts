import { sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import type { Periodicity } from './leaves.ts'

export type OverUnits = 'sum' | 'average' | 'min' | 'max' | 'none'
export type OverTime = 'sum' | 'last' | 'average' | 'max' | 'min' | 'none'
export type Kind = 'number' | 'ratio' | 'yesno' | 'text' | 'formula'

/** What reading needs to know of an indicator. `collection`: the kinds of unit at which it is collected, with their days. */
export type Definition = {
  id: string
  code: string
  kind: Kind
  overUnits: OverUnits
  overTime: OverTime
  denominatorOverTime: OverTime
  factor: string
  periodicity: Periodicity
  breakdown: readonly string[]
  formula: string | null
  /** `to` exclusive; null = without end. */
  collection: readonly { kinds: readonly string[]; from: string | null; to: string | null }[]
}

const columns = sql`
  i.id, i.code, i.kind, i.over_units as "overUnits", i.over_time as "overTime",
  coalesce(i.denominator_over_time, i.over_time) as "denominatorOverTime", i.factor, i.periodicity, i.breakdown, i.formula,
  coalesce((select jsonb_agg(jsonb_build_object('kinds', c.kinds, 'from', lower(c.valid), 'to', upper(c.valid)) order by c.valid)
    from indicator_collection c where c.indicator_id = i.id), '[]') as collection`

export const definitionsOf = (db: Reader, ids: readonly string[]): Promise<Definition[]> =>
  rows(db, sql<Definition>`select ${columns} from indicator i where i.id = any(${ids}::uuid[])`)

export const definitionsByCode = (db: Reader, codes: readonly string[]): Promise<Definition[]> =>
  rows(db, sql<Definition>`select ${columns} from indicator i where i.code = any(${codes}::text[])`)

/** Only what adds up restates: sums, both parts of a ratio, counts of yes. */
export const addsUp = ({ kind, overUnits }: Definition) =>
  overUnits === 'sum' || ((kind === 'ratio' || kind === 'yesno') && overUnits !== 'none')
