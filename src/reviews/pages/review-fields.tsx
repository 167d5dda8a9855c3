import { AskedUnitsField } from '#src/app/office/asked-units.tsx'
import { searchDirectives } from '#src/app/office/directive-choices.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { AreaField, ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { reviewKinds } from '../moves.ts'
import { type Draft, missingIn } from './draft.ts'
import { DueFields } from './due-fields.tsx'
import { useUnitChoices } from './unit-choices.ts'
import { useReviewWords } from './use-words.ts'

type Props = { draft: Draft; onChange: (draft: Draft) => void; tried: boolean; asking: boolean }

/** `asking`: the review is new; its directive and its first units are chosen. */
export function ReviewFields({ draft, onChange, tried, asking }: Props) {
  const { form, kinds } = useReviewWords()
  const search = useUnitChoices()
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  const missing = tried ? missingIn(draft, asking) : []
  const error = (field: keyof Draft, text = form.required) => ({ error: missing.includes(field) ? text : undefined })
  const year = Number(draft.workYear)
  return (
    <div className="form-grid">
      {asking && (
        <div className="wide">
          <SearchSelect
            label={form.directive}
            value={draft.directive}
            onChange={(directive) => set({ directive })}
            search={searchDirectives}
            {...error('directive')}
          />
        </div>
      )}
      <ChoiceField
        label={form.kind}
        value={draft.kind}
        onChange={(kind) => set({ kind: kind as Draft['kind'] })}
        options={reviewKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <DayField
        label={form.spanFrom}
        value={draft.spanFrom}
        onChange={(spanFrom) => set({ spanFrom })}
        {...error('spanFrom')}
      />
      <DayField
        label={form.spanTo}
        value={draft.spanTo}
        onChange={(spanTo) => set({ spanTo })}
        {...error('spanTo', draft.spanTo ? form.spanOrder : form.required)}
      />
      <div className="wide">
        <TextField
          label={form.title}
          value={draft.title}
          onChange={(title) => set({ title })}
          maxLength={500}
          {...error('title')}
        />
      </div>
      <div className="wide">
        <AreaField
          label={form.outline}
          optional
          rows={6}
          value={draft.outline}
          onChange={(outline) => set({ outline })}
        />
      </div>
      <AskedUnitsField
        words={form}
        asking={asking}
        value={draft.chosen}
        onChange={(chosen) => set({ chosen })}
        search={search}
        {...error('chosen')}
      />
      <DayField label={form.due} value={draft.due} onChange={(due) => set({ due })} {...error('due')} />
      <ChoiceField
        label={form.year}
        value={draft.workYear}
        onChange={(workYear) => set({ workYear })}
        options={[year - 1, year, year + 1].map((one) => ({ value: String(one), label: String(one) }))}
      />
      <div className="wide">
        <DueFields value={draft.dueByKind} onChange={(dueByKind) => set({ dueByKind })} />
      </div>
    </div>
  )
}
