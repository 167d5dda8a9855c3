import { useQuery } from '@tanstack/react-query'
import { readDirective } from '#src/directives/contract.ts'
import { ask } from '#src/ui/api.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { searchDirectives } from './directive-choices.ts'

type Provision = { id: string; parentId: string | null; number: string; text: string; position: number }
/** Provisions in the order of the document, each with the numbers above it. */
export function provisionChoices(tree: readonly Provision[]): { value: string; label: string }[] {
  const under = Map.groupBy(tree, (one) => one.parentId)
  const inOrder = (parentId: string | null, above: string): { value: string; label: string }[] =>
    (under.get(parentId) ?? [])
      .toSorted((a, b) => a.position - b.position)
      .flatMap((one) => {
        const path = above ? `${above}.${one.number}` : one.number
        return [{ value: one.id, label: `${path} ${one.text.slice(0, 90)}` }, ...inOrder(one.id, path)]
      })
  return inOrder(null, '')
}

export type Source = { directive: Found | undefined; provisionId: string }
type Props = {
  value: Source
  onChange: (value: Source) => void
  labels: { directive: string; provision: string; noProvision: string }
  optional?: boolean
  id?: string
  error?: string | undefined
}

/** A directive found by typing and, where it has any, one of its provisions. */
export function ProvisionFields({ value, onChange, labels, optional, id, error }: Props) {
  const chosen = value.directive?.value
  const asked = ask(readDirective, { params: { id: chosen ?? '' } })
  const directive = useQuery({ ...asked, enabled: chosen !== undefined }).data
  return (
    <>
      <SearchSelect
        id={id}
        label={labels.directive}
        optional={optional}
        error={error}
        value={value.directive && directive ? { value: directive.id, label: directive.symbol } : value.directive}
        onChange={(found) => onChange({ directive: found, provisionId: '' })}
        search={searchDirectives}
      />
      {directive && directive.tree.length > 0 && (
        <ChoiceField
          label={labels.provision}
          value={value.provisionId}
          onChange={(provisionId) => onChange({ ...value, provisionId })}
          none={labels.noProvision}
          options={provisionChoices(directive.tree)}
        />
      )}
    </>
  )
}
