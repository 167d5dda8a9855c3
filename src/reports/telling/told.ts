import { sql } from 'kysely'
import { tell } from '#src/messages/index.ts'
import { whoActs } from '#src/people/index.ts'
import type { Work } from '#src/platform/work.ts'
import type { LoadedReport } from '../report.ts'

type Waiting = Pick<LoadedReport, 'id' | 'unitId' | 'version'>

const tellAt = (work: Work, report: Waiting, kind: 'toApprove' | 'returned', note?: string) =>
  tell(work, {
    kind,
    subject: { kind: 'report', id: report.id },
    key: `${kind}:${report.id}:${report.version}`,
    facts: { note: note ?? null },
    to: sql`select w.person_id from ${whoActs(work.today, [report.unitId])} w
      where ${kind === 'toApprove' ? sql`w.role = 'head'` : sql`w.answers`}`,
  })

/** The unit's head, of what waits for approval. */
export const tellToApprove = (work: Work, report: Waiting) => tellAt(work, report, 'toApprove')
/** Those who write it, of what came back and why. */
export const tellReturned = (work: Work, report: Waiting, reason?: string) => tellAt(work, report, 'returned', reason)
