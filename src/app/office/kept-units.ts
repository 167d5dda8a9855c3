import type { Me } from './me.ts'

/** The units for which this person keeps records, each to choose once. */
export function keptUnits({ grants }: Pick<Me, 'grants'>): { value: string; label: string }[] {
  const own = grants.filter((grant) => grant.role === 'coordinator' || grant.role === 'leader')
  return [...new Map(own.map((grant) => [grant.unitId, { value: grant.unitId, label: grant.unitName }])).values()]
}
