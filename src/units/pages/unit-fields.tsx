import type { Found } from '#src/ui/form/search-choices.ts'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { type UnitKind, unitKinds } from '../kinds.ts'
import { UnitField } from './unit-field.tsx'
import { useUnitWords } from './words.ts'

export type Given = {
  name: string
  shortName: string
  code: string
  kind: UnitKind
  parent: Found | undefined
  symbol: string
  place: string
  aliases: string
}

/** As the act takes it. */
export const bodyOf = ({ name, shortName, code, kind, parent, symbol, place, aliases }: Given) => ({
  name,
  shortName,
  code,
  kind,
  parentId: parent?.value ?? null,
  symbol: symbol.trim() || null,
  place: place.trim() || null,
  aliases: aliases
    .split(';')
    .map((alias) => alias.trim())
    .filter(Boolean),
})

type Props = { value: Given; on: string; onChange: (value: Given) => void; tried: boolean }
export function UnitFields({ value, on, onChange, tried }: Props) {
  const words = useUnitWords()
  const { form } = words
  const set = (part: Partial<Given>) => onChange({ ...value, ...part })
  const missing = (text: string) => (tried && text.trim() === '' ? words.fill : undefined)
  return (
    <>
      <TextField
        id="unit-name"
        label={form.name}
        error={missing(value.name)}
        maxLength={300}
        value={value.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        label={form.shortName}
        optional
        help={form.shortHelp}
        maxLength={150}
        value={value.shortName}
        onChange={(shortName) => set({ shortName })}
      />
      <ChoiceField
        label={form.kind}
        value={value.kind}
        onChange={(kind) => set({ kind: kind as UnitKind })}
        options={unitKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <UnitField
        label={form.parent}
        help={form.parentHelp}
        on={on}
        value={value.parent}
        onChange={(parent) => set({ parent })}
      />
      <TextField
        id="unit-code"
        label={form.code}
        help={form.codeHelp}
        error={missing(value.code)}
        maxLength={40}
        value={value.code}
        onChange={(code) => set({ code })}
      />
      <TextField
        label={form.symbol}
        optional
        maxLength={30}
        value={value.symbol}
        onChange={(symbol) => set({ symbol })}
      />
      <TextField label={form.place} optional maxLength={100} value={value.place} onChange={(place) => set({ place })} />
      <TextField
        label={form.aliases}
        optional
        help={form.aliasesHelp}
        maxLength={2000}
        value={value.aliases}
        onChange={(aliases) => set({ aliases })}
      />
    </>
  )
}
