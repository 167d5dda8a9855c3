import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { NotFound } from '#src/app/office/failed.tsx'
import { fold } from '#src/platform/text.ts'
import { ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { IconSearch } from '#src/ui/icons.ts'
import { NotYet } from '#src/ui/not-yet.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { Note } from '#src/ui/problem.tsx'
import { readMeeting } from '../contract.ts'
import { numbersOf } from '../rules.ts'
import type { Invited, MeetingDetail } from '../shapes.ts'
import { AttendanceFoot, type Last } from './attendance-foot.tsx'
import type { Mark } from './attendance-queue.ts'
import { AttendanceRow } from './attendance-row.tsx'
import { useAttendance } from './use-attendance.ts'
import { useMeetingWords } from './use-words.ts'
import './attendance.css'

const route = getRouteApi('/office/meetings/$meetingId/attendance')

export function AttendancePage() {
  const { meetingId } = route.useParams()
  const { attend } = useMeetingWords()
  const found = useQuery(ask(readMeeting, { params: { id: meetingId } }))
  if (found.error?.status === 404) return <NotFound />
  if (!found.data) return <NotYet found={found} />
  if (!found.data.may.includes('attendance'))
    return (
      <div className="body">
        <PageHead title={attend.title} />
        <Note kind="exempt">{attend.closed}</Note>
        <Back meetingId={meetingId} />
      </div>
    )
  return <Attendance meeting={found.data} />
}

function Back({ meetingId }: { meetingId: string }) {
  const { attend } = useMeetingWords()
  return (
    <Button component={Link} to="/meetings/$meetingId" params={{ meetingId } as never}>
      {attend.backTo}
    </Button>
  )
}

const views = ['all', 'open', 'there', 'away'] as const
type View = (typeof views)[number]
const isThere = ({ attendance }: Invited) => attendance === 'present' || attendance === 'represented'
const isIn: Record<View, (one: Invited) => boolean> = {
  all: () => true,
  open: (one) => one.attendance === null,
  there: isThere,
  away: (one) => one.attendance !== null && !isThere(one),
}
const matches = (words: readonly string[]) => (one: Invited) => {
  const text = fold([one.name, one.unitName, ...one.positions, one.representedBy].filter(Boolean).join(' '))
  return words.every((word) => text.includes(word))
}

function Attendance({ meeting }: { meeting: MeetingDetail }) {
  const { attend } = useMeetingWords()
  const { me } = getRouteApi('/office').useRouteContext()
  const { invited, mark, waiting, offline, refusal } = useAttendance(meeting, me.accountId)
  const [text, setText] = useState('')
  const [view, setView] = useState<View>('all')
  const [last, setLast] = useState<Last>()
  const numbers = numbersOf(invited)
  const found = invited.filter(matches(fold(text).split(/\s+/).filter(Boolean))).filter(isIn[view])
  const take = (one: Invited, next: Mark) => {
    mark(one.id, next)
    setLast({ one, next, back: { attendance: one.attendance, representedBy: one.representedBy } })
  }
  const counts: Record<View, number> = {
    all: numbers.invited,
    open: numbers.open,
    there: numbers.present + numbers.represented,
    away: numbers.absent + numbers.absentWithLeave,
  }
  return (
    <>
      <PageHead title={attend.title} facts={meeting.title} acts={<Back meetingId={meeting.id} />} />
      <div className="attend-top">
        <label className="searchbox">
          <IconSearch size={18} aria-hidden />
          <span className="sr">{attend.search}</span>
          <input type="search" value={text} placeholder={attend.search} onChange={(e) => setText(e.target.value)} />
        </label>
        <fieldset className="attend-views">
          <legend className="sr">{attend.list}</legend>
          {views.map((each) => (
            <button key={each} type="button" aria-pressed={view === each} onClick={() => setView(each)}>
              {attend[each]} <b className="num">{counts[each]}</b>
            </button>
          ))}
        </fieldset>
      </div>
      {invited.length === 0 && <Empty title={attend.none} />}
      {invited.length > 0 && found.length === 0 && <p className="attend-none ink3">{attend.nobody}</p>}
      <ol className="attend" aria-label={attend.list}>
        {found.map((one) => (
          <AttendanceRow key={one.id} one={one} onMark={(next) => take(one, next)} />
        ))}
      </ol>
      <AttendanceFoot
        numbers={numbers}
        waiting={waiting}
        offline={offline}
        refused={refusal && { ...refusal, one: invited.find(({ id }) => id === refusal.invitedId) }}
        last={last}
        onUndo={({ one, back }) => {
          mark(one.id, back)
          setLast(undefined)
        }}
      />
    </>
  )
}
