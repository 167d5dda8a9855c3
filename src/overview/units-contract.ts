import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { taskStates } from '#src/tasks/contract.ts'

/** A task that is given and not yet finished, in the order of the list's filter. */
export const openStates = taskStates.filter((state) => !['draft', 'done', 'cancelled'].includes(state))

const UnitLine = z
  .object({
    id: z.uuid(),
    shortName: z.string(),
    /** Open tasks that the unit itself leads; of them the overdue and those that wait to be confirmed. */
    open: z.int(),
    overdue: z.int(),
    awaiting: z.int(),
    /** Reports to the reader's units that are due and were not sent. */
    late: z.int(),
  })
  .meta({ id: 'UnitToday' })
export type UnitLine = z.output<typeof UnitLine>

export const getUnitsToday = endpoint({
  name: 'getUnitsToday',
  summary: 'The units whose work the reader follows, what needs attention first',
  method: 'GET',
  path: '/today/units',
  audience: 'task.remind',
  query: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(12) }),
  reply: z.object({ total: z.int(), units: z.array(UnitLine) }),
})
