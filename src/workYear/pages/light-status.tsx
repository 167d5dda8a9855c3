import { en } from '#src/tasks/words.en.ts'
import { vi } from '#src/tasks/words.vi.ts'
import { useWords } from '#src/ui/language.tsx'
import { Status, type StatusKind } from '#src/ui/status.tsx'
import type { UnfinishedRow } from '../shapes-tasks.ts'

const kinds: Record<UnfinishedRow['timeliness'], StatusKind> = {
  none: 'none',
  ongoing: 'ongoing',
  doneOnTime: 'done',
  doneLate: 'doneLate',
  awaiting: 'awaiting',
  overdue: 'overdue',
  dueSoon: 'dueSoon',
  onTrack: 'onTrack',
}

/** How the task stands: by its deadline while it runs, by its state once it is closed. */
export function LightStatus({ task }: { task: UnfinishedRow }) {
  const words = useWords({ vi, en })
  const { timeliness, daysLate, state } = task
  if (state === 'cancelled') return <Status kind="cancelled">{words.states.cancelled}</Status>
  if (timeliness === 'overdue' && daysLate !== null) return <Status kind="overdue">{words.time.late(daysLate)}</Status>
  if (timeliness === 'dueSoon' && daysLate !== null)
    return <Status kind="dueSoon">{daysLate === 0 ? words.time.today : words.time.left(-daysLate)}</Status>
  return <Status kind={kinds[timeliness]}>{words.timeliness[timeliness]}</Status>
}
