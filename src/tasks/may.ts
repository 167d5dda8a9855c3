import { type Act, may, type Standing } from '#src/access/index.ts'
import type { Actor } from '#src/platform/actor.ts'
import { allowedMoves } from '#src/platform/moves.ts'
import { takesComments } from './comments/rules.ts'
import { type Side, takeAct } from './hand-over/moves.ts'
import { mayAskForExtension, type TaskState, takesProgress, taskMoves } from './moves.ts'

type Facts = {
  state: TaskState
  deadline: string | null
  openRequest: boolean
  /** A hand-over that waits for its answer. */
  openHandOver: Side | null
  headSends: boolean
  rhythm: string | null
  seriesEndedOn: string | null
  children: { total: number; done: number } | null
}

/** What this actor may do with this task now: the table of access crossed with the diagram; a page draws its buttons from it. */
export function mayDo(actor: Actor, standing: Standing, facts: Facts): string[] {
  const { state, headSends, openRequest, openHandOver } = facts
  const able = (act: Act) => may(actor, act, standing)
  const moves = new Set<string>(allowedMoves(taskMoves, state))
  const live = !['draft', 'done', 'cancelled'].includes(state)
  const sends = able(headSends ? 'task.release' : 'task.submit')
  const series = facts.rhythm !== null && facts.seriesEndedOn === null
  const openChildren = facts.children !== null && facts.children.done < facts.children.total
  const offered: [string, boolean][] = [
    ['edit', state === 'draft' ? able('task.draft') : able('task.reword') && takesProgress(state)],
    ['delete', able('task.draft') && state === 'draft'],
    ['issue', able('task.issue') && moves.has('issue')],
    ['progress', able('task.progress') && takesProgress(state)],
    ['comment', able('task.comment') && takesComments(state)],
    ['submit', sends && moves.has('submit') && !series && !openChildren],
    ['recall', (sends || able('task.recall')) && moves.has('recall')],
    ['confirm', able('task.confirm') && moves.has('confirm')],
    ['return', able('task.return') && moves.has('return')],
    ['reopen', able('task.reopen') && moves.has('reopen')],
    ['requestExtension', able('task.requestExtension') && mayAskForExtension(facts)],
    ['withdrawExtension', able('task.requestExtension') && openRequest],
    ['decideExtension', able('task.decideExtension') && openRequest],
    ['changeDeadline', able('task.decideExtension') && takesProgress(state) && facts.deadline !== null && !openRequest],
    ['handOver', able('task.handOver') && takesProgress(state) && !openHandOver],
    ['withdrawHandOver', able('task.handOver') && openHandOver !== null],
    ['decideHandOver', openHandOver !== null && able(takeAct(openHandOver))],
    ['judge', able('task.judge') && live],
    ['nameResponsible', able('task.nameResponsible') && live],
    ['split', able('task.split') && takesProgress(state)],
    ['remind', able('task.remind') && takesProgress(state)],
    ['endSeries', able('task.cancel') && series && live],
    ['cancel', able('task.cancel') && moves.has('cancel')],
  ]
  return offered.flatMap(([act, allowed]) => (allowed ? [act] : []))
}
