import { Status, type StatusKind } from '#src/ui/status.tsx'
import type { CellState } from '../rules.ts'
import { useCoordinationWords } from './use-words.ts'

export const kindOf: Record<CellState, StatusKind> = {
  onTime: 'done',
  late: 'doneLate',
  missed: 'overdue',
  open: 'none',
  notAsked: 'exempt',
}

export function CellStatus({ state, pill }: { state: CellState; pill?: boolean }) {
  const { states } = useCoordinationWords()
  return (
    <Status kind={kindOf[state]} {...(pill && { pill })}>
      {states[state]}
    </Status>
  )
}
