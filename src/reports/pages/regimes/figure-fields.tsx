import { ActionIcon, Button } from '@mantine/core'
import { listIndicators } from '#src/indicators/contract.ts'
import { call } from '#src/ui/api.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchMulti } from '#src/ui/form/search-multi.tsx'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { IconPlus, IconX, small } from '#src/ui/icons.ts'
import { useRegimeWords } from './words.ts'

export type NewFigure = { key: string; name: string; measure: string; overTime: 'sum' | 'last' }
export const blankFigure = (measure = ''): NewFigure => ({
  key: crypto.randomUUID(),
  name: '',
  measure,
  overTime: 'sum',
})

type Props = {
  value: readonly NewFigure[]
  onChange: (value: readonly NewFigure[]) => void
  existing: readonly Found[]
  onExisting: (value: readonly Found[]) => void
  errorOf: (id: string) => string | undefined
}

const dailyIndicators = async (q: string): Promise<Found[]> =>
  (await call(listIndicators, { query: { q } }))
    .filter(({ periodicity, kind }) => periodicity === 'day' && kind !== 'formula')
    .map(({ code, nameVi, measure }) => ({ value: code, label: nameVi, hint: measure }))

/** Figures by their names, a line each, and daily indicators there are already. */
export function FigureFields({ value, onChange, existing, onExisting, errorOf }: Props) {
  const { quickPage: words } = useRegimeWords()
  const set = (key: string, to: Partial<NewFigure>) =>
    onChange(value.map((one) => (one.key === key ? { ...one, ...to } : one)))
  const times = (['sum', 'last'] as const).map((one) => ({ value: one, label: words.overTimes[one] }))
  return (
    <fieldset className="wide quick-figures">
      <legend>{words.figures}</legend>
      {value.map((one, at) => (
        <div className="quick-figure" key={one.key}>
          <TextField
            id={`figure-${at}`}
            label={words.figure(at + 1)}
            value={one.name}
            onChange={(name) => set(one.key, { name })}
            placeholder={words.figurePlaceholder}
            maxLength={300}
            error={errorOf(`figure-${at}`)}
          />
          <TextField
            id={`measure-${at}`}
            label={words.measure}
            value={one.measure}
            onChange={(measure) => set(one.key, { measure })}
            placeholder={words.measurePlaceholder}
            maxLength={60}
            error={errorOf(`measure-${at}`)}
          />
          <ChoiceField
            label={words.overTime}
            value={one.overTime}
            onChange={(overTime) => set(one.key, { overTime: overTime as NewFigure['overTime'] })}
            options={times}
          />
          <ActionIcon
            size={36}
            aria-label={words.removeFigure(one.name || words.figure(at + 1))}
            disabled={value.length + existing.length < 2}
            onClick={() => onChange(value.filter((other) => other.key !== one.key))}
          >
            <IconX {...small} />
          </ActionIcon>
        </div>
      ))}
      <p>
        <Button
          variant="subtle"
          leftSection={<IconPlus {...small} />}
          disabled={value.length >= 30}
          onClick={() => onChange([...value, blankFigure(value.at(-1)?.measure)])}
        >
          {words.addFigure}
        </Button>
      </p>
      <SearchMulti
        label={words.existing}
        optional
        help={words.existingHelp}
        value={existing}
        onChange={onExisting}
        search={dailyIndicators}
      />
    </fieldset>
  )
}
