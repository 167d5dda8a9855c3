import { useState } from 'react'
import { office } from '#src/app/office/root.tsx'
import { useAct } from '#src/ui/api.ts'
import { editPosition, registerPosition } from '../contract.ts'
import type { PersonDetail, PositionFacts } from '../shapes.ts'
import { FormDialog } from './form-dialog.tsx'
import { PositionFields, usePositionAsked } from './position-fields.tsx'
import { givenFrom, newPosition, type PositionGiven, positionBody } from './position-given.ts'
import { useRequired } from './use-required.ts'
import { usePeopleWords } from './words.ts'

type Props = { person: PersonDetail; position: PositionFacts | 'new'; onClose: () => void }

export function PositionForm({ person, position, onClose }: Props) {
  const { person: words } = usePeopleWords()
  const { me } = office.useRouteContext()
  const fresh = position === 'new'
  const [given, setGiven] = useState<PositionGiven>(fresh ? newPosition(me.today) : givenFrom(position))
  const add = useAct(registerPosition)
  const edit = useAct(editPosition)
  const { faults, errorOf, ready } = useRequired(usePositionAsked(given))
  const send = () => {
    if (!ready()) return
    const body = positionBody(given)
    if (fresh) add.mutate({ params: { id: person.id }, body }, { onSuccess: onClose })
    else
      edit.mutate({ params: { id: position.id }, body: { ...body, version: person.version } }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={fresh ? words.addPosition : words.editPosition(position.title)}
      verb={fresh ? words.addPosition : words.savePosition}
      busy={add.isPending || edit.isPending}
      problem={add.error ?? edit.error}
      faults={faults}
      onSend={send}
      onClose={onClose}
    >
      <PositionFields value={given} onChange={setGiven} errorOf={errorOf} />
    </FormDialog>
  )
}
