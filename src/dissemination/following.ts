import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Work } from '#src/platform/work.ts'
import { type Effect, noteEffects, type TookEffect } from '#src/units/index.ts'
import { joined, type Part, type Passed } from './joining.ts'
import { hasPeopleLeft, peopleReached } from './studies.ts'

export const partKind = 'disseminationPart'
type Session = { id: string; disseminationId: string; unitId: string; heldBy: string | null }
/** The lines that went and the one that stood there, with what was held. */
export type Before = { from: Part[]; own: Part | null; sessions: Session[] }
export type After = { unitId: string; version: number }

/** Of registers in which one of these ended units has people left: its line, and that of its successor. */
const partsOf = (work: Work, from: readonly string[], to: readonly string[]) =>
  rows(
    work.db,
    sql<Part>`select u.dissemination_id as "disseminationId", u.unit_id as "unitId", u.position,
        u.people_due as "peopleDue", ${peopleReached} as people, u.version
      from dissemination_unit u where u.unit_id = any(${[...from, ...to]}::uuid[]) and u.dissemination_id in (
        select u.dissemination_id from dissemination_unit u where u.unit_id = any(${[...from]}::uuid[]) and ${hasPeopleLeft})
      order by u.dissemination_id, u.position, u.unit_id for update of u`,
  )

const sessionsOf = (work: Work, gone: readonly Part[]) =>
  rows(
    work.db,
    sql<Session>`select s.id, s.dissemination_id as "disseminationId", s.unit_id as "unitId", s.held_by_id as "heldBy"
      from dissemination_session s join ${recordset(gone)} on r."disseminationId" = s.dissemination_id and r."unitId" = s.unit_id`,
  )

export const recordset = (parts: readonly Part[]): RawBuilder<unknown> => sql`
  jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
    as r ("disseminationId" uuid, "unitId" uuid, position int, "peopleDue" int, version int)`

/** Lines that were not there are made, those that were are as these say. */
export const putParts = (work: Work, parts: readonly Part[]) =>
  sql`insert into dissemination_unit (dissemination_id, unit_id, position, people_due, version)
    select "disseminationId", "unitId", position, "peopleDue", version from ${recordset(parts)}
    on conflict (dissemination_id, unit_id) do update
      set position = excluded.position, people_due = excluded.people_due, version = excluded.version`.execute(work.tx)

export const removeParts = (work: Work, parts: readonly Part[]) =>
  sql`delete from dissemination_unit u using ${recordset(parts)}
    where u.dissemination_id = r."disseminationId" and u.unit_id = r."unitId"`.execute(work.tx)

/** Gatherings now count for this unit; who held them is said. */
const moveSessions = (work: Work, passed: readonly Passed[]) => {
  const moves = passed.flatMap(({ from, to }) => from.map((one) => ({ ...one, to: to.unitId })))
  return sql`update dissemination_session s set unit_id = r."to", held_by_id = coalesce(s.held_by_id, s.unit_id)
    from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as r ("disseminationId" uuid, "unitId" uuid, "to" uuid)
    where s.dissemination_id = r."disseminationId" and s.unit_id = r."unitId"`.execute(work.tx)
}

/**
 * Whom an ended unit has not reached its successor is to reach, with what was held counted on. A unit is asked once: lines
 * that come together are one. Who had reached all keeps its line.
 */
export async function followStudies(work: Work, { passings }: TookEffect): Promise<void> {
  const heirs = new Map(passings.map(({ from, to }) => [from, to]))
  const passed = joined(await partsOf(work, [...heirs.keys()], [...heirs.values()]), heirs)
  if (passed.length === 0) return
  const sessions = Map.groupBy(
    await sessionsOf(
      work,
      passed.flatMap(({ from }) => from),
    ),
    (one) => `${one.disseminationId} ${one.unitId}`,
  )
  await putParts(
    work,
    passed.map(({ to }) => to),
  )
  await moveSessions(work, passed)
  await removeParts(
    work,
    passed.flatMap(({ from }) => from),
  )
  const successionOf = new Map(passings.map((p) => [p.from, p.successionId]))
  await noteEffects(
    work,
    passed.map(
      ({ disseminationId, from, own, to }): Effect<Before, After> => ({
        successionId: successionOf.get(from[0]!.unitId)!,
        kind: partKind,
        subjectId: disseminationId,
        before: { from, own, sessions: from.flatMap((one) => sessions.get(`${disseminationId} ${one.unitId}`) ?? []) },
        after: { unitId: to.unitId, version: to.version },
      }),
    ),
  )
  for (const { disseminationId: id, from, to } of passed)
    for (const one of from)
      work.record('dissemination.partPassedOn', { kind: 'dissemination', id }, { from: one.unitId, to: to.unitId })
}
