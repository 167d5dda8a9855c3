import { createContext, useContext } from 'react'
import type { Content } from '../../content.ts'
import type { Asked, Pin } from '../../remarks.ts'
import type { Report } from '../../shapes.ts'

/** What is remarked on in the report that a page shows, and what may be done about it here. */
export type Remarked = {
  report: Report
  content: Content
  /** What was asked when it came back. */
  asked: readonly Asked[]
  dealt: ReadonlySet<string>
  /** Whether the content may be newer than the remarks, so that it says what became of them. */
  answers: boolean
  /** Marks a remark as dealt with, or not: where the report is written. */
  mark?: (id: string, dealt: boolean) => void
  /** Remarks being written, to go with a return; `pick` chooses a place for one. */
  pins: readonly Pin[]
  pick?: (path: string, paragraph?: number) => void
}
export const RemarkedContext = createContext<Remarked | undefined>(undefined)
export const useRemarked = () => useContext(RemarkedContext)
