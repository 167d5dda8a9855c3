import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Writer } from '#src/platform/database.ts'
import { rebuildClosure } from '#src/units/index.ts'

/** Units, what became of them, and what was reported, as plain arrays under short names: for SQL and for the naive reading. */
export type UnitFacts = { id: string; kind: string; parent: string | null; from: string; to: string | null }
export type SuccessionFacts = {
  on: string
  kind: string
  parts: { from: string; to: string; share: string }[]
  dissolved?: string
  takesOver?: string
}
export type IndicatorFacts = {
  code: string
  kind: 'number' | 'ratio' | 'yesno'
  overUnits: 'sum' | 'average' | 'min' | 'max' | 'none'
  overTime: 'sum' | 'last' | 'average' | 'max' | 'min' | 'none'
  denominatorOverTime?: 'sum' | 'last'
  periodicity: 'month' | 'quarter' | 'half' | 'year'
  kinds: string[]
  breakdown?: string[]
  factor?: string
}
export type ObservationFacts = {
  indicator: string
  unit: string
  period: string
  item?: string
  value?: string
  numerator?: string
  denominator?: string
  state?: 'notApplicable' | 'notAvailable'
  official?: boolean
}
export type ExpectedFacts = {
  indicator: string
  unit: string
  period: string
  state?: 'nothingArose' | 'exempted' | 'closed'
}
export type Facts = {
  /** One row is one version; rows of one id are one unit. `to`: the first day it no longer holds. */
  units: UnitFacts[]
  successions: SuccessionFacts[]
  indicators: IndicatorFacts[]
  observations: ObservationFacts[]
  expected: ExpectedFacts[]
}

/** The same name gives the same id, in every run. */
export const idOf = (name: string) => {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
const uuids = (names: readonly string[]) => sql`${names.map(idOf)}::uuid[]`

/** Empties everything that reading reads and puts these facts in place. */
export async function putFacts(db: Writer, facts: Facts): Promise<void> {
  await sql`truncate observation, expected_figure, expected_report, regime, form_version, form, indicator_collection, target,
    indicator, succession_part, succession, closure, unit_version, unit_code, unit cascade`.execute(db)
  const { units, successions, indicators, observations: seen, expected } = facts
  await db.transaction().execute(async (tx) => {
    await sql`insert into unit (id) select * from unnest(${uuids([...new Set(units.map((u) => u.id))])})`.execute(tx)
    await sql`
      insert into unit_version (unit_id, valid, name, short_name, kind, parent_id)
      select u, daterange(f, t), n, n, k, p from unnest(${uuids(units.map((u) => u.id))}, ${units.map((u) => u.from)}::date[],
        ${units.map((u) => u.to)}::date[], ${units.map((u) => u.id)}::text[], ${units.map((u) => u.kind)}::text[],
        ${units.map((u) => (u.parent ? idOf(u.parent) : null))}::uuid[]) as t (u, f, t, n, k, p)`.execute(tx)
    for (const [i, s] of successions.entries()) {
      const id = idOf(`succession ${i}`)
      await tx
        .insertInto('succession')
        .values({
          id,
          on_date: s.on,
          kind: s.kind,
          dissolved_id: s.dissolved ? idOf(s.dissolved) : null,
          takes_over_id: s.takesOver ? idOf(s.takesOver) : null,
        })
        .execute()
      for (const p of s.parts)
        await tx
          .insertInto('succession_part')
          .values({ succession_id: id, from_id: idOf(p.from), to_id: idOf(p.to), share: p.share })
          .execute()
    }
    await rebuildClosure(tx)
    for (const i of indicators) {
      await tx
        .insertInto('indicator')
        .values({
          id: idOf(i.code),
          code: i.code,
          name_vi: i.code,
          kind: i.kind,
          measure: 'người',
          over_units: i.overUnits,
          over_time: i.overTime,
          denominator_over_time: i.denominatorOverTime ?? null,
          direction: 'up',
          periodicity: i.periodicity,
          factor: i.factor ?? '1',
          breakdown: i.breakdown ?? [],
        })
        .execute()
      await tx
        .insertInto('indicator_collection')
        .values({ indicator_id: idOf(i.code), kinds: i.kinds, valid: sql<string>`daterange(null, null)` })
        .execute()
    }
    const col = <K extends keyof ObservationFacts>(k: K) => seen.map((o) => o[k] ?? null)
    await sql`
      insert into observation (indicator_id, unit_id, period, item, value, numerator, denominator, state, source_kind, source_id,
        owner_kind, owner_id, official, current, at)
      select i, u, p, coalesce(it, ''), v, n, d, s, 'import', i, 'import', i, coalesce(o, true), true, now()
      from unnest(${uuids(seen.map((o) => o.indicator))}, ${uuids(seen.map((o) => o.unit))}, ${col('period')}::text[],
        ${col('item')}::text[], ${col('value')}::numeric[], ${col('numerator')}::numeric[], ${col('denominator')}::numeric[],
        ${col('state')}::text[], ${col('official')}::bool[]) as t (i, u, p, it, v, n, d, s, o)`.execute(tx)
    if (expected.length === 0) return
    // one report owes them all: completeness reads only whose figure it is
    await sql`set constraints all deferred`.execute(tx)
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`
      insert into expected_figure (expected_report_id, indicator_id, unit_id, period, state)
      select new_id(), * from unnest(${uuids(expected.map((e) => e.indicator))}, ${uuids(expected.map((e) => e.unit))},
        ${expected.map((e) => e.period)}::text[], ${expected.map((e) => e.state ?? 'expected')}::text[])`.execute(tx)
  })
}
