import { useState } from 'react'
import { office } from '#src/app/office/root.tsx'
import { useAct } from '#src/ui/api.ts'
import { TextField } from '#src/ui/form/text-fields.tsx'
import { editPerson, registerPerson } from '../contract.ts'
import type { PersonDetail } from '../shapes.ts'
import { FormDialog } from './form-dialog.tsx'
import { NewerVersion, type Theirs } from './newer-version.tsx'
import { PositionFields, usePositionAsked } from './position-fields.tsx'
import { newPosition, positionBody } from './position-given.ts'
import { useRequired } from './use-required.ts'
import { usePeopleWords } from './words.ts'

type Facts = { name: string; email: string; phone: string }
const body = ({ name, email, phone }: Facts) => ({ name, email: email.trim() || null, phone: phone.trim() || null })

type FieldsProps = {
  value: Facts
  onChange: (value: Facts) => void
  errorOf: (id: string) => string | undefined
}
function PersonFields({ value, onChange, errorOf }: FieldsProps) {
  const { people, person } = usePeopleWords()
  const set = (part: Partial<Facts>) => onChange({ ...value, ...part })
  return (
    <>
      <TextField
        id="person-name"
        label={people.name}
        error={errorOf('person-name')}
        maxLength={200}
        value={value.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        label={person.email}
        optional
        type="email"
        maxLength={200}
        value={value.email}
        onChange={(email) => set({ email })}
      />
      <TextField
        label={person.phone}
        optional
        type="tel"
        maxLength={50}
        value={value.phone}
        onChange={(phone) => set({ phone })}
      />
    </>
  )
}

export function NewPersonForm({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const words = usePeopleWords()
  const { me } = office.useRouteContext()
  const [facts, setFacts] = useState<Facts>({ name: '', email: '', phone: '' })
  const [position, setPosition] = useState(newPosition(me.today))
  const add = useAct(registerPerson)
  const { faults, errorOf, ready } = useRequired([
    { id: 'person-name', label: words.people.name, filled: facts.name.trim() !== '' },
    ...usePositionAsked(position),
  ])
  const send = () => {
    if (ready())
      add.mutate({ body: { ...body(facts), position: positionBody(position) } }, { onSuccess: ({ id }) => onMade(id) })
  }
  return (
    <FormDialog
      title={words.people.add}
      verb={words.people.add}
      busy={add.isPending}
      problem={add.error}
      faults={faults}
      onSend={send}
      onClose={onClose}
    >
      <PersonFields value={facts} onChange={setFacts} errorOf={errorOf} />
      <h3>{words.people.position}</h3>
      <PositionFields value={position} onChange={setPosition} errorOf={errorOf} />
    </FormDialog>
  )
}

const factsOf = ({ name, email, phone }: { name: string; email: string | null; phone: string | null }): Facts => ({
  name,
  email: email ?? '',
  phone: phone ?? '',
})

/** Somebody saved meanwhile: both versions stay in sight, and the person at the form says which one holds. */
export function EditPersonForm({ person, onClose }: { person: PersonDetail; onClose: () => void }) {
  const words = usePeopleWords()
  const { id } = person
  const [version, setVersion] = useState(person.version)
  const [facts, setFacts] = useState<Facts>(factsOf(person))
  const edit = useAct(editPerson)
  const { faults, errorOf, ready } = useRequired([
    { id: 'person-name', label: words.people.name, filled: facts.name.trim() !== '' },
  ])
  const theirs = edit.error?.code === 'stale' ? (edit.error.details.theirs as Theirs) : undefined
  const settle = (chosen: Facts) => {
    if (theirs) setVersion(theirs.version)
    setFacts(chosen)
    edit.reset()
  }
  const send = () => {
    if (ready()) edit.mutate({ params: { id }, body: { ...body(facts), version } }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={words.person.edit}
      verb={words.person.save}
      busy={edit.isPending}
      problem={theirs ? null : edit.error}
      faults={faults}
      onSend={send}
      onClose={onClose}
    >
      {theirs && <NewerVersion theirs={theirs} onMine={() => settle(facts)} onTheirs={() => settle(factsOf(theirs))} />}
      <PersonFields value={facts} onChange={setFacts} errorOf={errorOf} />
    </FormDialog>
  )
}
