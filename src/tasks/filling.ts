import type { Input, Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import type { fillTask } from './contract.ts'
import { fillIn, leadsOf } from './filled.ts'
import { missingClears } from './sixClears.ts'

/** What the form shows while it is being filled in; nothing is kept. */
export async function fillingFor(view: View, body: Input<typeof fillTask>['body']): Promise<Reply<typeof fillTask>> {
  const leads = await leadsOf(view, body)
  const filled = await fillIn(view, body, leads)
  const { when } = body
  const unclear = missingClears({
    responsiblePosition: filled.responsiblePosition,
    content: body.content ?? '',
    deadline: when?.kind === 'deadline' ? when.deadline : null,
    rhythm: when?.kind === 'rhythm' ? when.rhythm : null,
    standing: when?.kind === 'standing',
    leadUnitIds: leads,
    deliverable: body.deliverable ?? null,
    confirmingPosition: filled.confirmingPosition,
  })
  return { ...filled, leads, unclear }
}
