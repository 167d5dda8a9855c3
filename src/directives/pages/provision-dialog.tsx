import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { AreaField, TextField } from '#src/ui/form/text-fields.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useReturnFocus } from '#src/ui/return-focus.ts'
import { addProvisions, editProvision } from '../contract.ts'
import type { DirectiveDetail } from '../shapes.ts'
import { useDirectiveWords } from './use-words.ts'

type Props = {
  directive: DirectiveDetail
  provision?: DirectiveDetail['tree'][number]
  parentId?: string
  onClose: () => void
}

/** One provision corrected, or several pasted at once with the numbers they carry. */
export function ProvisionDialog({ directive, provision, parentId, onClose }: Props) {
  const { form, acts, problems } = useDirectiveWords()
  const ui = useUiWords()
  useReturnFocus()
  const [number, setNumber] = useState(provision?.number ?? '')
  const [text, setText] = useState(provision?.text ?? '')
  const [pasted, setPasted] = useState('')
  const add = useAct(addProvisions)
  const edit = useAct(editProvision)
  const done = { onSuccess: onClose }
  const verb = provision ? acts.editProvision : acts.addProvisions
  const params = { id: directive.id }
  const send = () => {
    if (provision)
      edit.mutate(
        { params: { ...params, provisionId: provision.id }, body: { number, text, version: directive.version } },
        done,
      )
    else add.mutate({ params, body: { pasted, parentId: parentId ?? null } }, done)
  }
  return (
    <Modal opened onClose={onClose} title={verb} closeButtonProps={{ 'aria-label': ui.close }} size="lg">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        {provision ? (
          <>
            <TextField label={form.number} value={number} onChange={setNumber} maxLength={40} />
            <AreaField label={form.text} value={text} onChange={setText} rows={5} />
          </>
        ) : (
          <AreaField label={form.pasted} help={form.pastedHelp} value={pasted} onChange={setPasted} rows={10} />
        )}
        <ProblemNote problem={add.error ?? edit.error} codes={problems} />
        <div className="dialog-acts">
          <Button onClick={onClose}>{ui.back}</Button>
          <Button type="submit" variant="filled" loading={add.isPending || edit.isPending}>
            {verb}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
