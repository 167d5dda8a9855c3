import { Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { TextField } from '#src/ui/form/text-fields.tsx'
import { addGroupSet } from '../contract.ts'
import { FormDialog } from './form-dialog.tsx'
import { useUnitWords } from './words.ts'

/** A set with its groups, one a line. */
export function NewGroupSetForm({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const { structure, fill } = useUnitWords()
  const { groups: words } = structure
  const act = useAct(addGroupSet)
  const [tried, setTried] = useState(false)
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const [exclusive, setExclusive] = useState(true)
  const groups = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return (
    <FormDialog
      title={words.add}
      verb={words.add}
      busy={act.isPending}
      problem={act.error}
      tried={tried}
      onTry={() => setTried(true)}
      asked={[
        { id: 'set-name', label: words.set, filled: name.trim() !== '' },
        { id: 'set-groups', label: words.names, filled: groups.length > 0 },
      ]}
      onSend={() => act.mutate({ body: { name, exclusive, groups } }, { onSuccess: ({ id }) => onMade(id) })}
      onClose={onClose}
    >
      <TextField
        id="set-name"
        label={words.set}
        error={tried && !name.trim() ? fill : undefined}
        maxLength={200}
        value={name}
        onChange={setName}
      />
      <Textarea
        id="set-groups"
        label={words.names}
        description={words.namesHelp}
        autosize
        minRows={3}
        error={tried && groups.length === 0 ? fill : undefined}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Checkbox
        label={words.exclusive}
        checked={exclusive}
        onChange={(event) => setExclusive(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
