import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { HistoryLink } from '#src/app/office/record-history.tsx'
import { addressOf } from '#src/ui/api.ts'
import { Facts } from '#src/ui/facts.tsx'
import { History } from '#src/ui/history.tsx'
import { IconCalendarPlus, IconUserCheck, small } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { useBy } from '#src/ui/use-by.ts'
import { downloadCalendarEntry } from '../contract.ts'
import type { Invited, MeetingDetail } from '../shapes.ts'
import { AttendanceBar } from './attendance-bar.tsx'
import { MeetingFiles } from './files-section.tsx'
import { dayOfInstant } from './hours.ts'
import { PapersSection } from './paper-buttons.tsx'
import { useMeetingWords } from './use-words.ts'

export function MeetingSide({ meeting }: { meeting: MeetingDetail }) {
  const { one, list, kinds, states, acts } = useMeetingWords()
  const format = useFormat()
  const said = useBy()
  const inPart = (part: Invited['part']) => meeting.invited.filter((each) => each.part === part)
  const directing = inPart('directing')
  return (
    <aside className="side" aria-label={one.info}>
      <section>
        <h2>{one.chairs}</h2>
        <People people={inPart('chair')} empty={one.noChair} numbered />
        {inPart('chair').length > 0 && (
          <p className="small ink3 meeting-note">{one.order(format.day(dayOfInstant(meeting.startsAt)))}</p>
        )}
      </section>
      {directing.length > 0 && (
        <section>
          <h2>{one.directing}</h2>
          <People people={directing} />
        </section>
      )}
      {meeting.invited.length > 0 && (
        <section>
          <h2>
            {one.delegates} <span className="ink3 num plain">{one.delegatesNote(meeting.invited.length)}</span>
          </h2>
          <AttendanceBar meeting={meeting} />
          {meeting.may.includes('attendance') && (
            <Button
              component={Link}
              to="/meetings/$meetingId/attendance"
              params={{ meetingId: meeting.id } as never}
              size="compact-xs"
              mt={10}
              leftSection={<IconUserCheck {...small} />}
            >
              {acts.takeAttendance}
            </Button>
          )}
        </section>
      )}
      <PapersSection meeting={meeting} />
      <MeetingFiles meeting={meeting} />
      <section>
        <h2>{one.info}</h2>
        <Facts
          facts={[
            { label: list.kind, value: kinds[meeting.kind] },
            { label: list.owner, value: meeting.ownerName },
            { label: one.workYear, value: String(meeting.workYear) },
            {
              label: one.basis,
              value: meeting.directive && (
                <Link to="/directives/$directiveId" params={{ directiveId: meeting.directive.id }}>
                  {meeting.directive.symbol}
                </Link>
              ),
            },
            {
              label: one.obligation,
              value: meeting.obligation && (
                <Link to="/coordination/$directiveId" params={{ directiveId: meeting.obligation.directiveId }}>
                  {one.obliged(meeting.obligation.content, meeting.obligation.symbol)}
                </Link>
              ),
            },
          ]}
        />
        <Button
          component="a"
          href={addressOf(downloadCalendarEntry, { params: { id: meeting.id } })}
          download
          size="compact-xs"
          mt={10}
          leftSection={<IconCalendarPlus {...small} />}
        >
          {one.calendar}
        </Button>
      </section>
      <section>
        <h2>{one.history}</h2>
        {meeting.moves.length > 0 && (
          <History
            events={meeting.moves.map((move, at) => ({
              id: `${meeting.moves.length - at}`,
              when: format.dayTime(move.at),
              what: said(move, one.moved(states[move.toState as keyof typeof states] ?? move.toState)),
              ...(move.reason && { by: move.reason }),
            }))}
          />
        )}
        <HistoryLink kind="meeting" id={meeting.id} />
      </section>
    </aside>
  )
}

type PeopleProps = { people: readonly Invited[]; empty?: string; numbered?: boolean }
function People({ people, empty, numbered }: PeopleProps) {
  if (people.length === 0) return <p className="ink3">{empty}</p>
  return (
    <ul className="ppl">
      {people.map((each, at) => (
        <li key={each.id}>
          <div>
            <b>{each.name ?? each.unitName}</b>
            {each.positions.map((position) => (
              <span key={position} className="pos">
                {position}
              </span>
            ))}
          </div>
          {numbered && <span className="tag num">{at + 1}</span>}
        </li>
      ))}
    </ul>
  )
}
