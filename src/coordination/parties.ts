import { type RawBuilder, sql } from 'kysely'
import { unitNameSql, unitShortNameSql } from '#src/directives/index.ts'
import type { Day } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'
import type { PartySpan } from './rules.ts'
import { visibleParties } from './visible.ts'

/** `heirId`: the unit to which its part went when its own ended. */
export type Party = PartySpan & { unitId: string; name: string; shortName: string; heirId: string | null }

/** Those that may be seen, as one value, over `obligation o`. */
export const partiesSql = (view: View): RawBuilder<Party[]> => sql<Party[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('unitId', p.unit_id, 'heirId', p.heir_id,
      'name', ${unitNameSql('p.unit_id', view.today)}, 'shortName', ${unitShortNameSql('p.unit_id', view.today)},
      'from', lower(p.valid), 'to', upper(p.valid) - 1) order by p.position, lower(p.valid) nulls first, p.unit_id), '[]')
  from obligation_party p where p.obligation_id = o.id and ${visibleParties(view)})`

type Parties = readonly Pick<Party, 'unitId' | 'heirId'>[]

/** Whose part a unit gives: its own, and those that went over to it, however often they changed hands. */
export function givesFor(unitId: string, parties: Parties): string[] {
  const taken = parties.filter(({ heirId }) => heirId === unitId)
  return [unitId, ...taken.flatMap((party) => givesFor(party.unitId, parties))]
}

/** Who answers today for what a party still owes. */
export function answersFor(unitId: string, parties: Parties): string {
  const heir = parties.find((party) => party.unitId === unitId)?.heirId
  return heir ? answersFor(heir, parties) : unitId
}

const least = (days: readonly (Day | null)[]) => (days.includes(null) ? null : (days.toSorted()[0] ?? null))
const last = (days: readonly (Day | null)[]) => (days.includes(null) ? null : (days.toSorted().at(-1) ?? null))

/** Each party of these obligations once, from its first day in any of them to its last. */
export const partiesOf = (all: readonly { parties: readonly Party[] }[]): Party[] =>
  [
    ...Map.groupBy(
      all.flatMap(({ parties }) => parties),
      ({ unitId }) => unitId,
    ).values(),
  ].map((own) => ({
    ...own[0]!,
    from: least(own.map(({ from }) => from)),
    to: last(own.map(({ to }) => to)),
  }))
