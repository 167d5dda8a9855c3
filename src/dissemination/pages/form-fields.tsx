import { AskedUnitsField } from '#src/app/office/asked-units.tsx'
import { searchIssued } from '#src/app/office/directive-choices.ts'
import { unitChoices } from '#src/app/office/unit-choices.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { AreaField } from '#src/ui/form/text-fields.tsx'
import { useDisseminationWords, useKindWords } from './use-words.ts'

export type Draft = { directive: Found | undefined; dueOn: string; note: string; chosen: readonly Found[] }
export const missingIn = ({ directive, dueOn, chosen }: Draft, asking: boolean): (keyof Draft)[] => [
  ...(directive ? [] : (['directive'] as const)),
  ...(dueOn ? [] : (['dueOn'] as const)),
  ...(asking && chosen.length === 0 ? (['chosen'] as const) : []),
]

type Props = { draft: Draft; onChange: (draft: Draft) => void; tried: boolean; asking: boolean }
/** `asking`: it is new; its directive and first units are chosen. */
export function DisseminationFields({ draft, onChange, tried, asking }: Props) {
  const { form } = useDisseminationWords()
  const search = unitChoices(form, useKindWords())
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  const missing = tried ? missingIn(draft, asking) : []
  const error = (field: keyof Draft) => ({ error: missing.includes(field) ? form.required : undefined })
  return (
    <>
      {asking && (
        <div className="wide">
          <SearchSelect
            label={form.directive}
            value={draft.directive}
            onChange={(directive) => set({ directive })}
            search={searchIssued}
            {...error('directive')}
          />
        </div>
      )}
      <AskedUnitsField
        words={form}
        asking={asking}
        value={draft.chosen}
        onChange={(chosen) => set({ chosen })}
        search={search}
        {...error('chosen')}
      />
      <DayField label={form.dueOn} value={draft.dueOn} onChange={(dueOn) => set({ dueOn })} {...error('dueOn')} />
      <div className="wide">
        <AreaField label={form.note} optional value={draft.note} onChange={(note) => set({ note })} maxLength={5000} />
      </div>
    </>
  )
}
