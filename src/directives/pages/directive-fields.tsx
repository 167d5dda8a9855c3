import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ask, call } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { AreaField, ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { findUnits, listSectors } from '#src/units/contract.ts'
import { classifications, directiveKinds } from '../kinds.ts'
import { type Draft, missingIn } from './draft.ts'
import { filledBy, SymbolFaults, SymbolHelp } from './symbol-note.tsx'
import { useDirectiveWords } from './use-words.ts'

type Props = { draft: Draft; onChange: (draft: Draft) => void; tried: boolean }

export function DirectiveFields({ draft, onChange, tried }: Props) {
  const { today } = getRouteApi('/office').useRouteContext().me
  const { amending, form, kinds, classifications: classes } = useDirectiveWords()
  const { language } = useLanguage()
  const sectors = useQuery(ask(listSectors, {})).data ?? []
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  const missing = tried ? missingIn(draft) : []
  const error = (field: keyof Draft) => ({ error: missing.includes(field) ? form.required : undefined })
  // the issuer by the name it bore on the day of the document
  const searchIssuer = async (q: string) => {
    const units = await call(findUnits, { query: { q, ...(draft.issuedOn && { on: draft.issuedOn }) } })
    return units.map(({ id, name, within, kind, symbol }) => ({
      value: id,
      label: name,
      kind,
      symbol,
      ...(within && { hint: within }),
    }))
  }
  return (
    <div className="form-grid">
      <TextField
        label={form.symbol}
        help={<SymbolHelp symbol={draft.symbol} />}
        value={draft.symbol}
        onChange={(symbol) => set({ symbol, ...filledBy(symbol, draft) })}
        maxLength={100}
        {...error('symbol')}
      />
      <DayField
        label={form.issuedOn}
        value={draft.issuedOn}
        onChange={(issuedOn) => set({ issuedOn })}
        {...error('issuedOn')}
      />
      <ChoiceField
        label={form.kind}
        value={draft.kind}
        onChange={(kind) => set({ kind: kind as Draft['kind'] })}
        options={directiveKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <ChoiceField
        label={form.issuerKind}
        value={draft.inDirectory ? 'in' : 'out'}
        onChange={(where) => set({ inDirectory: where === 'in' })}
        options={[
          { value: 'in', label: form.issuerIn },
          { value: 'out', label: form.issuerOut },
        ]}
      />
      {draft.inDirectory ? (
        <SearchSelect
          label={form.issuer}
          value={draft.issuer}
          onChange={(issuer) => set({ issuer })}
          search={searchIssuer}
          {...error('issuer')}
        />
      ) : (
        <TextField
          label={form.issuerName}
          value={draft.issuerName}
          onChange={(issuerName) => set({ issuerName })}
          {...error('issuerName')}
        />
      )}
      <SymbolFaults draft={draft} onChange={set} />
      <ChoiceField
        label={form.classification}
        help={form.secretHelp}
        value={draft.classification}
        onChange={(classification) => set({ classification: classification as Draft['classification'] })}
        options={classifications.map((one) => ({ value: one, label: classes[one] }))}
      />
      {draft.classification !== 'numberOnly' && (
        <div className="wide">
          <AreaField
            label={form.abstract}
            value={draft.abstract}
            onChange={(abstract) => set({ abstract })}
            maxLength={2000}
            {...error('abstract')}
          />
        </div>
      )}
      <ChoiceField
        label={form.sector}
        optional
        value={draft.sectorId}
        onChange={(sectorId) => set({ sectorId })}
        none={form.noSector}
        options={sectors.map(({ id, nameVi, nameEn }) => ({ value: id, label: language === 'en' ? nameEn : nameVi }))}
      />
      <DayField label={form.validFrom} optional value={draft.validFrom} onChange={(validFrom) => set({ validFrom })} />
      <DayField
        label={form.validTo}
        optional
        value={draft.validTo}
        onChange={(validTo) => set({ validTo })}
        help={draft.validTo && draft.validTo < today ? amending.past : undefined}
      />
    </div>
  )
}
