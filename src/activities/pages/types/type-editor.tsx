import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#src/ui/api.ts'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { IconPlus, small } from '#src/ui/icons.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { listSectors } from '#src/units/contract.ts'
import { useActivityWords } from '../use-words.ts'
import { moved, newField, type TypeDraft, wrongIn } from './draft.ts'
import { FieldEditor } from './field-editor.tsx'
import { TypePreview } from './type-preview.tsx'
import './types.css'

const nothing: ReadonlySet<string> = new Set()
type Props = {
  draft: TypeDraft
  onChange: (draft: TypeDraft) => void
  /** Ids of fields and choices with which something was entered. */
  kept?: ReadonlySet<string>
  tried: boolean
}

/** The names of a type and its fields in their order, beside what a unit will be asked. */
export function TypeEditor({ draft, onChange, kept = nothing, tried }: Props) {
  const { types: words, form, heads } = useActivityWords()
  const { language } = useLanguage()
  const sectors = useQuery(ask(listSectors, {})).data ?? []
  const set = (change: Partial<TypeDraft>) => onChange({ ...draft, ...change })
  const { fields } = draft
  const wrong = tried ? wrongIn(draft) : nothing
  const missing = (text: string) => (tried && !text.trim() ? form.required : undefined)
  return (
    <div className="type-editor">
      <div className="stack">
        <div className="form-grid">
          <TextField
            label={words.nameVi}
            value={draft.nameVi}
            onChange={(nameVi) => set({ nameVi })}
            maxLength={200}
            error={missing(draft.nameVi)}
          />
          <TextField
            label={words.nameEn}
            value={draft.nameEn}
            onChange={(nameEn) => set({ nameEn })}
            maxLength={200}
            error={missing(draft.nameEn)}
          />
          <ChoiceField
            label={heads.sector}
            optional
            value={draft.sectorId}
            onChange={(sectorId) => set({ sectorId })}
            none={form.noSector}
            options={sectors.map(({ id, nameVi, nameEn }) => ({
              value: id,
              label: language === 'en' ? nameEn : nameVi,
            }))}
          />
        </div>
        <h2>{words.fields}</h2>
        {kept.size > 0 && <p className="ink2 small">{words.grows}</p>}
        <ol className="type-fields">
          {fields.map((field, n) => (
            <FieldEditor
              key={field.id}
              field={field}
              place={n + 1}
              last={n === fields.length - 1}
              kept={kept}
              wrong={wrong.has(field.id)}
              onChange={(next) => set({ fields: fields.map((one, at) => (at === n ? next : one)) })}
              onMove={(by) => set({ fields: moved(fields, n, by) })}
              onDrop={() => set({ fields: fields.filter((_, at) => at !== n) })}
            />
          ))}
        </ol>
        <div>
          <Button
            leftSection={<IconPlus {...small} />}
            disabled={fields.length >= 40}
            onClick={() => set({ fields: [...fields, newField()] })}
          >
            {words.addField}
          </Button>
        </div>
      </div>
      <TypePreview draft={draft} />
    </div>
  )
}
