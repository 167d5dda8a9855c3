import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View, Work } from '#src/platform/work.ts'
import {
  type BuiltOn,
  effectsOf,
  noteEffects,
  type Passing,
  type Place,
  passSpans,
  type TookEffect,
  type WhatFollows,
} from '#src/units/index.ts'

/** A template's days at one unit; the successor has a copy of its own, since papers of before are printed as they were. */
type Copied = { id: string; unitId: string; from: string; until: string | null }
type Passed = { until: string | null; copies: Copied[] }

const placesOf = (work: Work, passings: readonly Passing[]) =>
  rows(
    work.db,
    sql<Place>`
      select id as "of", purpose as scope, unit_id as "unitId", lower(valid)::text as "from", upper(valid)::text as until
      from office_template where unit_id = any(${passings.flatMap(({ from, to }) => [from, to])}::uuid[]) order by valid`,
  )

/** From the day on the successor writes in the office's own file, unless it has one of its own. */
export async function followTemplates(work: Work, { passings }: TookEffect): Promise<void> {
  const ended = new Set(passings.map(({ from }) => from))
  const passed = passSpans(await placesOf(work, passings), passings).flatMap(({ successionId, of, removed, added }) => {
    const gained = added.filter(({ unitId }) => !ended.has(unitId))
    const kept = added.find(({ unitId }) => ended.has(unitId))
    const copies = gained.map(({ unitId, from, until }) => ({ id: crypto.randomUUID(), unitId, from, until }))
    return kept ? [{ successionId, of, was: removed[0]?.until ?? null, until: kept.until, copies }] : []
  })
  if (passed.length === 0) return
  await setLastDays(
    work,
    passed.map(({ of, until }) => ({ id: of, until })),
  )
  const copies = passed.flatMap((one) => one.copies.map((copy) => ({ ...copy, of: one.of })))
  const copy = sql`jsonb_to_recordset(${JSON.stringify(copies)}::jsonb)
    as c (id uuid, "of" uuid, "unitId" uuid, "from" date, until date)`
  await sql`
    insert into office_template (id, unit_id, purpose, name, file_id, valid, made_by, made_at)
    select c.id, c."unitId", t.purpose, t.name, t.file_id, daterange(c."from", c.until), t.made_by, ${work.at}
    from ${copy} join office_template t on t.id = c."of"`.execute(work.tx)
  await sql`
    insert into file_link (file_id, subject_kind, subject_id, position)
    select l.file_id, l.subject_kind, c.id, l.position from ${copy}
    join file_link l on l.subject_kind = 'officeTemplate' and l.subject_id = c."of"`.execute(work.tx)
  await noteEffects(
    work,
    passed.map(({ successionId, of, was, until, copies: made }) => ({
      successionId,
      kind: 'template',
      subjectId: of,
      before: { until: was, copies: [] },
      after: { until, copies: made },
    })),
  )
  for (const { id, of, unitId } of copies)
    work.record('template.passedOn', { kind: 'officeTemplate', id }, { of, to: unitId })
}

const setLastDays = (work: Work, days: readonly { id: string; until: string | null }[]) =>
  sql`update office_template t set valid = daterange(lower(t.valid), r.until), version = version + 1
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as r (id uuid, until date) where t.id = r.id`.execute(
    work.tx,
  )

const copiesOf = sql`cross join lateral jsonb_to_recordset(e.after -> 'copies') as c (id uuid, "from" date, until date)`

/** Copies that somebody has ended or replaced since. */
export async function templatesBuiltOn({ db }: View, successionId: string): Promise<BuiltOn[]> {
  const found = await rows(
    db,
    sql<BuiltOn>`
      select 'template' as kind, count(*)::int as count from succession_effect e ${copiesOf}
      left join office_template t on t.id = c.id
      where e.succession_id = ${successionId}::uuid and e.kind = 'template'
        and t.valid is distinct from daterange(c."from", c.until)`,
  )
  return found.filter(({ count }) => count > 0)
}

export async function putTemplatesBack(work: Work, { successionId }: { successionId: string }): Promise<void> {
  const effects = await effectsOf<Passed>(work.db, successionId, 'template')
  if (effects.length === 0) return
  const copies = effects.flatMap(({ after }) => after?.copies.map(({ id }) => id) ?? [])
  await sql`delete from file_link where subject_kind = 'officeTemplate' and subject_id = any(${copies}::uuid[])`.execute(
    work.tx,
  )
  await sql`delete from office_template where id = any(${copies}::uuid[])`.execute(work.tx)
  await setLastDays(
    work,
    effects.map(({ subjectId: id, before }) => ({ id, until: before?.until ?? null })),
  )
  for (const { subjectId: id } of effects)
    work.record('template.passedBack', { kind: 'officeTemplate', id }, { successionId })
}

export const templatesThatFollow = async ({ db, today }: View, units: readonly string[]): Promise<WhatFollows[]> =>
  (
    await rows(
      db,
      sql<Omit<WhatFollows, 'first'>>`
        select 'template' as kind, unit_id as "unitId", count(*)::int as count from office_template
        where unit_id = any(${[...units]}::uuid[]) and (upper_inf(valid) or upper(valid) > ${today}::date) group by unit_id`,
    )
  ).map((told) => ({ ...told, first: [] }))
