import { may, type Standing } from '#src/access/index.ts'
import type { Actor } from '#src/platform/actor.ts'
import type { ReportAct } from './contract.ts'
import { isWritable, type ReportMove, type ReportState, reportStateAfter } from './moves.ts'
import { reportActs } from './shapes.ts'

const moveOf: Partial<Record<ReportAct, ReportMove>> = {
  'report.submit': 'submit',
  'report.recall': 'recall',
  'report.approve': 'approve',
  'report.receive': 'receive',
  'report.reopen': 'reopen',
  'report.exempt': 'exempt',
  'report.require': 'require',
  'report.keyIn': 'keyIn',
}

/** Whether the diagram has this act in this state. */
function fits(state: ReportState, act: ReportAct): boolean {
  if (act === 'report.write' || act === 'report.except') return isWritable(state)
  if (act === 'report.returnOwn') return state === 'submitted'
  if (act === 'report.return') return state === 'approved'
  const move = moveOf[act]
  return move !== undefined && reportStateAfter(state, move) !== undefined
}

/** The act that the table is asked for: only the head calls back what has left the unit. */
export const recallOf = (state: ReportState) => (state === 'approved' ? 'report.approve' : 'report.recall')

/** Only the head sends back what has not left the unit. */
export const returnOf = (state: ReportState) => (state === 'submitted' ? 'report.returnOwn' : 'report.return')

/** What this actor may do with this report now: the table of access crossed with the diagram; a page draws its buttons from it. */
export const mayDo = (actor: Actor, standing: Standing, state: ReportState): ReportAct[] =>
  reportActs.filter((act) => fits(state, act) && may(actor, act === 'report.recall' ? recallOf(state) : act, standing))
