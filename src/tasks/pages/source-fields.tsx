import { ProvisionFields } from '#src/app/office/provision-fields.tsx'
import type { Draft } from './draft.ts'
import { useTaskWords } from './standing.tsx'

/** What the task is drawn from. */
export function SourceFields({ draft, set }: { draft: Draft; set: (change: Partial<Draft>) => void }) {
  const { edit } = useTaskWords()
  return <ProvisionFields optional labels={edit} value={draft} onChange={set} />
}
