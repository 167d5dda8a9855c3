import { Checkbox } from '@mantine/core'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import type { Given } from './indicator-given.ts'
import { useCatalogueWords, useSaid } from './use-catalogue.ts'

type Props = {
  value: Given
  onChange: (value: Given) => void
  errorOf: (id: string) => string | undefined
  /** Where it is collected until now; a code in use stays. */
  before?: { collectedAt: readonly string[] }
}
const listed = <K extends string>(words: Readonly<Record<K, string>>) =>
  (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }))

export function IndicatorFields({ value, onChange, errorOf, before }: Props) {
  const words = useCatalogueWords()
  const { sectors } = useSaid()
  const set = (part: Partial<Given>) => onChange({ ...value, ...part })
  const rollsUp = value.kind !== 'formula' && value.kind !== 'text'
  const text = (name: 'code' | 'nameVi' | 'measure' | 'formula', label: string, help?: string) => (
    <TextField
      id={`indicator-${name}`}
      label={label}
      help={help}
      error={errorOf(`indicator-${name}`)}
      disabled={name === 'code' && before !== undefined}
      value={value[name]}
      onChange={(typed) => set({ [name]: name === 'code' ? typed.toUpperCase() : typed })}
    />
  )
  const choice = <K extends keyof Given>(name: K, label: string, options: Readonly<Record<string, string>>) => (
    <ChoiceField
      label={label}
      value={String(value[name])}
      onChange={(chosen) => set({ [name]: chosen } as Partial<Given>)}
      options={listed(options)}
    />
  )
  return (
    <>
      {text('code', words.code)}
      {text('nameVi', words.name)}
      <TextField label={words.nameEn} optional value={value.nameEn} onChange={(nameEn) => set({ nameEn })} />
      {choice('kind', words.kind, words.kinds)}
      {value.kind === 'formula' && text('formula', words.formula, words.formulaHelp)}
      {text('measure', words.measure)}
      {rollsUp && choice('overUnits', words.overUnits, words.units)}
      {rollsUp && choice('overTime', words.overTime, words.times)}
      {value.kind === 'ratio' && (
        <>
          <ChoiceField
            label={words.denominatorOverTime}
            value={value.denominatorOverTime ?? ''}
            none={words.sameAsNumerator}
            onChange={(rule) => set({ denominatorOverTime: (rule || null) as Given['denominatorOverTime'] })}
            options={listed(words.times)}
          />
          <TextField label={words.factor} value={value.factor} onChange={(factor) => set({ factor })} />
        </>
      )}
      {choice('direction', words.direction, words.directions)}
      {choice('periodicity', words.periodicity, words.periodicities)}
      <TextField
        label={words.decimals}
        value={value.decimals}
        onChange={(typed) => set({ decimals: typed.replace(/\D/g, '').slice(0, 1) })}
      />
      {rollsUp && (
        <ChoiceField
          label={words.collectedAt}
          value={value.collectedAt}
          none={words.collectedLater}
          onChange={(collectedAt) => set({ collectedAt })}
          options={listed(words.places)}
        />
      )}
      {before?.collectedAt[0] && before.collectedAt[0] !== value.collectedAt && (
        <TextField
          id="indicator-reason"
          label={words.reason}
          error={errorOf('indicator-reason')}
          value={value.reason}
          onChange={(reason) => set({ reason })}
        />
      )}
      <ChoiceField
        label={words.sector}
        value={value.sectorId}
        none={words.noSector}
        onChange={(sectorId) => set({ sectorId })}
        options={sectors}
      />
      <Checkbox
        label={words.illustrative}
        checked={value.illustrative}
        onChange={(event) => set({ illustrative: event.currentTarget.checked })}
      />
      <Checkbox
        label={words.public}
        checked={value.public}
        onChange={(event) => set({ public: event.currentTarget.checked })}
      />
    </>
  )
}
