import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { AreaField, ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { editDocument } from '../contract-papers.ts'
import { signModes } from '../paper.ts'
import type { DocumentDetail, DocumentHead } from '../shapes.ts'
import { useDocumentWords } from './use-words.ts'

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Title, recipients, place and signer, under the document's own version. */
export function HeadDialog({ document, onClose }: { document: DocumentDetail; onClose: () => void }) {
  const words = useDocumentWords()
  const tell = useTell()
  const edit = useAct(editDocument)
  const { head } = document
  const [fields, setFields] = useState({
    ...head,
    addressees: head.addressees.join('\n'),
    recipients: head.recipients.join('\n'),
  })
  const [tried, setTried] = useState(false)
  const text = (name: Exclude<keyof typeof fields, 'printsSources'>) => ({
    value: fields[name] ?? '',
    onChange: (value: string) => setFields((old) => ({ ...old, [name]: value })),
  })
  const missing = fields.title.trim() === ''
  const faults =
    tried && missing ? [{ id: 'document-title', label: words.head.abstract, text: words.head.required }] : []
  const send = () => {
    setTried(true)
    if (missing) return
    const { addressees, recipients, ...rest } = fields
    const body: DocumentHead = { ...rest, addressees: lines(addressees), recipients: lines(recipients) }
    edit.mutate(
      { params: { id: document.id }, body: { ...body, version: document.version } },
      {
        onSuccess: () => {
          tell.done(words.head.saved)
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={words.head.title}
      verb={words.head.save}
      busy={edit.isPending}
      problem={edit.error}
      faults={faults}
      codes={{ ...words.problems, stale: words.conflict.headText }}
      onSend={send}
      onClose={onClose}
    >
      <AreaField id="document-title" label={words.head.abstract} {...text('title')} error={faults[0]?.text} rows={2} />
      <AreaField label={words.head.addressees} optional help={words.head.perLine} {...text('addressees')} rows={2} />
      <AreaField label={words.head.recipients} optional help={words.head.perLine} {...text('recipients')} rows={3} />
      <TextField label={words.head.archive} optional {...text('archive')} />
      <TextField label={words.head.place} optional {...text('place')} />
      <ChoiceField
        label={words.head.signMode}
        value={fields.signMode}
        onChange={(value) => setFields((old) => ({ ...old, signMode: value as DocumentHead['signMode'] }))}
        options={signModes.map((mode) => ({ value: mode, label: words.head.modes[mode] ?? mode }))}
      />
      {fields.signMode !== '' && <TextField label={words.head.signBody} optional {...text('signBody')} />}
      <TextField label={words.head.signerTitle} optional {...text('signerTitle')} />
      <TextField label={words.head.signerName} optional {...text('signerName')} />
      <Checkbox
        label={words.head.printsSources}
        description={words.head.printsSourcesHelp}
        checked={fields.printsSources}
        onChange={(event) => {
          const { checked } = event.currentTarget
          setFields((old) => ({ ...old, printsSources: checked }))
        }}
      />
    </FormDialog>
  )
}
