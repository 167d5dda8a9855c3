import { Status, type StatusKind } from '#src/ui/status.tsx'
import type { AdviceState } from '../moves.ts'
import { useAdviceWords } from './use-words.ts'

export const kindOf: Record<AdviceState, StatusKind> = {
  pending: 'waiting',
  accepted: 'done',
  returned: 'returned',
  notAccepted: 'cancelled',
}

export function AdviceStatus({ state, pill }: { state: AdviceState; pill?: boolean }) {
  const { states } = useAdviceWords()
  return (
    <Status kind={kindOf[state]} {...(pill && { pill })}>
      {states[state]}
    </Status>
  )
}
