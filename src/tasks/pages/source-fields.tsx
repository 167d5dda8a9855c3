import { useQuery } from '@tanstack/react-query'
import { listDirectives, readDirective } from '#src/directives/contract.ts'
import { ask, call } from '#src/ui/api.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import type { Draft } from './draft.ts'
import { useTaskWords } from './standing.tsx'

const searchDirectives = async (q: string): Promise<Found[]> => {
  const { rows } = await call(listDirectives, { query: { ...(q && { q }), limit: 20 } })
  return rows.map((one) => ({ value: one.id, label: one.symbol, hint: one.abstract.slice(0, 60) }))
}

type Provision = { id: string; parentId: string | null; number: string; text: string; position: number }
/** Provisions in the order of the document, each with the numbers above it. */
function inOrder(
  tree: readonly Provision[],
  parentId: string | null = null,
  above = '',
): { value: string; label: string }[] {
  return tree
    .filter((one) => one.parentId === parentId)
    .sort((a, b) => a.position - b.position)
    .flatMap((one) => {
      const path = above ? `${above}.${one.number}` : one.number
      return [{ value: one.id, label: `${path} ${one.text.slice(0, 90)}` }, ...inOrder(tree, one.id, path)]
    })
}

/** What the task is drawn from. */
export function SourceFields({ draft, set }: { draft: Draft; set: (change: Partial<Draft>) => void }) {
  const { edit } = useTaskWords()
  const id = draft.directive?.value
  const directive = useQuery({ ...ask(readDirective, { params: { id: id ?? '' } }), enabled: id !== undefined }).data
  return (
    <>
      <SearchSelect
        label={edit.directive}
        optional
        value={draft.directive && directive ? { value: directive.id, label: directive.symbol } : draft.directive}
        onChange={(found) => set({ directive: found, provisionId: '' })}
        search={searchDirectives}
      />
      {directive && directive.tree.length > 0 && (
        <ChoiceField
          label={edit.provision}
          value={draft.provisionId}
          onChange={(provisionId) => set({ provisionId })}
          none={edit.noProvision}
          options={inOrder(directive.tree)}
        />
      )}
    </>
  )
}
