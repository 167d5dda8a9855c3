import { Status } from '#src/ui/status.tsx'
import type { ErasureRow } from '../shapes.ts'
import { usePrivacyWords } from './words.ts'

const kinds = {
  waiting: 'awaiting',
  ended: 'cancelled',
  confirmed: 'done',
  declined: 'cancelled',
  withdrawn: 'cancelled',
} as const

export const StateOf = ({ state }: { state: ErasureRow['state'] }) => (
  <Status kind={kinds[state]}>{usePrivacyWords().states[state]}</Status>
)
