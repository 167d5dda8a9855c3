import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { keptUnits } from '#src/app/office/kept-units.ts'
import { uploadLimit } from '#src/platform/endpoint.ts'
import { useAct } from '#src/ui/api.ts'
import { FileField, type KeptFile } from '#src/ui/form/file-field.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { sendFile } from '#src/ui/form/upload.ts'
import { useUiWords } from '#src/ui/own-words.ts'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { enterAdvice } from '../contract.ts'
import { AdviceFields } from './advice-fields.tsx'
import { bodyOf, emptyDraft, missingIn } from './draft.ts'
import { useAdviceWords } from './use-words.ts'
import './advice.css'

export function NewAdvice() {
  const { form, problems, list, heads } = useAdviceWords()
  const ui = useUiWords()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const owners = keptUnits(me)
  const [draft, setDraft] = useState(emptyDraft)
  const [owner, setOwner] = useState(owners[0]?.value ?? '')
  const [files, setFiles] = useState<readonly KeptFile[]>([])
  const [tried, setTried] = useState(false)
  const act = useAct(enterAdvice)
  const save = () => {
    setTried(true)
    if (missingIn(draft).length > 0) return
    const fileIds = files.map((file) => file.id)
    act.mutate(
      { body: { ...bodyOf(draft), ...(owner && { fromUnitId: owner }), fileIds } },
      { onSuccess: ({ id }) => void navigate({ to: '/advice/$adviceId', params: { adviceId: id } }) },
    )
  }
  return (
    <>
      <PageHead title={form.newTitle} />
      <form
        className="body stack"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <AdviceFields draft={draft} onChange={setDraft} tried={tried} />
        <div className="form-grid">
          {owners.length > 1 && <ChoiceField label={heads.from} value={owner} onChange={setOwner} options={owners} />}
          <div className="wide">
            <FileField
              label={form.files}
              optional
              maxBytes={uploadLimit}
              value={files}
              onChange={setFiles}
              send={(file, progress) => sendFile<KeptFile>('/files', file, progress)}
            />
          </div>
        </div>
        <ProblemNote problem={act.error} codes={problems} />
        <p className="row">
          <Button type="submit" variant="filled" loading={act.isPending}>
            {form.save}
          </Button>
          <Button component={Link} to="/advice" aria-label={`${ui.back}: ${list.title}`}>
            {ui.back}
          </Button>
        </p>
      </form>
    </>
  )
}
