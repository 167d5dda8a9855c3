import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asFound, searchUnits } from '#src/app/office/search-units.ts'
import { ask, call, useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchMulti } from '#src/ui/form/search-multi.tsx'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { findUnits, listBlocs, listGroups } from '#src/units/contract.ts'
import { findInvitees, inviteThese } from '../contract.ts'
import type { Part } from '../parts.ts'
import type { MeetingDetail } from '../shapes.ts'
import { dayOfInstant } from './hours.ts'
import { PartField } from './part-field.tsx'
import { useMeetingWords } from './use-words.ts'

type How = 'person' | 'units' | 'free'

export function InviteDialog({ meeting, onClose }: { meeting: MeetingDetail; onClose: () => void }) {
  const { acts, fields, told, problems } = useMeetingWords()
  const tell = useTell()
  const [part, setPart] = useState<Part>(meeting.invited.some((each) => each.part === 'chair') ? 'delegate' : 'chair')
  const [how, setHow] = useState<How>('person')
  const [persons, setPersons] = useState<readonly Found[]>([])
  const [units, setUnits] = useState<readonly Found[]>([])
  const [name, setName] = useState('')
  const [held, setHeld] = useState('')
  const [tried, setTried] = useState(false)
  const invite = useAct(inviteThese)
  const searchPersons = async (q: string): Promise<Found[]> => {
    const found = await call(findInvitees, { query: { q, on: dayOfInstant(meeting.startsAt) } })
    return found.map((one) => ({ value: one.personId, label: one.name, hint: one.positions.join(', ') }))
  }
  const who = {
    person: persons.map((one) => ({ personId: one.value })),
    units: units.map((one) => ({ unitId: one.value })),
    free: name.trim() ? [{ name, ...(held && { function: held }) }] : [],
  }[how]
  const missing = tried && who.length === 0
  const send = () => {
    setTried(true)
    if (who.length === 0) return
    invite.mutate(
      { params: { id: meeting.id }, body: { part, who } },
      {
        onSuccess: ({ added }) => {
          tell.done(told.added(added.length))
          onClose()
        },
      },
    )
  }
  const error = missing ? fields.required : undefined
  return (
    <FormDialog
      title={acts.invite}
      verb={acts.invite}
      busy={invite.isPending}
      problem={invite.error}
      faults={[]}
      codes={problems}
      onSend={send}
      onClose={onClose}
    >
      <PartField value={part} onChange={setPart} />
      <ChoiceField
        label={fields.how}
        value={how}
        onChange={(value) => setHow(value as How)}
        options={(['person', 'units', 'free'] as const).map((each) => ({ value: each, label: fields[each] }))}
      />
      {how === 'person' && (
        <SearchMulti
          label={fields.persons}
          help={fields.personsHelp}
          value={persons}
          onChange={setPersons}
          search={searchPersons}
          error={error}
        />
      )}
      {how === 'units' && <Units units={units} onChange={setUnits} error={error} />}
      {how === 'free' && (
        <>
          <TextField label={fields.name} value={name} onChange={setName} maxLength={200} error={error} />
          <TextField label={fields.function} optional value={held} onChange={setHeld} maxLength={500} />
        </>
      )}
    </FormDialog>
  )
}

type UnitsProps = { units: readonly Found[]; onChange: (units: readonly Found[]) => void; error: string | undefined }
/** Single units, and whole groups or blocs at once, as they stand today. */
function Units({ units, onChange, error }: UnitsProps) {
  const { fields } = useMeetingWords()
  const groups = useQuery(ask(listGroups, {})).data ?? []
  const blocs = useQuery(ask(listBlocs, {})).data ?? []
  const sets = [
    ...groups.map(({ id, name, members }) => ({ id, name, members })),
    ...blocs.map(({ id, name, members }) => ({
      id,
      name,
      members: members.filter((one) => one.to === null).map((one) => one.unitId),
    })),
  ]
  const addAll = async (id: string) => {
    const members = sets.find((one) => one.id === id)?.members ?? []
    if (members.length === 0) return
    const found = await call(findUnits, { query: { ids: members.join(','), limit: 500 } })
    const known = new Set(units.map((one) => one.value))
    onChange([...units, ...found.filter((one) => !known.has(one.id)).map(asFound)])
  }
  return (
    <>
      <SearchMulti
        label={fields.units}
        help={fields.unitsHelp}
        value={units}
        onChange={onChange}
        search={searchUnits}
        error={error}
      />
      {sets.length > 0 && (
        <ChoiceField
          label={fields.group}
          optional
          value=""
          none={fields.noGroup}
          onChange={(id) => void addAll(id)}
          options={sets.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  )
}
