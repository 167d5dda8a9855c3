import { Status } from '#src/ui/status.tsx'
import { usePeopleWords } from './words.ts'

type State = 'future' | 'valid' | 'over' | 'revoked' | 'withdrawn'
const kinds = {
  future: 'dueSoon',
  valid: 'onTrack',
  over: 'cancelled',
  revoked: 'cancelled',
  withdrawn: 'cancelled',
} as const

/** Whether a grant or delegation holds now. */
export function StateOf({ state }: { state: State }) {
  const { states } = usePeopleWords()
  return <Status kind={kinds[state]}>{states[state]}</Status>
}
