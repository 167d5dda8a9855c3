import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { office } from '#src/app/office/root.tsx'
import { ask, useAct } from '#src/ui/api.ts'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { listOwnTokens, makeCalendarToken, revokeOwnToken } from '../contract.ts'
import { FormDialog } from './form-dialog.tsx'
import { TokenLines } from './token-lines.tsx'
import { type ShownToken, TokenShown } from './token-shown.tsx'
import { useRequired } from './use-required.ts'
import { usePeopleWords } from './words.ts'

/** Addresses by which a person's calendar programs follow their meetings. */
export function MyTokens() {
  const { tokens: words, problems } = usePeopleWords()
  const [making, setMaking] = useState(false)
  const [shown, setShown] = useState<ShownToken>()
  const query = useQuery(ask(listOwnTokens, {}))
  const revoke = useAct(revokeOwnToken)
  const { me } = office.useRouteContext()
  const units = unitsOf(me.grants)
  return (
    <Section
      title={words.ownTitle}
      more={
        units.length > 0 && (
          <Button size="compact-xs" onClick={() => setMaking(true)}>
            {words.make}
          </Button>
        )
      }
    >
      <p className="ink2">{words.ownText}</p>
      <ProblemNote problem={query.error} codes={problems} />
      <TokenLines
        rows={query.data?.rows ?? []}
        busy={revoke.isPending}
        problem={revoke.error}
        onRevoke={(id, done) => revoke.mutate({ params: { id } }, { onSuccess: done })}
      />
      {making && <MakeForm units={units} onMade={setShown} onClose={() => setMaking(false)} />}
      {shown && <TokenShown shown={shown} onClose={() => setShown(undefined)} />}
    </Section>
  )
}

type Held = { role: string; unitId: string; unitName: string; actingFor: string | null }
const unitsOf = (grants: readonly Held[]) => {
  const reading = grants.filter(({ role, actingFor }) => role !== 'administrator' && !actingFor)
  return [...new Map(reading.map(({ unitId, unitName }) => [unitId, unitName]))].map(([value, label]) => ({
    value,
    label,
  }))
}

type FormProps = {
  units: { value: string; label: string }[]
  onMade: (shown: ShownToken) => void
  onClose: () => void
}
function MakeForm({ units, onMade, onClose }: FormProps) {
  const { tokens: words } = usePeopleWords()
  const [given, setGiven] = useState({ name: '', unitId: units[0]?.value ?? '' })
  const make = useAct(makeCalendarToken)
  const { faults, errorOf, ready } = useRequired([{ id: 'token-name', label: words.name, filled: given.name !== '' }])
  const send = () => {
    if (!ready()) return
    make.mutate(
      { body: given },
      {
        onSuccess: ({ token, endsOn: until }) => {
          onMade({ name: given.name, scope: 'calendar', token, endsOn: until })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={words.make}
      verb={words.make}
      busy={make.isPending}
      problem={make.error}
      faults={faults}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        id="token-name"
        label={words.name}
        help={words.ownNameHelp}
        error={errorOf('token-name')}
        maxLength={100}
        value={given.name}
        onChange={(name) => setGiven({ ...given, name })}
      />
      {units.length > 1 && (
        <ChoiceField
          label={words.unit}
          value={given.unitId}
          onChange={(unitId) => setGiven({ ...given, unitId })}
          options={units}
        />
      )}
    </FormDialog>
  )
}
