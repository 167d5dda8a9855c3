import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { EditRecord } from '#src/app/office/edit-record.tsx'
import { ask, useAct } from '#src/ui/api.ts'
import { EditPage } from '#src/ui/edit-page.tsx'
import { StaleNote } from '#src/ui/form/stale-note.tsx'
import { type Newest, useEdited } from '#src/ui/form/use-edited.ts'
import { Note } from '#src/ui/problem.tsx'
import { editMeeting, readMeeting } from '../contract.ts'
import type { MeetingDetail } from '../shapes.ts'
import { bodyOf, draftOf, faultsIn } from './draft.ts'
import { MeetingFields } from './meeting-fields.tsx'
import { useMeetingWords } from './use-words.ts'
import './meetings.css'

const route = getRouteApi('/office/meetings/$meetingId/edit')
type Props = { meeting: MeetingDetail; newest: Newest<MeetingDetail> }

function Editing({ meeting, newest }: Props) {
  const { form, problems } = useMeetingWords()
  const navigate = useNavigate()
  const [tried, setTried] = useState(false)
  const edit = useAct(editMeeting)
  const edited = useEdited(meeting, draftOf, newest, edit)
  const { draft, setDraft, version } = edited
  const params = { meetingId: meeting.id }
  // what another has named and this editor may not see stays
  const hidden = meeting.obligation || draft.obligation ? {} : { obligationId: meeting.obligationId }
  const save = () => {
    setTried(true)
    if (faultsIn(draft).length > 0) return
    edit.mutate(
      { params: { id: meeting.id }, body: { ...bodyOf(draft), ...hidden, version } },
      { onSuccess: () => void navigate({ to: '/meetings/$meetingId', params }) },
    )
  }
  return (
    <EditRecord
      noValidate
      verb={form.saveEdit}
      busy={edit.isPending}
      problem={edited.problem}
      codes={problems}
      onSave={save}
      to="/meetings/$meetingId"
      params={params}
    >
      {meeting.state === 'invited' && <Note>{form.tellsAll}</Note>}
      <MeetingFields draft={draft} onChange={setDraft} tried={tried} />
      <StaleNote edited={edited} verb={form.seeNewer}>
        {problems.stale}
      </StaleNote>
    </EditRecord>
  )
}

export function EditMeeting() {
  const { form } = useMeetingWords()
  const { meetingId } = route.useParams()
  const found = useQuery({ ...ask(readMeeting, { params: { id: meetingId } }), refetchOnWindowFocus: false })
  return (
    <EditPage title={form.editTitle} found={found} factsOf={(meeting) => meeting.title}>
      {(meeting, newest) => <Editing meeting={meeting} newest={newest} />}
    </EditPage>
  )
}
