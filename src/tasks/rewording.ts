import type { Input } from '#src/platform/endpoint.ts'
import { conflict, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { type Locked, touchTask } from './change.ts'
import type { editTask } from './contract.ts'
import { refuseUnknownUnits } from './filled.ts'
import { takesProgress } from './moves.ts'
import { openChildren } from './parents.ts'
import { readUnits, unitsOf, writeUnits } from './units.ts'

type Body = Input<typeof editTask>['body']

/** What may be put in other words once a task is issued; its lead and its deadline have acts of their own. */
const wordingOf = (body: Body) => ({
  content: body.content,
  deliverable: body.deliverable || null,
  sector_id: body.sectorId ?? null,
  ...(body.blocId !== undefined && { bloc_id: body.blocId }),
  outside_code: body.outsideCode || null,
})

async function reword(work: Work, id: string, body: Body) {
  const { leads } = await readUnits(work, id)
  await work.tx.updateTable('task').set(wordingOf(body)).where('id', '=', id).execute()
  await writeUnits(work, id, unitsOf(leads, body.coordinating, body.watching))
  work.record('task.edited', { kind: 'task', id }, { ...wordingOf(body), ...body })
  return touchTask(work, id)
}

export async function editIssued(work: Work, task: Locked, body: Body) {
  if (!takesProgress(task.state)) throw conflict('move.not-allowed', { move: 'edit', state: task.state })
  if (!body.deliverable) throw refused('task.unclear', { missing: ['product'] })
  await refuseUnknownUnits(work, { coordinating: body.coordinating, watching: body.watching })
  if (body.alsoChildren)
    for (const child of await openChildren(work, task.id))
      if (child.state !== 'submitted') await reword(work, child.id, body)
  return reword(work, task.id, body)
}
