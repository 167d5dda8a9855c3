import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useDomainClock } from '#src/app/office/domain-clock.ts'
import { NotFound } from '#src/app/office/failed.tsx'
import { RecordThread } from '#src/app/office/thread-strip.tsx'
import { ask } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import { NotYet } from '#src/ui/not-yet.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { Note } from '#src/ui/problem.tsx'
import { readMeeting } from '../contract.ts'
import { AgendaSection } from './agenda-section.tsx'
import { ConclusionsSection } from './conclusions-section.tsx'
import { dayOfInstant } from './hours.ts'
import { InvitedSection } from './invited-section.tsx'
import { MeetingActs } from './meeting-acts.tsx'
import { MeetingSide } from './meeting-side.tsx'
import { MyInvitations } from './my-invitations.tsx'
import { MyQuestions } from './my-questions.tsx'
import { MeetingStatus } from './standing.tsx'
import { TalksSection } from './talks-section.tsx'
import { useMeetingWords } from './use-words.ts'
import './meetings.css'

const route = getRouteApi('/office/meetings/$meetingId')

export function MeetingPage() {
  const { one } = useMeetingWords()
  const format = useFormat()
  const now = new Date(useDomainClock()())
  const { meetingId } = route.useParams()
  const found = useQuery(ask(readMeeting, { params: { id: meetingId } }))
  const meeting = found.data
  if (found.error?.status === 404) return <NotFound />
  if (!meeting) return <NotYet found={found} />
  const { startsAt, endsAt } = meeting
  return (
    <>
      <PageHead
        title={meeting.title}
        state={<MeetingStatus meeting={meeting} now={now} pill />}
        facts={one.facts(
          format.time(startsAt),
          format.time(endsAt),
          format.longDay(dayOfInstant(startsAt)),
          meeting.place,
        )}
        acts={<MeetingActs meeting={meeting} />}
      />
      <RecordThread kind="meeting" id={meeting.id} here={one.here} />
      <div className="two">
        <div className="body">
          {meeting.state === 'cancelled' && (
            <Note kind="cancelled">{one.cancelled(meeting.moves[0]?.reason ?? '')}</Note>
          )}
          <MyInvitations meeting={meeting} />
          <MyQuestions meeting={meeting} />
          <AgendaSection meeting={meeting} />
          <TalksSection meeting={meeting} />
          <ConclusionsSection meeting={meeting} />
          <InvitedSection meeting={meeting} />
        </div>
        <MeetingSide meeting={meeting} />
      </div>
    </>
  )
}
