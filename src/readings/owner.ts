import { keeperOfDirective } from '#src/directives/index.ts'
import { invalid, notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { keptAt } from './visible.ts'

export type Asked = { directiveId?: string | undefined; unitId?: string | undefined }

/** Asked before anything is read: at which unit, and of which directive. */
export async function ownerOf(view: View, { directiveId, unitId }: Asked): Promise<string> {
  const units = keptAt(view)
  const keeper = directiveId && (await keeperOfDirective(view, directiveId))
  const kept = keeper && units.includes(keeper) ? keeper : undefined
  const owner = unitId ?? kept ?? (units.length === 1 ? units[0] : undefined)
  if (!owner) throw invalid([{ path: 'query.unitId', problem: 'required' }])
  if (!units.includes(owner)) throw notFound()
  return owner
}
