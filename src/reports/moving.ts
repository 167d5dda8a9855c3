import type { ReportAct } from './contract.ts'
import { isWritable, type ReportMove, type ReportState, reportStateAfter } from './moves.ts'

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

/** Whether the diagram has this act in this state: what is drawn as a button. */
export function allowed(state: ReportState, act: ReportAct): boolean {
  if (act === 'report.write' || act === 'report.except') return isWritable(state)
  if (act === 'report.returnOwn') return state === 'submitted'
  if (act === 'report.return') return state === 'approved'
  const move = moveOf[act]
  return move !== undefined && reportStateAfter(state, move) !== undefined
}
