import type { Input } from '#src/platform/endpoint.ts'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lockAdvice, recordMove, touchAdvice } from './change.ts'
import type { decideAdvice as decide, stepBackAdvice as stepBack } from './contract.ts'
import { checkDirective } from './register.ts'

/** What became of it, on the day it was decided, which may lie before the day it is entered. */
export async function decideAdvice(
  work: Work,
  id: string,
  { outcome, on, note, directiveId, version }: Input<typeof decide>['body'],
) {
  const before = await lockAdvice(work, id, version)
  if (on > work.today) throw refused('advice.in-future', { today: work.today })
  if (on < before.submitted_on) throw refused('advice.decided-before', { on, submittedOn: before.submitted_on })
  const state = await recordMove(work, before, outcome, { on, reason: note || null })
  await checkDirective(work, state, directiveId)
  const after = { state, decided_on: on, outcome: note || null, directive_id: directiveId ?? null }
  await work.tx.updateTable('advice').set(after).where('id', '=', id).execute()
  work.record('advice.decided', { kind: 'advice', id }, { outcome, on, note, directiveId })
  return touchAdvice(work, id)
}

export async function stepBackAdvice(work: Work, id: string, { reason, version }: Input<typeof stepBack>['body']) {
  const before = await lockAdvice(work, id, version)
  const state = await recordMove(work, before, 'stepBack', { on: work.today, reason })
  const after = { state, decided_on: null, outcome: null, directive_id: null }
  await work.tx.updateTable('advice').set(after).where('id', '=', id).execute()
  work.record('advice.stepped-back', { kind: 'advice', id }, { reason, from: before.state, on: before.decided_on })
  return touchAdvice(work, id)
}
