import { directivesInSight } from '#src/directives/index.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import type { readFilling } from './contract.ts'
import { fillIn } from './filled.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What the form shows while it is being filled in; of a directive out of reach it tells nothing. */
export async function fillingFor(
  view: View,
  { issuingUnitId, directiveId, leads }: Input<typeof readFilling>['query'],
): Promise<Reply<typeof readFilling>> {
  const [seen] = directiveId ? await directivesInSight(view, [directiveId]) : []
  const chosen = leads.split(',').filter((id) => uuid.test(id))
  return fillIn(view, { issuingUnitId, ...(seen && { directiveId: seen }) }, chosen)
}
