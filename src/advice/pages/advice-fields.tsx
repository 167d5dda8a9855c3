import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ask, call } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { AreaField, ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { findUnits, listSectors } from '#src/units/contract.ts'
import { adviceKinds } from '../kinds.ts'
import { type Draft, missingIn } from './draft.ts'
import { useAdviceWords } from './use-words.ts'

type Props = { draft: Draft; onChange: (draft: Draft) => void; tried: boolean }

export function AdviceFields({ draft, onChange, tried }: Props) {
  const { form, kinds, heads } = useAdviceWords()
  const { language } = useLanguage()
  const { me } = getRouteApi('/office').useRouteContext()
  const sectors = useQuery(ask(listSectors, {})).data ?? []
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  const missing = tried ? missingIn(draft) : []
  const error = (field: keyof Draft) => ({ error: missing.includes(field) ? form.required : undefined })
  const year = Number((draft.submittedOn || me.today).slice(0, 4))
  const years = [...new Set([year - 1, year, year + 1, Number(draft.workYear || year)])].sort()
  // the authority by the name it bore on the day
  const searchUnits = async (q: string) => {
    const units = await call(findUnits, { query: { q, ...(draft.submittedOn && { on: draft.submittedOn }) } })
    return units.map(({ id, name, within }) => ({ value: id, label: name, ...(within && { hint: within }) }))
  }
  return (
    <div className="form-grid">
      <ChoiceField
        label={heads.kind}
        value={draft.kind}
        onChange={(kind) => set({ kind: kind as Draft['kind'] })}
        options={adviceKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <TextField
        label={heads.symbol}
        optional
        help={form.symbolHelp}
        value={draft.symbol}
        onChange={(symbol) => set({ symbol })}
        maxLength={100}
      />
      <DayField
        label={heads.submittedOn}
        value={draft.submittedOn}
        onChange={(submittedOn) => set({ submittedOn })}
        to={me.today}
        {...error('submittedOn')}
      />
      <div className="wide">
        <AreaField
          label={heads.title}
          value={draft.title}
          onChange={(title) => set({ title })}
          maxLength={1000}
          {...error('title')}
        />
      </div>
      <ChoiceField
        label={form.toKind}
        value={draft.inDirectory ? 'in' : 'out'}
        onChange={(where) => set({ inDirectory: where === 'in' })}
        options={[
          { value: 'in', label: form.toIn },
          { value: 'out', label: form.toOut },
        ]}
      />
      {draft.inDirectory ? (
        <SearchSelect
          label={form.to}
          value={draft.to}
          onChange={(to) => set({ to })}
          search={searchUnits}
          {...error('to')}
        />
      ) : (
        <TextField
          label={form.toName}
          value={draft.toName}
          onChange={(toName) => set({ toName })}
          maxLength={300}
          {...error('toName')}
        />
      )}
      <DayField
        label={heads.askedBy}
        optional
        value={draft.askedBy}
        onChange={(askedBy) => set({ askedBy })}
        {...(draft.submittedOn && { from: draft.submittedOn })}
      />
      <ChoiceField
        label={heads.sector}
        optional
        value={draft.sectorId}
        onChange={(sectorId) => set({ sectorId })}
        none={form.noSector}
        options={sectors.map(({ id, nameVi, nameEn }) => ({ value: id, label: language === 'en' ? nameEn : nameVi }))}
      />
      <ChoiceField
        label={heads.year}
        value={draft.workYear || String(year)}
        onChange={(workYear) => set({ workYear })}
        options={years.map((one) => ({ value: String(one), label: String(one) }))}
      />
    </div>
  )
}
