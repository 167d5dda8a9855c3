import { useQuery } from '@tanstack/react-query'
import { listUnitPersons } from '#src/people/contract.ts'
import { ask } from '#src/ui/api.ts'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { useTaskWords } from './standing.tsx'

type Props = { unitId: string; value: string; onChange: (personId: string) => void }

/** One of the unit's people, or none. */
export function PersonField({ unitId, value, onChange }: Props) {
  const { form } = useTaskWords()
  const people = useQuery({ ...ask(listUnitPersons, { query: { unitId } }), enabled: unitId !== '' }).data?.rows ?? []
  return (
    <ChoiceField
      label={form.person}
      value={value}
      onChange={onChange}
      none={form.noPerson}
      options={people.map((one) => ({ value: one.personId, label: `${one.name}, ${one.title}` }))}
    />
  )
}
