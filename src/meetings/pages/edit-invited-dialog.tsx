import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { editInvited } from '../contract.ts'
import { type Part, parts } from '../parts.ts'
import type { Invited, MeetingDetail } from '../shapes.ts'
import { useMeetingWords } from './use-words.ts'

type Props = { meeting: MeetingDetail; invited: Invited; onClose: () => void }

export function EditInvitedDialog({ meeting, invited, onClose }: Props) {
  const { acts, fields, problems, parts: partNames } = useMeetingWords()
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
      <ChoiceField
        label={fields.part}
        value={part}
        onChange={(value) => setPart(value as Part)}
        options={parts.map((each) => ({ value: each, label: partNames[each] }))}
      />
      {own && (
        <>
          <TextField label={fields.delegate} optional value={name} onChange={setName} maxLength={200} />
          <TextField label={fields.function} optional value={held} onChange={setHeld} maxLength={500} />
        </>
      )}
    </FormDialog>
  )
}
