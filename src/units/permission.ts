import { demand } from '#src/access/index.ts'
import { system } from '#src/platform/actor.ts'
import type { Day } from '#src/platform/day.ts'
import type { Work } from '#src/platform/work.ts'
import { ancestorsOfEach } from './hierarchy.ts'
import { type Directory, lifeOf } from './life.ts'

/** Today, or the nearest day on which the unit exists: an administrator also prepares and mends what is not today. */
function dayWithin(directory: Directory, unitId: string, today: Day): Day {
  const rows = directory.get(unitId)
  if (!rows?.length) return today
  const { from, to } = lifeOf(rows)
  return today < from ? from : to !== null && today > to ? to : today
}

/** An administrator acts at the unit of the grant and its branch; the server's own console everywhere. */
export async function demandUnits(work: Work, directory: Directory, unitIds: Iterable<string | null>): Promise<void> {
  if (work.actor.accountId === system.accountId) return
  const asked = [...new Set(unitIds)]
  const above = await ancestorsOfEach(
    work,
    asked.filter((id) => id !== null).map((id) => ({ id, day: dayWithin(directory, id, work.today) })),
  )
  for (const id of asked) demand(work, 'unit.write', { branch: above.get(id ?? '') ?? [] })
}
