import { useQuery } from '@tanstack/react-query'
import { ask } from '#src/ui/api.ts'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { listSectors } from '#src/units/contract.ts'
import type { TileDraft } from './tile-draft.ts'
import type { FieldsProps } from './tile-fields.tsx'
import { UnitField } from './unit-field.tsx'
import { useDashboardWords } from './use-words.ts'

const groups = ['none', 'lead', 'sector'] as const

export function TasksFields({ draft, onChange }: FieldsProps) {
  const { tile: words } = useDashboardWords()
  const { language } = useLanguage()
  const sectors = useQuery(ask(listSectors, {})).data ?? []
  return (
    <>
      <UnitField
        label={words.leadUnder}
        none={words.everyLead}
        unitId={draft.leadUnderId}
        onChange={(leadUnderId) => onChange({ ...draft, leadUnderId })}
      />
      <ChoiceField
        label={words.sector}
        value={draft.sectorId}
        none={words.everySector}
        onChange={(sectorId) => onChange({ ...draft, sectorId })}
        options={sectors
          .filter(({ active }) => active)
          .map(({ id, nameVi, nameEn }) => ({ value: id, label: language === 'en' ? nameEn : nameVi }))}
      />
      <ChoiceField
        label={words.group}
        value={draft.group}
        onChange={(group) => onChange({ ...draft, group: group as TileDraft['group'] })}
        options={groups.map((value) => ({ value, label: words.groups[value] }))}
      />
    </>
  )
}
