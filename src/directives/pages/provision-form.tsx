import { Button } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { AreaField, TextField } from '#src/ui/form/text-fields.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { ProblemNote } from '#src/ui/problem.tsx'
import { addProvisions, editProvision } from '../contract.ts'
import type { DirectiveDetail } from '../shapes.ts'
import type { Open, Provision } from './use-provisions.ts'
import { useDirectiveWords } from './use-words.ts'

type Props = { directive: DirectiveDetail; provision: Provision; open: Open['kind']; onClose: (made?: string) => void }

/** A provision corrected in its place, or a new one behind or under it: Ctrl+Enter saves, Escape lets go. */
export function ProvisionForm({ directive, provision, open, onClose }: Props) {
  const { form, acts, problems } = useDirectiveWords()
  const ui = useUiWords()
  const edits = open === 'edit'
  const [number, setNumber] = useState(edits ? provision.number : '')
  const [text, setText] = useState(edits ? provision.text : '')
  const [tried, setTried] = useState(false)
  const edit = useAct(editProvision)
  const add = useAct(addProvisions)
  const params = { id: directive.id }
  const verb = { edit: acts.editProvision, behind: acts.addBehind, under: acts.addUnder }[open]
  const missing = number.trim() === '' || text.trim() === ''
  const save = () => {
    setTried(true)
    if (missing) return
    if (edits)
      edit.mutate(
        { params: { ...params, provisionId: provision.id }, body: { number, text, version: directive.version } },
        { onSuccess: () => onClose() },
      )
    else
      add.mutate(
        {
          params,
          body: {
            items: [{ number, text }],
            ...(open === 'under'
              ? { parentId: provision.id }
              : { parentId: provision.parentId, afterId: provision.id }),
          },
        },
        { onSuccess: ({ ids }) => onClose(ids[0]) },
      )
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const error = (value: string) => (tried && value.trim() === '' ? form.required : undefined)
  return (
    <form
      className="provision-form stack"
      aria-label={`${verb}: ${provision.number}`}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={form.number}
        value={number}
        onChange={setNumber}
        maxLength={40}
        error={error(number)}
        autoFocus
      />
      <AreaField label={form.text} value={text} onChange={setText} rows={3} maxLength={5000} error={error(text)} />
      <ProblemNote problem={edit.error ?? add.error} codes={problems} />
      <p className="row">
        <Button type="submit" variant="filled" size="compact-sm" loading={edit.isPending || add.isPending}>
          {verb}
        </Button>
        <Button size="compact-sm" onClick={() => onClose()}>
          {ui.back}
        </Button>
        <span className="ink3 small">{form.formKeys}</span>
      </p>
    </form>
  )
}
