import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { NewRecord } from '#src/app/office/new-record.tsx'
import { OwnerField, useOwner } from '#src/app/office/owner-field.tsx'
import { useAct } from '#src/ui/api.ts'
import type { KeptFile } from '#src/ui/form/file-field.tsx'
import { KeptFilesField } from '#src/ui/form/kept-files-field.tsx'
import { planMeeting } from '../contract.ts'
import { bodyOf, emptyDraft, faultsIn } from './draft.ts'
import { MeetingFields } from './meeting-fields.tsx'
import { useMeetingWords } from './use-words.ts'
import './meetings.css'

export function NewMeeting() {
  const words = useMeetingWords()
  const { form } = words
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const owner = useOwner(me)
  const [draft, setDraft] = useState(() => emptyDraft(me.today))
  const [files, setFiles] = useState<readonly KeptFile[]>([])
  const [tried, setTried] = useState(false)
  const plan = useAct(planMeeting)
  const save = () => {
    setTried(true)
    if (faultsIn(draft).length > 0) return
    const body = {
      ...bodyOf(draft),
      ...(owner.unit && { ownerUnitId: owner.unit }),
      fileIds: files.map((file) => file.id),
    }
    plan.mutate(
      { body },
      { onSuccess: ({ id }) => void navigate({ to: '/meetings/$meetingId', params: { meetingId: id } }) },
    )
  }
  return (
    <NewRecord noValidate words={words} act={plan} onSave={save} list="/meetings">
      <MeetingFields draft={draft} onChange={setDraft} tried={tried} />
      <div className="form-grid">
        <OwnerField label={form.owner} owner={owner} />
        <div className="wide">
          <KeptFilesField label={form.files} value={files} onChange={setFiles} />
        </div>
      </div>
    </NewRecord>
  )
}
