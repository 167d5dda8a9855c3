import { useState } from 'react'
import { office } from '#src/app/office/root.tsx'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { TextField } from '#src/ui/form/text-fields.tsx'
import { addBloc, joinBloc, leaveBloc } from '../contract.ts'
import { FormDialog } from './form-dialog.tsx'
import { UnitField } from './unit-field.tsx'
import { useUnitWords } from './words.ts'

export function NewBlocForm({ onClose }: { onClose: () => void }) {
  const { shared: words, fill } = useUnitWords()
  const act = useAct(addBloc)
  const [tried, setTried] = useState(false)
  const [name, setName] = useState('')
  const [unit, setUnit] = useState<Found>()
  return (
    <FormDialog
      title={words.addBloc}
      verb={words.addBloc}
      busy={act.isPending}
      problem={act.error}
      tried={tried}
      onTry={() => setTried(true)}
      asked={[
        { id: 'bloc-name', label: words.bloc, filled: name.trim() !== '' },
        { id: 'bloc-unit', label: words.coordinator, filled: unit !== undefined },
      ]}
      onSend={() => act.mutate({ body: { name, coordinatorId: unit!.value } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextField
        id="bloc-name"
        label={words.bloc}
        error={tried && !name.trim() ? fill : undefined}
        maxLength={200}
        value={name}
        onChange={setName}
      />
      <UnitField
        id="bloc-unit"
        label={words.coordinator}
        error={tried && !unit ? fill : undefined}
        value={unit}
        onChange={setUnit}
      />
    </FormDialog>
  )
}

export function JoinBlocForm({ bloc, onClose }: { bloc: { id: string; name: string }; onClose: () => void }) {
  const { shared: words, form, fill } = useUnitWords()
  const { me } = office.useRouteContext()
  const act = useAct(joinBloc)
  const [tried, setTried] = useState(false)
  const [unit, setUnit] = useState<Found>()
  const [from, setFrom] = useState(me.today)
  return (
    <FormDialog
      title={words.joinTitle(bloc.name)}
      verb={words.join}
      busy={act.isPending}
      problem={act.error}
      tried={tried}
      onTry={() => setTried(true)}
      asked={[
        { id: 'join-unit', label: words.unit, filled: unit !== undefined },
        { id: 'join-from', label: form.from, filled: from !== '' },
      ]}
      onSend={() =>
        act.mutate({ params: { id: bloc.id }, body: { unitIds: [unit!.value], from } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <UnitField
        id="join-unit"
        label={words.unit}
        error={tried && !unit ? fill : undefined}
        value={unit}
        onChange={setUnit}
      />
      <DayField id="join-from" label={form.from} value={from} onChange={setFrom} />
    </FormDialog>
  )
}

type Leaving = { blocId: string; member: { unitId: string; name: string }; onClose: () => void }
export function LeaveBlocForm({ blocId, member: { unitId, name }, onClose }: Leaving) {
  const { shared: words } = useUnitWords()
  const { me } = office.useRouteContext()
  const act = useAct(leaveBloc)
  const [tried, setTried] = useState(false)
  const [on, setOn] = useState(me.today)
  return (
    <FormDialog
      title={words.leave(name)}
      verb={words.leaveVerb}
      busy={act.isPending}
      problem={act.error}
      tried={tried}
      onTry={() => setTried(true)}
      asked={[{ id: 'leave-on', label: words.leaveOn, filled: on !== '' }]}
      onSend={() => act.mutate({ params: { id: blocId }, body: { unitId, on } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <DayField id="leave-on" label={words.leaveOn} value={on} onChange={setOn} />
    </FormDialog>
  )
}
