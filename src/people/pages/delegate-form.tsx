import { useState } from 'react'
import { call, useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { delegate, listCandidates } from '../contract.ts'
import type { GrantFacts } from '../shapes.ts'
import { FormDialog } from './form-dialog.tsx'
import { useRequired } from './use-required.ts'
import { usePeopleWords } from './words.ts'

type Props = { grants: readonly GrantFacts[]; today: string; onClose: () => void }

export function DelegateForm({ grants, today, onClose }: Props) {
  const all = usePeopleWords()
  const words = all.delegations
  const [grantId, setGrantId] = useState(grants[0]?.id ?? '')
  const [whom, setWhom] = useState<Found>()
  const [given, setGiven] = useState({ from: today, to: '', reason: '' })
  const set = (part: Partial<typeof given>) => setGiven((old) => ({ ...old, ...part }))
  const give = useAct(delegate)
  const { faults, errorOf, ready } = useRequired([
    { id: 'delegate-whom', label: words.whom, filled: whom !== undefined },
    { id: 'delegate-from', label: all.from, filled: given.from !== '' },
    { id: 'delegate-to', label: all.to, filled: given.to !== '' },
  ])
  const search = async (q: string) => {
    const { rows } = await call(listCandidates, { params: { id: grantId }, query: { q } })
    return rows.map((c) => ({ value: c.accountId, label: c.name, ...(c.positions && { hint: c.positions }) }))
  }
  const send = () => {
    if (!ready() || !whom) return
    const body = { ...given, toAccountId: whom.value, reason: given.reason || null }
    give.mutate({ params: { id: grantId }, body }, { onSuccess: onClose })
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
      <ChoiceField
        label={words.grant}
        value={grantId}
        onChange={setGrantId}
        options={grants.map((g) => ({ value: g.id, label: `${all.roles[g.role]}, ${g.unitName}` }))}
      />
      <SearchSelect
        id="delegate-whom"
        label={words.whom}
        error={errorOf('delegate-whom')}
        value={whom}
        onChange={setWhom}
        search={search}
      />
      <DayField
        id="delegate-from"
        label={all.from}
        error={errorOf('delegate-from')}
        value={given.from}
        onChange={(from) => set({ from })}
      />
      <DayField
        id="delegate-to"
        label={all.to}
        error={errorOf('delegate-to')}
        from={given.from}
        value={given.to}
        onChange={(to) => set({ to })}
      />
      <TextField
        label={words.reason}
        optional
        maxLength={500}
        value={given.reason}
        onChange={(reason) => set({ reason })}
      />
    </FormDialog>
  )
}
