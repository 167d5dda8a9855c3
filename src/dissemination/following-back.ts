import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View, Work } from '#src/platform/work.ts'
import { type BuiltOn, effectsOf, type WhatFollows } from '#src/units/index.ts'
import { type After, type Before, partKind, putParts, removeParts } from './following.ts'
import { hasPeopleLeft } from './studies.ts'

/** How many lines with people left to reach go over, by unit. */
export const studiesThatFollow = async ({ db }: View, units: readonly string[]): Promise<WhatFollows[]> =>
  (
    await rows(
      db,
      sql<{ unitId: string; count: number }>`select u.unit_id as "unitId", count(*)::int as count
        from dissemination_unit u where u.unit_id = any(${[...units]}::uuid[]) and ${hasPeopleLeft} group by 1`,
    )
  ).map((told) => ({ kind: partKind, ...told, first: [] }))

const effects = (successionId: string): RawBuilder<unknown> => sql`
  (select subject_id as id, after from succession_effect
    where succession_id = ${successionId}::uuid and kind = ${partKind})`

/** Lines that went over and were worked on since. */
export async function studiesBuiltOn({ db }: View, successionId: string): Promise<BuiltOn[]> {
  const [found] = await rows(
    db,
    sql<{ count: number }>`select count(*)::int as count from ${effects(successionId)} e
      left join dissemination_unit u on u.dissemination_id = e.id and u.unit_id = (e.after ->> 'unitId')::uuid
      where u.version is distinct from (e.after ->> 'version')::int`,
  )
  return found?.count ? [{ kind: partKind, count: found.count }] : []
}

/**
 * Each line and gathering to the unit it was of. Versions count on: an earlier succession that passed the same line on
 * learns the one at which nobody has touched it.
 */
export async function putStudiesBack(work: Work, { successionId }: { successionId: string }): Promise<void> {
  const list = await effectsOf<Before, After>(work.db, successionId, partKind)
  if (list.length === 0) return
  const sessions = list.flatMap(({ before }) => before!.sessions)
  const kept = list.flatMap(({ before, after }) =>
    before!.own ? [{ ...before!.own, was: before!.own.version, version: after!.version + 1 }] : [],
  )
  await putParts(work, [...list.flatMap(({ before }) => before!.from), ...kept])
  await sql`update dissemination_session s set unit_id = r."unitId", held_by_id = r."heldBy"
    from jsonb_to_recordset(${JSON.stringify(sessions)}::jsonb) as r (id uuid, "unitId" uuid, "heldBy" uuid)
    where s.id = r.id`.execute(work.tx)
  await removeParts(
    work,
    list.flatMap(({ subjectId: disseminationId, before, after }) =>
      before!.own ? [] : [{ ...before!.from[0]!, disseminationId, unitId: after!.unitId }],
    ),
  )
  await sql`update succession_effect e set after = jsonb_set(e.after, '{version}', to_jsonb(r.version))
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as r ("disseminationId" uuid, "unitId" uuid, was int, version int)
    where e.kind = ${partKind} and e.succession_id <> ${successionId}::uuid and e.subject_id = r."disseminationId"
      and (e.after ->> 'unitId')::uuid = r."unitId" and (e.after ->> 'version')::int = r.was`.execute(work.tx)
  for (const { subjectId: id } of list)
    work.record('dissemination.partPassedBack', { kind: 'dissemination', id }, { successionId })
}
