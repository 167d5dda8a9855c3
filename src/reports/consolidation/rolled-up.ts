import { readFigures } from '#src/indicators/index.ts'
import type { Reader, Tx } from '#src/platform/database.ts'
import type { RolledUp } from './contract.ts'

type Place = { indicatorId: string; unitId: string }
export type Reading = { official: RolledUp; provisional: RolledUp }
export const placeKey = ({ indicatorId, unitId }: Place) => `${unitId} ${indicatorId}`

const nothing: RolledUp = { value: null, numerator: null, denominator: null, reported: 0, expected: 0 }

/** What these cells say now, of received reports alone and of all that were sent: two readings, however many cells. */
export async function rolledUp(
  db: Reader | Tx,
  period: string,
  places: readonly Place[],
): Promise<(place: Place) => Reading> {
  const question = {
    indicators: [...new Set(places.map((p) => p.indicatorId))],
    units: [...new Set(places.map((p) => p.unitId))],
    periods: [period],
  }
  const reader = { db: db as Reader }
  const [official, provisional] = places.length
    ? await Promise.all([readFigures(reader, question), readFigures(reader, { ...question, provisional: true })])
    : [[], []]
  const by = (found: Awaited<ReturnType<typeof readFigures>>) =>
    new Map(
      found.map(({ indicator, unit, value, numerator, denominator, reported, expected }) => [
        placeKey({ indicatorId: indicator, unitId: unit ?? '' }),
        { value, numerator, denominator, reported, expected },
      ]),
    )
  const [received, sent] = [by(official), by(provisional)]
  return (place) => ({
    official: received.get(placeKey(place)) ?? nothing,
    provisional: sent.get(placeKey(place)) ?? nothing,
  })
}

type Parts = Pick<RolledUp, 'value' | 'numerator' | 'denominator'>
/** What a figure says, in one line: two that say the same are the same figure, whatever their completeness. */
export const saying = ({ value, numerator, denominator }: Parts): string =>
  [value, numerator, denominator].map((part) => part ?? '').join('|')

/** All that is in it has been received. */
export const isOfficial = ({ official, provisional }: Reading): boolean =>
  saying(official) === saying(provisional) && official.reported === provisional.reported
