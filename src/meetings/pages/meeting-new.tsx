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
import { planMeeting } from '../contract.ts'
import { bodyOf, emptyDraft, faultsIn } from './draft.ts'
import { MeetingFields } from './meeting-fields.tsx'
import { useMeetingWords } from './use-words.ts'
import './meetings.css'

export function NewMeeting() {
  const { form, list, problems } = useMeetingWords()
  const ui = useUiWords()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const owners = keptUnits(me)
  const [draft, setDraft] = useState(() => emptyDraft(me.today))
  const [owner, setOwner] = useState(owners[0]?.value ?? '')
  const [files, setFiles] = useState<readonly KeptFile[]>([])
  const [tried, setTried] = useState(false)
  const plan = useAct(planMeeting)
  const save = () => {
    setTried(true)
    if (faultsIn(draft).length > 0) return
    const body = { ...bodyOf(draft), ...(owner && { ownerUnitId: owner }), fileIds: files.map((file) => file.id) }
    plan.mutate(
      { body },
      { onSuccess: ({ id }) => void navigate({ to: '/meetings/$meetingId', params: { meetingId: id } }) },
    )
  }
  return (
    <>
      <PageHead title={form.newTitle} />
      <form
        className="body stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <MeetingFields draft={draft} onChange={setDraft} tried={tried} />
        <div className="form-grid">
          {owners.length > 1 && <ChoiceField label={form.owner} value={owner} onChange={setOwner} options={owners} />}
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
        <ProblemNote problem={plan.error} codes={problems} />
        <p className="row">
          <Button type="submit" variant="filled" loading={plan.isPending}>
            {form.save}
          </Button>
          <Button component={Link} to="/meetings" aria-label={`${ui.back}: ${list.title}`}>
            {ui.back}
          </Button>
        </p>
      </form>
    </>
  )
}
