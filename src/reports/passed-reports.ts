import type { ReportMove, ReportState } from './moves.ts'

export type Waiting = { id: string; regimeId: string; period: string; unitId: string; state: ReportState }
export type Heir = { successionId: string; to: string }
/** `kept`: the one report the successor gives; the others are told by it and asked no more. */
export type Gathered = Heir & { kept: Waiting; moves: boolean; told: Waiting[] }

const closed = ({ state }: Waiting) => state === 'received' || state === 'exempted'
/** What has come furthest is kept. */
const far: Record<ReportState, number> = {
  received: 6,
  exempted: 5,
  approved: 4,
  submitted: 3,
  returned: 2,
  draft: 1,
  open: 0,
}
const furthestFirst = (a: Waiting, b: Waiting) => far[b.state] - far[a.state] || (a.id < b.id ? -1 : 1)

/**
 * A unit answers once for a regime and a period: of what it inherits and has itself one report is kept. What an ended
 * unit has sent and is not kept stays with it, for the receiver to take.
 */
export function gather(waiting: readonly Waiting[], heirOf: ReadonlyMap<string, Heir>): Gathered[] {
  const groups = Map.groupBy(waiting, ({ regimeId, period, unitId }) =>
    [regimeId, period, heirOf.get(unitId)?.to ?? unitId].join(' '),
  )
  return [...groups.values()].flatMap((group) => {
    const inherited = group.filter((report) => heirOf.has(report.unitId) && !closed(report)).toSorted(furthestFirst)
    const [first] = inherited
    if (!first) return []
    const heir = heirOf.get(first.unitId)!
    const own = group.find(({ unitId }) => unitId === heir.to)
    const kept = own ?? first
    const told = inherited.filter((report) => report !== kept && report.state !== 'approved')
    return own && told.length === 0 ? [] : [{ ...heir, kept, moves: !own, told }]
  })
}

/** The walk by which the diagram leads to a report that is no longer asked for. */
export const waysOut: Partial<Record<ReportState, readonly [ReportMove, ReportState][]>> = {
  open: [['exempt', 'exempted']],
  draft: [['exempt', 'exempted']],
  returned: [
    ['save', 'draft'],
    ['exempt', 'exempted'],
  ],
  submitted: [
    ['recall', 'draft'],
    ['exempt', 'exempted'],
  ],
}
