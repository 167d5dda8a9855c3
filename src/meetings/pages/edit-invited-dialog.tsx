import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { TextField } from '#src/ui/form/text-fields.tsx'
import { editInvited } from '../contract.ts'
import type { Part } from '../parts.ts'
import type { Invited, MeetingDetail } from '../shapes.ts'
import { PartField } from './part-field.tsx'
import { useMeetingWords } from './use-words.ts'

type Props = { meeting: MeetingDetail; invited: Invited; onClose: () => void }

export function EditInvitedDialog({ meeting, invited, onClose }: Props) {
  const { acts, fields, problems } = useMeetingWords()
  const [part, setPart] = useState<Part>(invited.part)
  const [name, setName] = useState(invited.name ?? '')
  const [held, setHeld] = useState(invited.positions.join(', '))
  const edit = useAct(editInvited)
  const own = invited.personId === null
  return (
    <FormDialog
      title={`${acts.changeInvited}: ${invited.name ?? invited.unitName}`}
      verb={fields.save}
      busy={edit.isPending}
      problem={edit.error}
      faults={[]}
      codes={problems}
      onSend={() =>
        edit.mutate(
          {
            params: { id: meeting.id, invitedId: invited.id },
            body: { part, ...(own && { name: name || null, function: held || null }), version: invited.version },
          },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <PartField value={part} onChange={setPart} />
      {own && (
        <>
          <TextField label={fields.delegate} optional value={name} onChange={setName} maxLength={200} />
          <TextField label={fields.function} optional value={held} onChange={setHeld} maxLength={500} />
        </>
      )}
    </FormDialog>
  )
}
