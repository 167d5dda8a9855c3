import { Status } from '#src/ui/status.tsx'
import type { SuccessionRow } from '../../succession/shapes.ts'
import { useUnitWords } from '../words.ts'

const kinds = { toCome: 'dueSoon', inEffect: 'done', undone: 'none' } as const

export function SuccessionState({ state }: Pick<SuccessionRow, 'state'>) {
  const { succession } = useUnitWords()
  return <Status kind={kinds[state]}>{succession.list.states[state]}</Status>
}

const few = 3
const listed = (units: SuccessionRow['from']) => {
  const names = units.slice(0, few).map(({ name }) => name)
  return units.length > few ? `${names.join(', ')} +${units.length - few}` : names.join(', ')
}
/** "Xã A, Xã B thành Xã C"; of a transfer the one unit. */
export function useSides() {
  const { succession } = useUnitWords()
  return ({ kind, from, to }: Pick<SuccessionRow, 'kind' | 'from' | 'to'>) =>
    listed(from) === listed(to)
      ? listed(to)
      : succession.page.sides[kind === 'dissolve' ? 'over' : 'into'](listed(from), listed(to))
}
