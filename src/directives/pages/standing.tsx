import { Status, type StatusKind } from '#src/ui/status.tsx'
import type { DirectiveBrief } from '../shapes.ts'
import { useDirectiveWords } from './use-words.ts'

const kinds: Record<DirectiveBrief['state'], StatusKind> = {
  draft: 'draft',
  inForce: 'onTrack',
  amended: 'warning',
  superseded: 'exempt',
  expired: 'cancelled',
}

export function DirectiveStatus({ state, pill }: { state: DirectiveBrief['state']; pill?: boolean }) {
  const { states } = useDirectiveWords()
  return (
    <Status kind={kinds[state]} {...(pill && { pill })}>
      {states[state]}
    </Status>
  )
}
