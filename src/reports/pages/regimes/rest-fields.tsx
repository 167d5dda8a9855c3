import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#src/ui/api.ts'
import { AreaField, ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { listBlocs } from '#src/units/contract.ts'
import { useRegimeWords } from './words.ts'

export type Rest = { locks: boolean; graceDays: number; blocId: string; asks: string }
type Props = { value: Rest; onChange: (value: Rest) => void }

/** What a regime may say besides: lock, bloc, words to the units. */
export function RestFields({ value, onChange }: Props) {
  const words = useRegimeWords()
  const { formPage } = words
  const blocs = useQuery(ask(listBlocs, {})).data ?? []
  const set = (change: Partial<Rest>) => onChange({ ...value, ...change })
  return (
    <>
      <ChoiceField
        label={words.bloc}
        value={value.blocId}
        onChange={(blocId) => set({ blocId })}
        none={formPage.noBloc}
        options={blocs.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div className="wide">
        <Checkbox
          label={formPage.locks}
          description={formPage.locksHelp}
          checked={value.locks}
          onChange={(event) => set({ locks: event.currentTarget.checked })}
        />
      </div>
      {value.locks && (
        <TextField
          label={formPage.grace}
          type="number"
          value={String(value.graceDays)}
          onChange={(text) => set({ graceDays: Math.min(366, Math.max(0, Number.parseInt(text, 10) || 0)) })}
        />
      )}
      <div className="wide">
        <AreaField
          label={words.asks}
          optional
          rows={3}
          value={value.asks}
          onChange={(asks) => set({ asks })}
          maxLength={10_000}
        />
      </div>
    </>
  )
}
