import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { FileField, type KeptFile } from '#src/ui/form/file-field.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { sendFile } from '#src/ui/form/upload.ts'
import { useTell } from '#src/ui/undo.tsx'
import { type Purpose, purposes } from '../purposes.ts'
import { addTemplate } from '../templates/contract.ts'
import { useTemplateWords } from './templates-words.ts'
import { useDocumentWords } from './use-words.ts'

type Props = { units: readonly { id: string; name: string }[]; onClose: () => void }

/** For which office and kind, from which day, which file; the refusal names each place that is wrong or missing. */
export function AddTemplate({ units, onClose }: Props) {
  const { form, problems } = useTemplateWords()
  const kinds = useDocumentWords().purposes
  const tell = useTell()
  const { me } = getRouteApi('/office').useRouteContext()
  const [unitId, setUnitId] = useState(units[0]?.id ?? '')
  const [purpose, setPurpose] = useState<Purpose>('letter')
  const [name, setName] = useState('')
  const [from, setFrom] = useState<string>(me.today)
  const [files, setFiles] = useState<readonly KeptFile[]>([])
  const [tried, setTried] = useState(false)
  const add = useAct(addTemplate)
  const file = files[0]
  const faults = [
    ...(name.trim() === '' ? [{ id: 'template-name', label: form.name, text: form.nameMissing }] : []),
    ...(from === '' ? [{ id: 'template-from', label: form.from, text: form.dayMissing }] : []),
    ...(file ? [] : [{ id: 'template-file', label: form.file, text: form.fileMissing }]),
  ]
  const faultOf = (id: string) => (tried ? faults.find((fault) => fault.id === id)?.text : undefined)
  const send = () => {
    setTried(true)
    if (faults.length > 0 || !file) return
    const done = () => {
      tell.done(form.added)
      onClose()
    }
    add.mutate({ body: { unitId, purpose, name: name.trim(), from, fileId: file.id } }, { onSuccess: done })
  }
  return (
    <FormDialog
      title={form.title}
      verb={form.verb}
      busy={add.isPending}
      problem={add.error}
      faults={tried ? faults : []}
      codes={problems}
      onSend={send}
      onClose={onClose}
    >
      {units.length > 1 && (
        <ChoiceField
          label={form.unit}
          value={unitId}
          onChange={setUnitId}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        />
      )}
      <ChoiceField
        label={form.purpose}
        value={purpose}
        onChange={(value) => setPurpose(value as Purpose)}
        options={purposes.map((one) => ({ value: one, label: kinds[one] }))}
      />
      <TextField
        id="template-name"
        label={form.name}
        value={name}
        onChange={setName}
        maxLength={200}
        error={faultOf('template-name')}
      />
      <DayField
        id="template-from"
        label={form.from}
        help={form.fromHelp}
        value={from}
        onChange={setFrom}
        error={faultOf('template-from')}
      />
      <FileField
        id="template-file"
        label={form.file}
        help={form.fileHelp}
        value={files}
        onChange={setFiles}
        send={(one, progress) => sendFile('/files', one, progress)}
        accept=".docx"
        maxBytes={5 * 1024 * 1024}
        single
        error={faultOf('template-file')}
      />
    </FormDialog>
  )
}
