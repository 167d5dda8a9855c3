import { Facts } from '#src/ui/facts.tsx'
import { type Light, LightsBar } from '#src/ui/lights-bar.tsx'
import { groups } from '../parts.ts'
import { numbersOf } from '../rules.ts'
import type { MeetingDetail } from '../shapes.ts'
import { useMeetingWords } from './use-words.ts'

/** Before the meeting: who has answered; from its day on: who is there. With the numbers by group beneath. */
export function AttendanceBar({ meeting }: { meeting: MeetingDetail }) {
  const { one, attendance, groups: groupNames } = useMeetingWords()
  const n = numbersOf(meeting.invited)
  const taken = n.present + n.represented + n.absent > 0
  const lights: Light[] = taken
    ? [
        { tone: 'done', label: attendance.present, count: n.present },
        { tone: 'ok', label: attendance.represented, count: n.represented },
        { tone: 'soon', label: attendance.absentWithLeave, count: n.absentWithLeave },
        { tone: 'over', label: attendance.absent, count: n.absent },
      ]
    : [
        { tone: 'done', label: one.confirmed, count: n.confirmed - n.absentWithLeave },
        { tone: 'soon', label: one.declined, count: n.absentWithLeave },
        { tone: 'none', label: one.noAnswer, count: n.invited - n.confirmed },
      ]
  const rows = groups.flatMap((group) => {
    const members = numbersOf(meeting.invited.filter((each) => each.group === group))
    if (members.invited === 0) return []
    const there = taken ? members.present + members.represented : members.confirmed - members.absentWithLeave
    return [{ label: groupNames[group], value: `${there}/${members.invited}` }]
  })
  return (
    <div className="stack">
      <LightsBar label={taken ? one.bar : one.answeredBar} lights={lights} />
      <Facts figures facts={rows} />
    </div>
  )
}
