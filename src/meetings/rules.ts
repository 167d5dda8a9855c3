import { compareVi } from '#src/platform/text.ts'
import type { MeetingState } from './moves.ts'
import { type Attendance, type Group, type Part, parts } from './parts.ts'

export type Side = 'party' | 'state' | 'other'
/** What decides a place: the part, the highest position held on the day, the unit. */
export type Placed = {
  id: string
  part: Part
  position: number
  rank: { side: Side; precedence: number } | null
  unitKind: string | null
  unitName: string | null
  /** A body of a district or below, which stands behind those of the province. */
  local: boolean
}

const sides: readonly Side[] = ['party', 'state', 'other']
const unitOrder = [
  'country',
  'province',
  'partyCommittee',
  'board',
  'peoplesCommittee',
  'department',
  'agency',
  'association',
  'school',
  'district',
  'commune',
  'village',
]
const nowhere = 1_000
const placeOfKind = (kind: string | null) => {
  const place = unitOrder.indexOf(kind ?? '')
  return place < 0 ? nowhere : place
}
/** A unit that names its own stands behind those known by position on its side. */
const rankOf = ({ rank, unitKind }: Placed) =>
  rank
    ? [sides.indexOf(rank.side), rank.precedence]
    : [unitKind === 'partyCommittee' || unitKind === 'board' ? 0 : unitKind === null ? 2 : 1, nowhere]

/**
 * Those invited in order: chairs as they were put by hand; in each other part those of the province before those of smaller
 * territories, then by the highest position, party before state, then by unit.
 */
export function inOrder<P extends Placed>(invited: readonly P[]): P[] {
  const within = (a: P, b: P) => {
    if (a.part === 'chair') return a.position - b.position
    if (a.local !== b.local) return a.local ? 1 : -1
    const [sideA = 0, precedenceA = 0] = rankOf(a)
    const [sideB = 0, precedenceB = 0] = rankOf(b)
    return (
      sideA - sideB ||
      precedenceA - precedenceB ||
      placeOfKind(a.unitKind) - placeOfKind(b.unitKind) ||
      compareVi(a.unitName ?? '', b.unitName ?? '') ||
      a.position - b.position
    )
  }
  return [...invited].sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part) || within(a, b))
}

const localKinds = ['district', 'commune', 'village']
export const isLocal = (unitKind: string | null, parentKind: string | null): boolean =>
  localKinds.includes(unitKind ?? '') || localKinds.includes(parentKind ?? '')

/** The group in which attendance is counted. */
export function groupOf({
  part,
  unitKind,
  parentKind,
}: {
  part: Part
  unitKind: string | null
  parentKind: string | null
}): Group {
  if (part === 'chair' || part === 'directing' || part === 'secretary') return 'leaders'
  if (isLocal(unitKind, parentKind)) return 'territories'
  if (unitKind === 'school') return 'schools'
  if (unitKind === 'association') return 'associations'
  return unitKind === null ? 'others' : 'bodies'
}

export type Numbers = Record<Attendance, number> & { invited: number; confirmed: number; open: number }
type Counted = { attendance: Attendance | null; confirmedAt: string | Date | null }

export function numbersOf(invited: readonly Counted[]): Numbers {
  const count = (what: Attendance) => invited.filter((one) => one.attendance === what).length
  return {
    invited: invited.length,
    confirmed: invited.filter((one) => one.confirmedAt !== null).length,
    present: count('present'),
    represented: count('represented'),
    absentWithLeave: count('absentWithLeave'),
    absent: count('absent'),
    open: invited.filter((one) => one.attendance === null).length,
  }
}

/** Where a meeting stands for who looks at it now: one that is held and whose time runs is going on. */
export type Phase = MeetingState | 'running'
export const phaseOf = (meeting: { state: MeetingState; endsAt: string }, now: Date): Phase =>
  meeting.state === 'held' && now < new Date(meeting.endsAt) ? 'running' : meeting.state

/** The item under way: the first not done, once the meeting has begun. */
export const runningItem = <I extends { done: boolean }>(state: MeetingState, agenda: readonly I[]): I | undefined =>
  state === 'held' ? agenda.find((item) => !item.done) : undefined

/** The year for which its conclusions give work: the next one where it sums a year up. */
export const yearOfWork = ({ workYear, sumsUp }: { workYear: number; sumsUp: boolean }): number =>
  sumsUp ? workYear + 1 : workYear
