import type { Reader } from '#src/platform/database.ts'
import type { KeptFigure, StoredContent } from '../content.ts'
import type { ReportState } from '../moves.ts'
import type { RolledUp } from './contract.ts'
import { saying } from './rolled-up.ts'
import { takenFigures } from './taken.ts'

export type Stood = KeptFigure & { how: 'taken' | 'sent'; dismissed: string | null }
type Shown = { own: boolean; content: StoredContent | null }

const isSent = (state: ReportState) => state === 'approved' || state === 'received'

/**
 * The figures of a report that no longer follow what is below, by `unit CODE`: of a draft those that were taken, which its
 * writers alone see; of what was sent all of them. `content`: of the version that is shown.
 */
export async function stoodIn(
  { db }: { db: Reader },
  report: { id: string; state: ReportState },
  { own, content }: Shown,
): Promise<Map<string, Stood>> {
  const taken = own ? await takenFigures(db, report.id) : []
  const key = ({ unitId, indicator }: KeptFigure) => `${unitId} ${indicator}`
  if (own && !isSent(report.state)) return new Map(taken.map((one) => [key(one), { ...one, how: 'taken' as const }]))
  const leftAside = new Map(taken.map((one) => [key(one), one.dismissed]))
  const sent = content?.figures ?? []
  return new Map(sent.map((one) => [key(one), { ...one, how: 'sent', dismissed: leftAside.get(key(one)) ?? null }]))
}

/** Whether what is below now says something else, which nobody has left aside. */
export const hasChanged = (stood: Stood, now: Pick<RolledUp, 'value' | 'numerator' | 'denominator'>): boolean =>
  saying(stood) !== saying(now) && stood.dismissed !== saying(now)
