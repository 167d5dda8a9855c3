import { Checkbox } from '@mantine/core'
import { searchUnits } from '#src/app/office/search-units.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { Field as Labelled } from '#src/ui/form/field.tsx'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { AreaField, ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { type Field, isNumber, labelOf, measureOf } from '../fields.ts'
import { type Answer, sumOf } from './answers.ts'
import { useActivityWords } from './use-words.ts'

type Props = {
  field: Field
  answer: Answer
  onChange: (answer: Answer) => void
  error: string | undefined
}

/** One field of a type as it is asked; its id is the element's, so that a fault leads to it. */
export function FieldInput({ field, answer, onChange, error }: Props) {
  const { form } = useActivityWords()
  const { language } = useLanguage()
  const measure = field.kind === 'money' ? 'đồng' : measureOf(field, language)
  const label = labelOf(field, language) + (measure ? ` (${measure})` : '')
  const common = { id: field.id, label, optional: !field.required, error }
  const write = (text: string) => onChange({ ...answer, text })
  const open = field.choices.filter(({ id, retired }) => !retired || answer.ids.includes(id))
  const options = open.map((choice) => ({ value: choice.id, label: labelOf(choice, language) }))
  if (isNumber(field))
    return (
      <Labelled {...common} {...(field.kind === 'money' && { help: form.money })}>
        {(bind) => (
          <input
            {...bind}
            className="input num"
            inputMode="decimal"
            autoComplete="off"
            maxLength={30}
            value={answer.text}
            onChange={(event) => write(event.target.value)}
          />
        )}
      </Labelled>
    )
  switch (field.kind) {
    case 'longText':
      return <AreaField {...common} value={answer.text} onChange={write} maxLength={5_000} />
    case 'day':
      return <DayField {...common} value={answer.text} onChange={write} />
    case 'choice':
      return (
        <ChoiceField
          {...common}
          value={answer.ids[0] ?? ''}
          onChange={(id) => onChange({ ...answer, ids: id ? [id] : [] })}
          options={options}
          none={form.none}
        />
      )
    case 'choices':
      return (
        <Checkbox.Group
          id={field.id}
          label={label}
          value={[...answer.ids]}
          onChange={(ids) => onChange({ ...answer, ids })}
          error={error}
        >
          <div className="activity-checks">
            {options.map((option) => (
              <Checkbox key={option.value} value={option.value} label={option.label} />
            ))}
          </div>
        </Checkbox.Group>
      )
    case 'unit':
      return (
        <SearchSelect
          {...common}
          value={answer.unit}
          onChange={(unit) => onChange({ ...answer, unit })}
          search={searchUnits}
        />
      )
    case 'groups':
      return <Groups {...{ field, answer, onChange, error }} label={label} />
    default:
      return (
        <TextField {...common} value={answer.text} onChange={write} maxLength={field.kind === 'person' ? 200 : 500} />
      )
  }
}

/** A count for each group, and what they come to. */
function Groups({ field, answer, onChange, error, label }: Props & { label: string }) {
  const { form } = useActivityWords()
  const { language } = useLanguage()
  const format = useFormat()
  const open = field.choices.filter(({ id, retired }) => !retired || id in answer.counts)
  return (
    <fieldset className="activity-groups" id={field.id} tabIndex={-1}>
      <legend>{label}</legend>
      {open.map((choice) => (
        <label key={choice.id}>
          <span>{labelOf(choice, language)}</span>
          <input
            className="input num"
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
            aria-invalid={error ? true : undefined}
            value={answer.counts[choice.id] ?? ''}
            onChange={(event) => onChange({ ...answer, counts: { ...answer.counts, [choice.id]: event.target.value } })}
          />
        </label>
      ))}
      <p className={error ? 'err' : 'ink2'}>{error ?? form.sum(format.figure(sumOf(answer, language)))}</p>
    </fieldset>
  )
}
