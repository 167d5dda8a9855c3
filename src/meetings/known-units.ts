import { invalid } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { unitsOn } from '#src/units/index.ts'

/** A unit that has ended takes no new part. */
export async function refuseUnknownUnits(work: Work, byField: Record<string, readonly string[]>): Promise<void> {
  const known = await unitsOn(work, Object.values(byField).flat(), work.today)
  const faults = Object.entries(byField).flatMap(([field, ids]) =>
    ids.some((id) => !known.has(id)) ? [{ path: `body.${field}`, problem: 'unit-not-alive' }] : [],
  )
  if (faults.length > 0) throw invalid(faults)
}
