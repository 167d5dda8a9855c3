import { Status } from '#src/ui/status.tsx'
import type { DocumentState } from '../moves.ts'
import { useDocumentWords } from './use-words.ts'

export function DocumentStatus({ state, pill }: { state: DocumentState; pill?: boolean }) {
  const { states } = useDocumentWords()
  return (
    <Status kind={state === 'signed' ? 'done' : 'draft'} {...(pill && { pill })}>
      {states[state]}
    </Status>
  )
}
