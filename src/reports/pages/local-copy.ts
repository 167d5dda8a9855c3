import type { Content } from '../content.ts'

/** A save that may have reached the server although no answer came: to be sent again just so. */
export type Sending = { version: number; content: Content; key: string }
/** What this machine holds until the server has it. */
export type LocalCopy = { version: number; content: Content; at: string; sending?: Sending }
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Drafts are per account: the next person at this machine finds none of them. */
const nameOf = (accountId: string, reportId: string) => `mach.report.${accountId}.${reportId}`

export function readCopy(shelf: Shelf, accountId: string, reportId: string): LocalCopy | undefined {
  try {
    const text = shelf.getItem(nameOf(accountId, reportId))
    return text === null ? undefined : (JSON.parse(text) as LocalCopy)
  } catch {
    return undefined // a shelf that is closed or spoilt holds nothing
  }
}

/** False where the machine keeps nothing (private window, full shelf): the page then says so. */
export function keepCopy(shelf: Shelf, accountId: string, reportId: string, copy: LocalCopy): boolean {
  try {
    shelf.setItem(nameOf(accountId, reportId), JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

export function dropCopy(shelf: Shelf, accountId: string, reportId: string): void {
  try {
    shelf.removeItem(nameOf(accountId, reportId))
  } catch {
    // nothing was kept
  }
}
