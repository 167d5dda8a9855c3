import { exact, fraction } from '#src/platform/number.ts'
import type { Work } from '#src/platform/work.ts'

export type NewTarget = {
  indicatorId: string
  unitId: string
  period: string
  value: string | null
  valueFrom: string | null
  valueTo: string | null
  tolerance: string | null
  baseline: string | null
  decidedOn: string | null
  basis: string | null
  provisionId?: string | null
  ownerUnitId?: string | null
}
const same = (a: string | null, b: string | null) =>
  a === b || (a !== null && b !== null && exact(fraction(a)) === exact(fraction(b)))

type Stored = Record<
  'value' | 'value_from' | 'value_to' | 'tolerance' | 'baseline' | 'decided_on' | 'basis',
  string | null
> & {
  provision_id: string | null
}

/** Would this target change nothing of the one that stands? A provision or baseline that is not named stays. */
export const sameTarget = (before: Stored, target: Omit<NewTarget, 'indicatorId' | 'unitId' | 'period'>) =>
  same(before.value, target.value) &&
  same(before.value_from, target.valueFrom) &&
  same(before.value_to, target.valueTo) &&
  same(before.tolerance, target.tolerance) &&
  same(before.baseline, target.baseline) &&
  before.decided_on === target.decidedOn &&
  (target.provisionId ?? before.provision_id) === before.provision_id &&
  before.basis === target.basis

/** A new target replaces the one in force and keeps it; the same again changes nothing. */
export async function saveTarget(
  work: Work,
  target: NewTarget,
  apply = true,
): Promise<'added' | 'changed' | 'unchanged'> {
  const before = await work.tx
    .selectFrom('target')
    .selectAll()
    .where('current', '=', true)
    .where('indicator_id', '=', target.indicatorId)
    .where('unit_id', '=', target.unitId)
    .where('period', '=', target.period)
    .executeTakeFirst()
  const unchanged = before && sameTarget(before, target)
  if (unchanged) return 'unchanged'
  const outcome = before ? 'changed' : 'added'
  if (!apply) return outcome
  if (before) await work.tx.updateTable('target').set({ current: false }).where('id', '=', before.id).execute()
  await work.tx
    .insertInto('target')
    .values({
      indicator_id: target.indicatorId,
      unit_id: target.unitId,
      period: target.period,
      value: target.value,
      value_from: target.valueFrom,
      value_to: target.valueTo,
      tolerance: target.tolerance,
      baseline: target.baseline,
      decided_on: target.decidedOn,
      basis: target.basis,
      provision_id: target.provisionId ?? before?.provision_id ?? null,
      owner_unit_id: target.ownerUnitId ?? before?.owner_unit_id ?? null,
      replaces_id: before?.id ?? null,
      made_by: work.actor.accountId,
      at: work.at,
    })
    .execute()
  return outcome
}
