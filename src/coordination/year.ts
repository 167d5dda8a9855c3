import { sql } from 'kysely'
import type { View } from '#src/platform/work.ts'
import { cellsOf, type Facts, type MeetingsHeld, obligationsOf } from './fulfilment.ts'
import { partiesOf } from './parties.ts'
import { briefs } from './reading.ts'
import { daysOf, isPartyOver, type Totals, totalsOf } from './rules.ts'

export type FulfilmentOfYear = {
  directiveId: string
  symbol: string
  abstract: string
  obligations: (Pick<Facts, 'id' | 'kind' | 'content' | 'rhythm'> & { totals: Totals })[]
  parties: { unitId: string; name: string; totals: Totals }[]
  totals: Totals
}
/** The regulations of a bloc with what was fulfilled of what was expected in a year: for the year's report. */
export async function fulfilmentOf(
  view: View,
  { blocId, year }: { blocId: string; year: number },
  meetingsHeld: MeetingsHeld,
): Promise<FulfilmentOfYear[]> {
  const all = await obligationsOf(view, sql`o.bloc_id = ${blocId}::uuid`)
  const cells = await cellsOf(view, all, year, meetingsHeld)
  const found = await briefs(view, sql`d.id = any(${[...new Set(all.map((one) => one.directiveId))]}::uuid[])`)
  return found.map(({ id: directiveId, symbol, abstract }) => {
    const own = all.filter((one) => one.directiveId === directiveId)
    const of = cells.filter(({ obligationId }) => own.some(({ id }) => id === obligationId))
    return {
      directiveId,
      symbol,
      abstract,
      obligations: own.map(({ id, kind, content, rhythm }) => ({
        ...{ id, kind, content, rhythm },
        totals: totalsOf(of.filter(({ obligationId }) => obligationId === id)),
      })),
      parties: partiesOf(own)
        .filter((party) => isPartyOver(party, daysOf(year)))
        .map(({ unitId, shortName }) => ({
          unitId,
          name: shortName,
          totals: totalsOf(of.filter((cell) => cell.unitId === unitId)),
        })),
      totals: totalsOf(of),
    }
  })
}
