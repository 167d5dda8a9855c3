import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ask } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { listSectors } from '#src/units/contract.ts'
import type { Field } from '../fields.ts'
import { noAnswer } from './answers.ts'
import type { Draft } from './draft.ts'
import { FieldInput } from './field-input.tsx'
import { useActivityWords } from './use-words.ts'

type Props = {
  fields: readonly Field[]
  draft: Draft
  onChange: (draft: Draft) => void
  /** By field what is wrong with its answer; nothing before the first attempt to save. */
  wrong: ReadonlyMap<string, string>
  tried: boolean
}

const wide = ['longText', 'choices', 'groups']

/** What every activity has, then what its type asks for. */
export function ActivityFields({ fields, draft, onChange, wrong, tried }: Props) {
  const { form, heads } = useActivityWords()
  const { language } = useLanguage()
  const { me } = getRouteApi('/office').useRouteContext()
  const sectors = useQuery(ask(listSectors, {})).data ?? []
  const faultOf = useFaultText()
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  const missing = (text: string) => (tried && !text.trim() ? form.required : undefined)
  return (
    <div className="form-grid">
      <div className="wide">
        <TextField
          label={heads.title}
          help={form.titleHelp}
          value={draft.title}
          onChange={(title) => set({ title })}
          maxLength={500}
          error={missing(draft.title)}
        />
      </div>
      <DayField
        label={heads.heldOn}
        value={draft.heldOn}
        onChange={(heldOn) => set({ heldOn })}
        to={me.today}
        error={missing(draft.heldOn)}
      />
      <DayField
        label={heads.untilOn}
        optional
        help={form.untilHelp}
        value={draft.untilOn}
        onChange={(untilOn) => set({ untilOn })}
        {...(draft.heldOn && { from: draft.heldOn })}
      />
      {fields
        .filter(({ retired }) => !retired)
        .map((field) => (
          <div key={field.id} className={wide.includes(field.kind) ? 'wide' : undefined}>
            <FieldInput
              field={field}
              answer={draft.answers[field.id] ?? noAnswer}
              onChange={(answer) => set({ answers: { ...draft.answers, [field.id]: answer } })}
              error={tried ? faultOf(wrong.get(field.id), field) : undefined}
            />
          </div>
        ))}
      <ChoiceField
        label={heads.sector}
        optional
        value={draft.sectorId}
        onChange={(sectorId) => set({ sectorId })}
        none={form.noSector}
        options={sectors.map(({ id, nameVi, nameEn }) => ({ value: id, label: language === 'en' ? nameEn : nameVi }))}
      />
    </div>
  )
}

/** What is wrong with an answer, in words that say what to do. */
function useFaultText() {
  const { faults } = useActivityWords()
  const format = useFormat()
  return (problem: string | undefined, { min, max }: Field): string | undefined => {
    if (problem === undefined) return undefined
    if (problem === 'below') return faults.below(format.figure(min ?? '0'))
    if (problem === 'above') return faults.above(format.figure(max ?? '0'))
    const said = faults[problem as keyof typeof faults]
    return typeof said === 'string' ? said : faults.unknown
  }
}
