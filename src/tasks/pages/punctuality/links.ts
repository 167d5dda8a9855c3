import type { PunctualBy, PunctualGroup, Tally } from '../../punctuality/contract.ts'
import type { TaskSearch } from '../search.ts'

type Part = Exclude<keyof Tally, 'percent'>
const timelinessOf: Record<Part | 'notCounted', string> = {
  doneOnTime: 'doneOnTime',
  doneLate: 'doneLate',
  overdue: 'overdue',
  awaiting: 'awaiting',
  open: 'dueSoon,onTrack',
  notCounted: 'awaiting,dueSoon,onTrack',
}
export type Counted = keyof typeof timelinessOf

/** How many tasks of a tally are meant. */
export const numberOf = (tally: Tally, counted: Counted): number =>
  counted === 'notCounted' ? tally.awaiting + tally.open : tally[counted]

/** Where one stands: the filter, the days, and by which deadline they are read. */
export type Place = { filter: TaskSearch; from: string; to: string; reading: 'current' | 'first' }

/** The list of exactly the tasks that a number counts. */
export const listOf = ({ filter, from, to, reading }: Place, counted: Counted, group: TaskSearch = {}): TaskSearch => ({
  ...filter,
  ...group,
  from,
  to,
  ...(reading === 'first' && { firstDeadline: true }),
  timeliness: timelinessOf[counted],
  group: 'none',
})

/** What picks a group out of the list: a unit with its branch as it stood that day, or what it leads itself. */
export function groupSearch(
  by: PunctualBy,
  { key, ended }: Pick<PunctualGroup, 'key' | 'ended'>,
  on: string,
  alone = false,
): TaskSearch {
  if (by === 'person') return { personId: key ?? 'none' }
  if (by === 'sector') return { sectorId: key ?? 'none' }
  if (by === 'directive') return { directiveId: key ?? 'none' }
  return key === null || ended || alone ? { in: `lead:${key ?? 'none'}` } : { leadUnderId: key, on }
}
