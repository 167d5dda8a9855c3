import { useWords } from '#src/ui/language.tsx'
import { Status, type StatusKind, type Tone } from '#src/ui/status.tsx'
import type { TaskRow } from '../shapes.ts'
import { en } from '../words.en.ts'
import { vi } from '../words.vi.ts'

export const useTaskWords = () => useWords({ vi, en })

export const toneOfLight: Record<TaskRow['light'], Tone> = {
  blue: 'done',
  green: 'ok',
  amber: 'soon',
  red: 'over',
  grey: 'none',
  none: 'none',
}

export const shapeOfLight: Record<TaskRow['light'], StatusKind> = {
  blue: 'done',
  green: 'onTrack',
  amber: 'dueSoon',
  red: 'overdue',
  grey: 'ongoing',
  none: 'none',
}

/** In which order lights are drawn side by side: what is done at the left, what is late at the right of what goes on. */
export const drawn = ['blue', 'green', 'amber', 'red', 'grey', 'none'] as const

const kinds: Record<TaskRow['timeliness'], StatusKind> = {
  none: 'none',
  ongoing: 'ongoing',
  doneOnTime: 'done',
  doneLate: 'doneLate',
  awaiting: 'awaiting',
  overdue: 'overdue',
  dueSoon: 'dueSoon',
  onTrack: 'onTrack',
}

type Timed = Pick<TaskRow, 'timeliness' | 'light' | 'daysLate' | 'percent' | 'expected'>

export const isBehind = ({ expected, percent }: Timed) => expected !== null && expected - percent > 20

/** How a task stands to its deadline: shape, word, colour. */
export function TimeStatus({ task, pill }: { task: Timed; pill?: boolean }) {
  const { time, timeliness } = useTaskWords()
  const { timeliness: kind, daysLate } = task
  const behind = isBehind(task) && (kind === 'dueSoon' || kind === 'onTrack')
  const text = () => {
    if (kind === 'overdue' && daysLate !== null) return time.late(daysLate)
    if (kind === 'doneLate' && daysLate !== null) return time.doneLate(daysLate)
    if (kind === 'dueSoon' && daysLate === 0) return time.today
    if (kind === 'dueSoon' && daysLate !== null) return behind ? time.leftBehind(-daysLate) : time.left(-daysLate)
    return behind ? time.behind : timeliness[kind]
  }
  return (
    <Status kind={behind ? 'behind' : kinds[kind]} {...(pill && { pill })}>
      {text()}
    </Status>
  )
}

/** Where the task stands in its approval; only what waits for somebody is drawn with a shape. */
export function StateStatus({ state }: { state: TaskRow['state'] }) {
  const { states } = useTaskWords()
  const shapes: Partial<Record<TaskRow['state'], StatusKind>> = {
    submitted: 'awaiting',
    returned: 'returned',
    draft: 'draft',
    cancelled: 'cancelled',
  }
  const kind = shapes[state]
  return (
    <Status kind={kind ?? 'none'} plain={!kind}>
      {states[state]}
    </Status>
  )
}
