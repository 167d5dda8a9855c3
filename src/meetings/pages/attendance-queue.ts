import type { Attendance } from '../parts.ts'

export type Mark = { attendance: Attendance | null; representedBy: string | null }
/**
 * One tap on its way. `version` is fixed once it has been sent: the answer may be lost although the server has it, and then
 * the same key with the same content must go again.
 */
export type Entry = { invitedId: string; mark: Mark; key: string; version: number | null }
export type Queue = readonly Entry[]

/** A later tap on the same row takes the place of one that was never sent; one that may have arrived stays before it. */
export function put(queue: Queue, invitedId: string, mark: Mark, key: string): Queue {
  const waiting = queue.filter((one) => one.invitedId !== invitedId || one.version !== null)
  return [...waiting, { invitedId, mark, key, version: null }]
}

/** The first goes out, from the newest version known of its row. */
export const sending = (queue: Queue, version: number): Queue =>
  queue.map((one, n) => (n === 0 ? { ...one, version: one.version ?? version } : one))

/** The first is over: taken, or refused for good. */
export const settled = (queue: Queue, key: string): Queue => queue.filter((one) => one.key !== key)

/** What the row shows before the server has said so. */
export const shownFor = (queue: Queue, invitedId: string): Mark | undefined =>
  queue.findLast((one) => one.invitedId === invitedId)?.mark

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
/** Taps are per account: the next person at this telephone sends none of them. */
const nameOf = (accountId: string, meetingId: string) => `mach.attendance.${accountId}.${meetingId}`

export function readQueue(shelf: Shelf, accountId: string, meetingId: string): Queue {
  try {
    return JSON.parse(shelf.getItem(nameOf(accountId, meetingId)) ?? '[]') as Queue
  } catch {
    return [] // a shelf that is closed or spoilt holds nothing
  }
}
export function keepQueue(shelf: Shelf, accountId: string, meetingId: string, queue: Queue): void {
  try {
    if (queue.length === 0) shelf.removeItem(nameOf(accountId, meetingId))
    else shelf.setItem(nameOf(accountId, meetingId), JSON.stringify(queue))
  } catch {
    // a forbidden storage keeps nothing beyond this visit
  }
}
