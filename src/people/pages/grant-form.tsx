import { useState } from 'react'
import { type Role, roles } from '#src/access/roles.ts'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { giveGrant } from '../contract.ts'
import { FormDialog } from './form-dialog.tsx'
import { type UnitChoice, UnitPick } from './unit-pick.tsx'
import { useRequired } from './use-required.ts'
import { usePeopleWords } from './words.ts'

type Props = { accountId: string; today: string; onClose: () => void }

export function GrantForm({ accountId, today, onClose }: Props) {
  const words = usePeopleWords()
  const [given, setGiven] = useState({
    role: 'focal' as Role,
    unit: null as UnitChoice | null,
    from: today,
    to: '',
    basis: '',
  })
  const set = (part: Partial<typeof given>) => setGiven((old) => ({ ...old, ...part }))
  const give = useAct(giveGrant)
  const { faults, errorOf, ready } = useRequired([
    { id: 'grant-unit', label: words.grants.unit, filled: given.unit !== null },
    { id: 'grant-from', label: words.from, filled: given.from !== '' },
  ])
  const send = () => {
    if (!ready()) return
    const { role, unit, from, to, basis } = given
    const body = { role, unitId: unit?.id ?? '', from, to: to || null, basis: basis || null }
    give.mutate({ params: { id: accountId }, body }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={words.grants.give}
      verb={words.grants.give}
      busy={give.isPending}
      problem={give.error}
      faults={faults}
      onSend={send}
      onClose={onClose}
    >
      <ChoiceField
        label={words.grants.role}
        value={given.role}
        onChange={(role) => set({ role: role as Role })}
        options={roles.map((role) => ({ value: role, label: words.roles[role] }))}
      />
      <UnitPick
        id="grant-unit"
        label={words.grants.unit}
        error={errorOf('grant-unit')}
        value={given.unit}
        onChange={(unit) => set({ unit })}
      />
      <DayField
        id="grant-from"
        label={words.from}
        error={errorOf('grant-from')}
        value={given.from}
        onChange={(from) => set({ from })}
      />
      <DayField
        label={words.to}
        optional
        help={words.toHelp}
        from={given.from}
        value={given.to}
        onChange={(to) => set({ to })}
      />
      <TextField
        label={words.grants.basis}
        optional
        maxLength={500}
        value={given.basis}
        onChange={(basis) => set({ basis })}
      />
    </FormDialog>
  )
}
