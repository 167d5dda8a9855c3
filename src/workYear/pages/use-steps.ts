import { useQuery } from '@tanstack/react-query'
import { countChanges } from '#src/documents/contract-papers.ts'
import { ask } from '#src/ui/api.ts'
import type { Board, Step } from '../shapes.ts'

/**
 * The steps with what is known a moment later: whether figures of the drafted summary report have changed since. Reading
 * them all anew takes longer than the board, which does not wait for it.
 */
export function useSteps(board: Board | undefined): Step[] {
  const summary = board?.steps.find((step) => step.name === 'summary')
  const id = summary?.facts.state === 'draft' ? String(summary.facts.id) : ''
  const changes = useQuery({ ...ask(countChanges, { query: { ids: id } }), enabled: id !== '' }).data
  if (!board) return []
  if (!changes) return board.steps
  const n = changes[id] ?? 0
  return board.steps.map((step) => {
    if (step.name !== 'summary') return step
    if (n === 0) return { ...step, done: 2 }
    return { ...step, missing: [{ code: 'changed', n, name: null, to: `/documents/${id}` }, ...step.missing] }
  })
}
