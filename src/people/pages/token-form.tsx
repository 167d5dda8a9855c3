import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { giveToken } from '../contract.ts'
import { FormDialog } from './form-dialog.tsx'
import type { ShownToken } from './token-shown.tsx'
import { type UnitChoice, UnitPick } from './unit-pick.tsx'
import { useRequired } from './use-required.ts'
import { usePeopleWords } from './words.ts'

type Props = { accountId: string; today: string; onMade: (shown: ShownToken) => void; onClose: () => void }

export function TokenForm({ accountId, today, onMade, onClose }: Props) {
  const { tokens: words } = usePeopleWords()
  const [given, setGiven] = useState({
    name: '',
    scope: 'figures' as ShownToken['scope'],
    unit: null as UnitChoice | null,
    endsOn: '',
  })
  const set = (part: Partial<typeof given>) => setGiven((old) => ({ ...old, ...part }))
  const give = useAct(giveToken)
  const { faults, errorOf, ready } = useRequired([
    { id: 'token-name', label: words.name, filled: given.name !== '' },
    { id: 'token-unit', label: words.unit, filled: given.unit !== null },
    { id: 'token-ends', label: words.endsOn, filled: given.endsOn !== '' },
  ])
  const send = () => {
    if (!ready()) return
    const { name, scope, unit, endsOn } = given
    give.mutate(
      { params: { id: accountId }, body: { name, scope, unitId: unit?.id ?? '', endsOn } },
      {
        onSuccess: ({ token, endsOn: until }) => {
          onMade({ name, scope, token, endsOn: until })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={words.give}
      verb={words.give}
      busy={give.isPending}
      problem={give.error}
      faults={faults}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        id="token-name"
        label={words.name}
        help={words.nameHelp}
        error={errorOf('token-name')}
        maxLength={100}
        value={given.name}
        onChange={(name) => set({ name })}
      />
      <ChoiceField
        label={words.scope}
        value={given.scope}
        onChange={(scope) => set({ scope: scope as ShownToken['scope'] })}
        options={(['figures', 'calendar'] as const).map((value) => ({ value, label: words.scopes[value] }))}
      />
      <UnitPick
        id="token-unit"
        label={words.unit}
        error={errorOf('token-unit')}
        value={given.unit}
        onChange={(unit) => set({ unit })}
      />
      <DayField
        id="token-ends"
        label={words.endsOn}
        error={errorOf('token-ends')}
        from={today}
        value={given.endsOn}
        onChange={(endsOn) => set({ endsOn })}
      />
    </FormDialog>
  )
}
