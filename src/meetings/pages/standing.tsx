import { Status, type StatusKind } from '#src/ui/status.tsx'
import type { Attendance } from '../parts.ts'
import { type Phase, phaseOf } from '../rules.ts'
import type { MeetingRow } from '../shapes.ts'
import { useMeetingWords } from './use-words.ts'

const kinds: Record<Phase, StatusKind> = {
  planned: 'draft',
  invited: 'awaiting',
  running: 'onTrack',
  held: 'doneLate',
  concluded: 'done',
  cancelled: 'cancelled',
}

/** `now`: by the domain's clock, whose offset the page knows. */
export function MeetingStatus({ meeting, now, pill }: { meeting: MeetingRow; now: Date; pill?: boolean }) {
  const { states } = useMeetingWords()
  const phase = phaseOf(meeting, now)
  return (
    <Status kind={kinds[phase]} {...(pill && { pill })}>
      {states[phase]}
    </Status>
  )
}

export const attendanceKinds: Record<Attendance, StatusKind> = {
  present: 'done',
  represented: 'onTrack',
  absentWithLeave: 'warning',
  absent: 'cancelled',
}
