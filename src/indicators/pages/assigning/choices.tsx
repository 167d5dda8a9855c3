import { periodName } from '#src/periods/index.ts'
import { fold } from '#src/platform/text.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { Level, Method } from '../../assigning/kinds.ts'
import { capital } from '../../capital.ts'
import { lastEnded, periodsUpTo } from '../../kinds-of-period.ts'
import { asPeriod } from '../search.ts'
import type { AssignSearch } from './search.ts'
import type { Assigning } from './use-assigning.ts'
import { useAssigningWords, useNamed } from './words.ts'

type Props = { assigning: Assigning; search: AssignSearch; onChange: (next: AssignSearch) => void }

/** To which units, on which day, and how. */
export function AssignChoices({ assigning, search, onChange }: Props) {
  const { form: words, levels, levelOf } = useAssigningWords()
  const named = useNamed()
  const { data, method, catalogue, weight } = assigning
  if (!data) return null
  const find = async (text: string) => {
    const wanted = fold(text)
    return catalogue
      .filter((one) => one.kind !== 'text' && fold(`${one.code} ${one.nameVi} ${one.nameEn ?? ''}`).includes(wanted))
      .map((one) => ({ value: one.code, label: named(one), hint: one.measure }))
  }
  const { level: _, ...anyLevel } = search
  return (
    <search className="figure-choices assign-choices no-print">
      <DayField label={words.day} value={data.on} onChange={(on) => on && onChange({ ...anyLevel, on })} />
      {data.levels.length > 0 && (
        <ChoiceField
          label={words.level}
          value={data.level ?? ''}
          onChange={(level) => onChange({ ...search, level: level as Level })}
          options={data.levels.map((one) => ({ value: one.level, label: levelOf(levels[one.level], one.units) }))}
        />
      )}
      <ChoiceField
        label={words.method}
        value={method}
        onChange={(next) => onChange({ ...search, method: next as Method })}
        options={data.methods.map((one) => ({ value: one, label: words.methods[one] }))}
      />
      {method === 'proportion' && (
        <SearchSelect
          label={words.weight}
          value={weight && { value: weight.code, label: named(weight) }}
          onChange={(found) => found && onChange({ ...search, weight: found.value })}
          search={find}
        />
      )}
      {method === 'proportion' && weight && <WeightPeriod {...{ assigning, search, onChange }} />}
    </search>
  )
}

function WeightPeriod({ assigning, search, onChange }: Props) {
  const { form: words } = useAssigningWords()
  const { language } = useLanguage()
  const { weight, weightPeriod, me } = assigning
  if (!weight || !weightPeriod) return null
  const listed = periodsUpTo(lastEnded(weight.periodicity, me.today), 12)
  return (
    <ChoiceField
      label={words.weightPeriod}
      value={weightPeriod}
      onChange={(code) => onChange({ ...search, weightPeriod: asPeriod(code) })}
      options={[...new Set([...listed, weightPeriod])]
        .sort()
        .reverse()
        .map((code) => ({ value: code, label: capital(periodName(code, language)) }))}
    />
  )
}
