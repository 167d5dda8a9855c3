import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { searchUnits } from '#src/app/office/search-units.ts'
import { listUnitPersons } from '#src/people/contract.ts'
import { en as peopleEn } from '#src/people/words.en.ts'
import { vi as peopleVi } from '#src/people/words.vi.ts'
import { ask } from '#src/ui/api.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { IconPlus, small } from '#src/ui/icons.ts'
import { useWords } from '#src/ui/language.tsx'
import { type Line, shareRoles } from './share-dialog.tsx'
import { useDashboardWords } from './use-words.ts'

const kinds = ['unit', 'role', 'person'] as const
type Kind = (typeof kinds)[number]

/** One more to share it with: a unit, a role there, or a person who holds a position there. */
export function ShareWith({ onAdd }: { onAdd: (line: Line) => void }) {
  const { share: words } = useDashboardWords()
  const { roles: roleNames } = useWords({ vi: peopleVi, en: peopleEn })
  const [kind, setKind] = useState<Kind>('unit')
  const [unit, setUnit] = useState<Found>()
  const [role, setRole] = useState<(typeof shareRoles)[number]>('leader')
  const [personId, setPersonId] = useState('')
  const persons = useQuery({
    ...ask(listUnitPersons, { query: { unitId: unit?.value ?? '' } }),
    enabled: kind === 'person' && unit !== undefined,
    retry: false,
  })
  const person = persons.data?.rows.find((one) => one.personId === personId)
  const ready = unit !== undefined && (kind !== 'person' || person !== undefined)
  const add = () => {
    if (!unit) return
    const nobody = { unitId: null, role: null, personId: null, edits: false }
    if (kind === 'person') {
      if (person) onAdd({ ...nobody, personId: person.personId, name: person.name })
    } else onAdd({ ...nobody, unitId: unit.value, role: kind === 'role' ? role : null, name: unit.label })
    setPersonId('')
    setUnit(undefined)
  }
  return (
    <fieldset className="board-share-with stack">
      <ChoiceField
        label={words.with}
        value={kind}
        onChange={(value) => setKind(value as Kind)}
        options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <SearchSelect label={words.unit} value={unit} onChange={setUnit} search={searchUnits} />
      {kind === 'role' && (
        <ChoiceField
          label={words.role}
          value={role}
          onChange={(value) => setRole(value as typeof role)}
          options={shareRoles.map((value) => ({ value, label: roleNames[value] }))}
        />
      )}
      {kind === 'person' && (
        <ChoiceField
          label={words.person}
          value={personId}
          none={unit ? '–' : words.choosePerson}
          onChange={setPersonId}
          options={(persons.data?.rows ?? []).map(({ personId: value, name, title }) => ({
            value,
            label: `${name}, ${title}`,
          }))}
        />
      )}
      <p>
        <Button leftSection={<IconPlus {...small} />} disabled={!ready} onClick={add}>
          {words.add}
        </Button>
      </p>
    </fieldset>
  )
}
