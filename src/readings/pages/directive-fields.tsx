import { searchDirectives } from '#src/app/office/directive-choices.ts'
import { directiveKinds } from '#src/directives/kinds.ts'
import { en as directivesEn } from '#src/directives/words.en.ts'
import { vi as directivesVi } from '#src/directives/words.vi.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { AreaField, ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useWords } from '#src/ui/language.tsx'
import type { Reading } from './reviewing.tsx'
import { useReadingWords } from './use-words.ts'

type Kind = (typeof directiveKinds)[number]
const sources = ['new', 'there', 'none'] as const
export type Origin = {
  source: (typeof sources)[number]
  directive: Found | undefined
  symbol: string
  issuedOn: string
  kind: Kind
  issuerName: string
  issuerId: string | null
  abstract: string
}

const isKind = (kind: string | null): kind is Kind => (directiveKinds as readonly (string | null)[]).includes(kind)

/** What the head of the document says, filled in. */
export const originOf = ({ document, issuerId }: Reading): Origin => ({
  source: document.symbol ? 'new' : 'none',
  directive: undefined,
  symbol: document.symbol ?? '',
  issuedOn: document.date ?? '',
  kind: isKind(document.kind) ? document.kind : 'keHoach',
  issuerName: document.issuer ?? '',
  issuerId,
  abstract: (document.abstract ?? '').slice(0, 2000),
})

export const missingIn = (origin: Origin): string[] => {
  if (origin.source === 'there') return origin.directive ? [] : ['directive']
  if (origin.source === 'none') return []
  return (['symbol', 'issuedOn', 'issuerName', 'abstract'] as const).filter((field) => origin[field].trim() === '')
}

export const bodyOf = (origin: Origin, ownerUnitId: string) => {
  if (origin.source === 'there') return { directiveId: origin.directive?.value ?? '' }
  if (origin.source === 'none') return {}
  const { symbol, issuedOn, kind, abstract, issuerName, issuerId } = origin
  const issuer = issuerId ? { issuerId } : { issuerName }
  return { directive: { symbol, issuedOn, kind, abstract, ownerUnitId, ...issuer } }
}

type Props = { origin: Origin; onChange: (origin: Origin) => void; tried: boolean }
export function DirectiveFields({ origin, onChange, tried }: Props) {
  const { making } = useReadingWords()
  const { kinds } = useWords({ vi: directivesVi, en: directivesEn })
  const set = (change: Partial<Origin>) => onChange({ ...origin, ...change })
  const missing = tried ? missingIn(origin) : []
  const error = (field: string) => ({ error: missing.includes(field) ? making.missing : undefined })
  return (
    <>
      <ChoiceField
        label={making.source}
        value={origin.source}
        onChange={(source) => set({ source: source as Origin['source'] })}
        options={sources.map((one) => ({ value: one, label: making.sources[one] }))}
      />
      {origin.source === 'there' && (
        <SearchSelect
          label={making.directive}
          value={origin.directive}
          onChange={(directive) => set({ directive })}
          search={searchDirectives}
          {...error('directive')}
        />
      )}
      {origin.source === 'new' && (
        <>
          <TextField
            label={making.symbol}
            value={origin.symbol}
            maxLength={100}
            onChange={(symbol) => set({ symbol })}
            {...error('symbol')}
          />
          <DayField
            label={making.issuedOn}
            value={origin.issuedOn}
            onChange={(issuedOn) => set({ issuedOn })}
            {...error('issuedOn')}
          />
          <ChoiceField
            label={making.kind}
            value={origin.kind}
            onChange={(kind) => set({ kind: kind as Kind })}
            options={directiveKinds.map((one) => ({ value: one, label: kinds[one] }))}
          />
          <TextField
            label={making.issuer}
            value={origin.issuerName}
            maxLength={300}
            // another name is no more the unit that was found
            onChange={(issuerName) => set({ issuerName, issuerId: null })}
            {...error('issuerName')}
          />
          <AreaField
            label={making.abstract}
            value={origin.abstract}
            maxLength={2000}
            onChange={(abstract) => set({ abstract })}
            {...error('abstract')}
          />
        </>
      )}
    </>
  )
}
