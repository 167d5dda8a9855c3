import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { text, Version, words } from '../shapes.ts'
import { Each, Ids, Made } from '../shapes-acts.ts'
import { sides } from './moves.ts'

const byId = z.object({ id: z.uuid() })
const one = byId.extend({ handOverId: z.uuid() })
const handing = { side: z.enum(sides), toUnitId: z.uuid(), reason: text(2000) }

export const proposeHandOver = endpoint({
  name: 'proposeHandOver',
  summary: 'Propose that another unit leads a task or follows it up; nothing changes until that unit accepts',
  method: 'POST',
  path: '/tasks/:id/hand-overs',
  audience: 'task.handOver',
  params: byId,
  body: z.strictObject({ version: Version, ...handing }),
  reply: Made.extend({ handOverId: z.uuid() }),
})
export const withdrawHandOver = endpoint({
  name: 'withdrawHandOver',
  summary: 'Withdraw a hand-over that was not yet answered',
  method: 'DELETE',
  path: '/tasks/:id/hand-overs/:handOverId',
  audience: 'task.handOver',
  params: one,
  reply: Made,
})
export const decideHandOver = endpoint({
  name: 'decideHandOver',
  summary: 'Accept a task that is handed over, or refuse it with the reason',
  method: 'POST',
  path: '/tasks/:id/hand-overs/:handOverId/decision',
  audience: 'task.takeLead',
  params: one,
  body: z.strictObject({ accepted: z.boolean(), note: words(2000).optional() }),
  reply: Made,
})
export const handOverTasks = endpoint({
  name: 'handOverTasks',
  summary: 'Propose the hand-over of several tasks to one unit',
  method: 'POST',
  path: '/task-hand-overs',
  audience: 'task.handOver',
  body: z.strictObject({ ids: Ids, ...handing }),
  reply: Each,
})
