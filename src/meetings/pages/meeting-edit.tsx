import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, useAct } from '#src/ui/api.ts'
import { Loading } from '#src/ui/loading.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { PageHead } from '#src/ui/page-head.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { editMeeting, readMeeting } from '../contract.ts'
import type { MeetingDetail } from '../shapes.ts'
import { bodyOf, draftOf, faultsIn } from './draft.ts'
import { MeetingFields } from './meeting-fields.tsx'
import { useMeetingWords } from './use-words.ts'
import './meetings.css'

const route = getRouteApi('/office/meetings/$meetingId/edit')
type Props = { meeting: MeetingDetail; newest: () => Promise<MeetingDetail | undefined> }

function Editing({ meeting, newest }: Props) {
  const { form, problems } = useMeetingWords()
  const ui = useUiWords()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(() => draftOf(meeting))
  const [version, setVersion] = useState(meeting.version)
  const [tried, setTried] = useState(false)
  const edit = useAct(editMeeting)
  const params = { meetingId: meeting.id }
  const stale = edit.error?.code === 'stale'
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
  const takeNewer = async () => {
    const now = await newest()
    if (!now) return
    setVersion(now.version)
    setDraft(draftOf(now))
    edit.reset()
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {meeting.state === 'invited' && <Note>{form.tellsAll}</Note>}
      <MeetingFields draft={draft} onChange={setDraft} tried={tried} />
      {stale && (
        <Note live acts={<Button onClick={() => void takeNewer()}>{form.seeNewer}</Button>}>
          {problems.stale}
        </Note>
      )}
      <ProblemNote problem={stale ? null : edit.error} codes={problems} />
      <p className="row">
        <Button type="submit" variant="filled" loading={edit.isPending}>
          {form.saveEdit}
        </Button>
        <Button component={Link} to="/meetings/$meetingId" params={params as never}>
          {ui.back}
        </Button>
      </p>
    </form>
  )
}

export function EditMeeting() {
  const { form } = useMeetingWords()
  const { meetingId } = route.useParams()
  const found = useQuery({ ...ask(readMeeting, { params: { id: meetingId } }), refetchOnWindowFocus: false })
  return (
    <>
      <PageHead title={form.editTitle} {...(found.data && { facts: found.data.title })} />
      <div className="body">
        <ProblemNote problem={found.error} />
        {found.isPending && <Loading rows={10} />}
        {found.data && <Editing meeting={found.data} newest={async () => (await found.refetch()).data} />}
      </div>
    </>
  )
}
