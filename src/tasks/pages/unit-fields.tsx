import { useQuery } from '@tanstack/react-query'
import { asFound, searchUnits } from '#src/app/office/search-units.ts'
import { ask, call } from '#src/ui/api.ts'
import { SearchMulti } from '#src/ui/form/search-multi.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { findUnits, listGroups } from '#src/units/contract.ts'
import type { Draft } from './draft.ts'
import { useTaskWords } from './standing.tsx'

type Props = { draft: Draft; set: (change: Partial<Draft>) => void; fixedLeads: boolean }

/** Who leads, co-ordinates and watches; a whole group is added by its name. */
export function UnitFields({ draft, set, fixedLeads }: Props) {
  const { edit } = useTaskWords()
  const groups = useQuery({ ...ask(listGroups, {}), enabled: !fixedLeads }).data ?? []
  const addGroup = async (id: string) => {
    const members = groups.find((group) => group.id === id)?.members ?? []
    if (members.length === 0) return
    const units = await call(findUnits, { query: { ids: members.join(','), limit: 500 } })
    const known = new Set(draft.leads.map((lead) => lead.value))
    set({ leads: [...draft.leads, ...units.filter((unit) => !known.has(unit.id)).map(asFound)] })
  }
  return (
    <>
      {!fixedLeads && (
        <SearchMulti
          label={edit.leads}
          help={edit.leadsHelp}
          value={draft.leads}
          onChange={(leads) => set({ leads })}
          search={searchUnits}
        />
      )}
      {!fixedLeads && groups.length > 0 && (
        <ChoiceField
          label={edit.groups}
          optional
          value=""
          none={edit.noGroup}
          onChange={(id) => void addGroup(id)}
          options={groups.map((group) => ({ value: group.id, label: group.name }))}
        />
      )}
      <SearchMulti
        label={edit.coordinating}
        optional
        value={draft.coordinating}
        onChange={(coordinating) => set({ coordinating })}
        search={searchUnits}
      />
      <SearchMulti
        label={edit.watching}
        optional
        value={draft.watching}
        onChange={(watching) => set({ watching })}
        search={searchUnits}
      />
    </>
  )
}
