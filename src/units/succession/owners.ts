import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import type { View, Work } from '#src/platform/work.ts'
import type { BuiltOn, WhatFollows } from './following.ts'
import type { OwnedKind } from './owned-kinds.ts'
import { passingsSql } from './passings.ts'
import type { TookEffect } from './taking-effect.ts'

/** A column that names the unit which keeps a record `r`; `open`: somebody still works on it, or it still holds. */
export type Owned = {
  kind: OwnedKind
  table: string
  column: string
  open: (today: Day) => RawBuilder<unknown>
  /** It has no version that counts on. */
  unversioned?: true
}
type Passed = { id: string; from: string; to: string }

const effectKind = ({ table, column }: Owned) => `${table}.${column}`
const unit = ({ column }: Owned) => sql.ref(`r.${column}`)
const counted = ({ unversioned }: Owned) => (unversioned ? sql`null::int` : sql`r.version`)
const next = ({ unversioned }: Owned) => (unversioned ? sql`` : sql`, version = r.version + 1`)

/** What an ended unit kept and is not closed is kept by its successor, each record with a word in its history. */
export async function passOwners(work: Work, { passings }: TookEffect, owned: readonly Owned[]): Promise<void> {
  const heirs = passingsSql(passings, 'p')
  for (const one of owned) {
    const { kind, table, column, open } = one
    const passed = await sql<Passed>`
      with changed as (
        update ${sql.table(table)} r set ${sql.ref(column)} = p.to_id ${next(one)} from ${heirs}
        where ${unit(one)} = p.from_id and (${open(work.today)})
        returning r.id, p.from_id, p.to_id, p.succession_id, ${counted(one)} as version)
      insert into succession_effect (succession_id, kind, subject_id, before, after)
      select succession_id, ${effectKind(one)}, id, to_jsonb(from_id),
        jsonb_build_object('unitId', to_id, 'version', version) from changed
      returning subject_id as id, before #>> '{}' as "from", after ->> 'unitId' as "to"`.execute(work.tx)
    for (const { id, from, to } of passed.rows) work.record(`${kind}.passedOn`, { kind, id }, { from, to })
  }
}

const byKind = (found: readonly BuiltOn[]): BuiltOn[] =>
  [...Map.groupBy(found, ({ kind }) => kind)].map(([kind, all]) => ({
    kind,
    count: all.reduce((n, { count }) => n + count, 0),
  }))

/** Records that went over by this succession and that somebody has changed since. */
export async function ownersBuiltOn({ db }: View, successionId: string, owned: readonly Owned[]): Promise<BuiltOn[]> {
  const each = owned.map(
    (one) => sql`
      select ${one.kind} as kind, count(*)::int as count from succession_effect e
      join ${sql.table(one.table)} r on r.id = e.subject_id
      where e.succession_id = ${successionId}::uuid and e.kind = ${effectKind(one)}
        and (${unit(one)} is distinct from (e.after ->> 'unitId')::uuid
          or ${counted(one)} is distinct from (e.after ->> 'version')::int)`,
  )
  const found = await rows(db, sql<BuiltOn>`${sql.join(each, sql` union all `)}`)
  return byKind(found.filter(({ count }) => count > 0))
}

/**
 * Each record to the unit that kept it. Versions count on, so an earlier succession that had passed the same record on
 * learns the one at which nobody has touched it.
 */
export async function putOwnersBack(work: Work, successionId: string, owned: readonly Owned[]): Promise<void> {
  for (const one of owned) {
    const { kind, table, column } = one
    const back = await sql<{ id: string }>`
      with mine as (
        select subject_id as id, (before #>> '{}')::uuid as unit_id, (after ->> 'version')::int as version
        from succession_effect where succession_id = ${successionId}::uuid and kind = ${effectKind(one)}),
      back as (
        update ${sql.table(table)} r set ${sql.ref(column)} = m.unit_id ${next(one)} from mine m where r.id = m.id
        returning r.id, ${counted(one)} as version, m.version as before),
      told as (
        update succession_effect e set after = jsonb_set(e.after, '{version}', to_jsonb(b.version)) from back b
        where e.kind = ${effectKind(one)} and e.subject_id = b.id and e.succession_id <> ${successionId}::uuid
          and (e.after ->> 'version')::int = b.before - 1)
      select id from back`.execute(work.tx)
    for (const { id } of back.rows) work.record(`${kind}.passedBack`, { kind, id }, { successionId })
  }
}

/** How much of what these units keep would go over; counts only, since who keeps the units may read none of it. */
export async function ownersThatFollow(
  { db, today }: View,
  units: readonly string[],
  owned: readonly Owned[],
): Promise<WhatFollows[]> {
  const each = owned.map(
    (one) => sql`select ${one.kind} as kind, ${unit(one)} as unit_id, count(*) as n from ${sql.table(one.table)} r
      where ${unit(one)} = any(${[...units]}::uuid[]) and (${one.open(today)}) group by 2`,
  )
  const found = await rows(
    db,
    sql<Omit<WhatFollows, 'first'>>`
      select kind, unit_id as "unitId", sum(n)::int as count from (${sql.join(each, sql` union all `)}) x group by 1, 2`,
  )
  return found.map((told) => ({ ...told, first: [] }))
}
