import { sql } from 'kysely'
import type { z } from 'zod'
import { conflict } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { Target } from '../shapes.ts'
import { sameTarget } from '../targets.ts'
import type { Ground } from './ground.ts'
import type { NewAssignment } from './shapes.ts'

type Shown = z.output<typeof Target>
type Kept = {
  target: Shown
  /** The unit that keeps the new targets. */
  own: string | null
  given: z.output<typeof NewAssignment>
  lines: Ground['lines']
  overReason: string | null
}

/** What a part holds: what was set, or, the same for all, the value or range of the whole. */
const valuesOf = ({ target, given }: Kept, value: string | null) =>
  given.method === 'same' && (value === null || value === target.value)
    ? { value: target.value, valueFrom: target.valueFrom, valueTo: target.valueTo, tolerance: target.tolerance }
    : { value, valueFrom: null, valueTo: null, tolerance: null }

/** The targets in force of these units as rows, to be compared with what is to be. */
async function standingOf(work: Work, ids: readonly string[]) {
  const found = await work.tx
    .selectFrom('target')
    .selectAll()
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(found.map((row) => [row.id, row]))
}

/** Writes the assignment and its parts in a fixed number of statements, however many units there are. */
export async function keepAssignment(work: Work, kept: Kept): Promise<void> {
  const { target, own, given, lines, overReason } = kept
  const { id: assignmentId } = await work.tx
    .insertInto('target_assignment')
    .values({
      target_id: target.id,
      level: given.level,
      on_day: given.decidedOn,
      method: given.method,
      weight_indicator_id: given.weight?.indicatorId ?? null,
      weight_period: given.weight?.period ?? null,
      over_reason: overReason,
      by_account_id: work.actor.accountId,
      at: work.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const weights = new Map(lines.map((line) => [line.unitId, line.weight]))
  const before = await standingOf(
    work,
    given.parts.flatMap(({ replacesId }) => replacesId ?? []),
  )
  const about = {
    indicatorId: target.indicatorId,
    period: target.period,
    decidedOn: given.decidedOn,
    basis: given.basis,
    provisionId: given.provisionId,
  }
  const parts = given.parts.map((part) => {
    const stands = part.replacesId ? before.get(part.replacesId) : undefined
    // the baseline is the unit's own: another value does not move it
    const next = { ...about, ...valuesOf(kept, part.value), unitId: part.unitId, baseline: stands?.baseline ?? null }
    return { ...part, next, same: !!stands && sameTarget(stands, next) }
  })
  const fresh = parts.filter(({ same }) => !same)
  const replaced = fresh.flatMap(({ replacesId }) => replacesId ?? [])
  if (replaced.length) await sql`update target set current = false where id = any(${replaced}::uuid[])`.execute(work.tx)
  const { rows: added } = await sql<{
    id: string
    unitId: string
  }>`insert into target (indicator_id, unit_id, period, value, value_from, value_to,
        tolerance, baseline, provision_id, basis, decided_on, replaces_id, owner_unit_id, made_by, at)
      select ${target.indicatorId}::uuid, p.unit, ${target.period}, p.value, p.low, p.high, p.tolerance, p.baseline,
        ${given.provisionId}::uuid, ${given.basis}, ${given.decidedOn}::date, p.replaces, ${own}::uuid,
        ${work.actor.accountId}::uuid, ${work.at}::timestamptz
      from unnest(${fresh.map(({ unitId }) => unitId)}::uuid[], ${fresh.map(({ next }) => next.value)}::numeric[],
        ${fresh.map(({ next }) => next.valueFrom)}::numeric[], ${fresh.map(({ next }) => next.valueTo)}::numeric[],
        ${fresh.map(({ next }) => next.tolerance)}::numeric[], ${fresh.map(({ next }) => next.baseline)}::numeric[],
        ${fresh.map(({ replacesId }) => replacesId)}::uuid[]) as p (unit, value, low, high, tolerance, baseline, replaces)
      on conflict (indicator_id, unit_id, period) where current do nothing
      returning id, unit_id as "unitId"`.execute(work.tx)
  // somebody has set one of them between the reading and the writing
  if (added.length < fresh.length) throw conflict('assignment.moved', { units: [] })
  const ids = new Map(added.map(({ id, unitId }) => [unitId, id]))
  await work.tx
    .insertInto('target_part')
    .values(
      parts.map(({ unitId, replacesId, byHand, same }) => ({
        assignment_id: assignmentId,
        target_id: same ? replacesId! : ids.get(unitId)!,
        weight: weights.get(unitId) ?? null,
        by_hand: byHand,
      })),
    )
    .execute()
  for (const { unitId, next } of fresh)
    work.record('target.set', { kind: 'target', id: ids.get(unitId)! }, { ...next, assignmentId })
  const { level, method, weight, decidedOn, basis, provisionId } = given
  const told = { level, method, weight, decidedOn, basis, provisionId, units: given.parts.length, reason: overReason }
  work.record('target.assigned', { kind: 'target', id: target.id }, told)
}
