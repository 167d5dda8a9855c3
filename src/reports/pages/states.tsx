import { daysBetween } from '#src/platform/day.ts'
import { Status, type StatusKind } from '#src/ui/status.tsx'
import type { ReportState } from '../moves.ts'
import { type ReportWords, useReportWords } from './words.ts'

type Stood = { state: ReportState; late: boolean; dueOn: string; approvedOn: string | null }

/** How a report stands, for a cell, a row or a head. `receiving`: as its receiver calls it. */
export function standing(
  { state, late }: Pick<Stood, 'state' | 'late'>,
  receiving: boolean,
  words: ReportWords,
): { kind: StatusKind; word: string; tint: boolean } {
  const word = words.states[state]
  switch (state) {
    case 'received':
      return late ? { kind: 'doneLate', word: words.receivedLate, tint: true } : { kind: 'done', word, tint: false }
    case 'approved':
      return { kind: 'toReceive', word: receiving ? words.toReceive : word, tint: receiving }
    case 'returned':
      return { kind: 'returned', word, tint: true }
    case 'exempted':
      return { kind: 'exempt', word, tint: false }
    case 'submitted':
      return { kind: 'awaiting', word, tint: false }
    case 'open':
    case 'draft':
      if (late) return { kind: 'overdue', word: words.lateUnsent, tint: true }
      return { kind: state === 'open' ? 'none' : 'draft', word, tint: false }
  }
}

export function ReportStatus({
  report,
  receiving = false,
  pill = false,
}: {
  report: Stood
  receiving?: boolean
  pill?: boolean
}) {
  const words = useReportWords()
  const { kind, word } = standing(report, receiving, words)
  return (
    <Status kind={kind} pill={pill}>
      {word}
    </Status>
  )
}

/** "Quá hạn 5 ngày", "Còn 3 ngày" of what has still to be sent; nothing once it was. */
export function dueText(
  { state, dueOn }: Pick<Stood, 'state' | 'dueOn'>,
  today: string,
  words: ReportWords,
): string | undefined {
  if (!['open', 'draft', 'submitted', 'returned'].includes(state)) return undefined
  const left = daysBetween(today, dueOn)
  return left < 0 ? words.overdueBy(-left) : words.daysLeft(left)
}
