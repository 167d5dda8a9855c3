import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'
import type { ObligationKind, ObligationRhythm } from './kinds.ts'
import { givesFor, type Party, partiesSql } from './parties.ts'
import { type CellState, doneCell, isPartyIn, periodsOf, reportCell } from './rules.ts'
import { visibleObligations } from './visible.ts'

/** Meetings held for obligations to meet, oldest first; the meetings slice answers. */
export type MeetingsHeld = (
  view: View,
  obligationIds: readonly string[],
) => Promise<readonly { obligationId: string; meetingId: string; heldOn: Day }[]>

export type Facts = {
  id: string
  directiveId: string
  ownerUnitId: string
  blocId: string | null
  kind: ObligationKind
  content: string
  provision: { id: string; number: string } | null
  rhythm: ObligationRhythm
  regime: { id: string; name: string } | null
  validFrom: Day
  validTo: Day | null
  version: number
  parties: Party[]
}
export type Cell = {
  obligationId: string
  unitId: string
  period: string
  state: CellState
  dueOn: Day | null
  doneOn: Day | null
  note: string | null
  /** Who ticked it, in whose name, and for which unit: one that has ended since may have done the part. */
  ticked: { by: string; actingFor: string | null; unitId: string } | null
  behind: { kind: 'report' | 'meeting' | 'check'; id: string | null } | null
}

/** Obligations within the reader's sight with the parties that may be seen. */
export const obligationsOf = (view: View, where: RawBuilder<unknown>): Promise<Facts[]> =>
  rows(
    view.db,
    sql<Facts>`select o.id, o.directive_id as "directiveId", o.owner_unit_id as "ownerUnitId", o.bloc_id as "blocId",
        o.kind, o.content, o.rhythm, o.valid_from as "validFrom", o.valid_to as "validTo", o.version,
        (select jsonb_build_object('id', c.id, 'number', c.number) from provision c where c.id = o.provision_id) as provision,
        (select jsonb_build_object('id', g.id, 'name', g.name) from regime g where g.id = o.regime_id) as regime,
        ${partiesSql(view)} as parties
      from obligation o where ${where} and ${visibleObligations(view)} order by o.directive_id, o.position, o.id`,
  )

/** Named by the unit that gives it, and once by each that has ended and for which that unit gives it. */
type Report = {
  id: string
  regimeId: string
  unitId: string
  period: string
  state: string
  dueOn: Day
  approvedOn: Day | null
}
const reportsFor = (view: View, regimeIds: readonly string[], unitIds: readonly string[], periods: readonly string[]) =>
  rows(
    view.db,
    sql<Report>`select r.id, r.regime_id as "regimeId", u.unit_id as "unitId", r.period, r.state, r.due_on as "dueOn",
        r.approved_on as "approvedOn"
      from expected_report r cross join lateral (
        select r.unit_id, 1 as at union all
        select p.unit_id, 2 from report_predecessor p where p.expected_report_id = r.id) u
      where r.regime_id = any(${[...regimeIds]}::uuid[]) and u.unit_id = any(${[...unitIds]}::uuid[])
        and r.period = any(${[...periods]}::text[])
      order by r.state = 'exempted', u.at`,
  )

type Tick = { obligationId: string; unitId: string; period: string; doneOn: Day } & Pick<Cell, 'note' | 'ticked'>
const ticksFor = (view: View, ids: readonly string[]) =>
  rows(
    view.db,
    sql<Tick>`select c.obligation_id as "obligationId", c.unit_id as "unitId", c.period, c.done_on as "doneOn", c.note,
        jsonb_build_object('by', p.name, 'actingFor', fp.name, 'unitId', c.unit_id) as ticked
      from obligation_check c join account a on a.id = c.by_account_id join person p on p.id = a.person_id
        left join account fa on fa.id = c.acting_for_id left join person fp on fp.id = fa.person_id
      where c.obligation_id = any(${[...ids]}::uuid[])`,
  )

const keyOf = (...parts: string[]) => parts.join(' ')
function firstOf<T>(givers: readonly string[], found: (giver: string) => T | undefined): T | undefined {
  for (const giver of givers) {
    const one = found(giver)
    if (one) return one
  }
  return undefined
}

/** Party × obligation × period of a year: computed from reports sent, meetings held and ticks. */
export async function cellsOf(
  view: View,
  all: readonly Facts[],
  year: number,
  meetingsHeld: MeetingsHeld,
): Promise<Cell[]> {
  const ids = all.map(({ id }) => id)
  const asked = all.map((one) => ({ one, periods: periodsOf(one, year, view.today) }))
  const codes = asked.flatMap(({ periods }) => periods.map(({ code }) => code))
  const unitIds = all.flatMap(({ parties }) => parties.map(({ unitId }) => unitId))
  const [reports, ticks, meetings] = await Promise.all([
    reportsFor(
      view,
      all.flatMap(({ regime }) => regime?.id ?? []),
      unitIds,
      codes,
    ),
    ticksFor(view, ids),
    meetingsHeld(view, ids),
  ])
  // the first counts: its own before one that another gives for it, and what is asked before what is exempted
  const reportOf = new Map(
    reports.toReversed().map((report) => [keyOf(report.regimeId, report.unitId, report.period), report]),
  )
  const tickOf = new Map(ticks.map((tick) => [keyOf(tick.obligationId, tick.unitId, tick.period), tick]))
  return asked.flatMap(({ one, periods }) =>
    periods.flatMap((period) => {
      const held = meetings.find(
        ({ obligationId, heldOn }) => obligationId === one.id && heldOn >= period.from && heldOn <= period.to,
      )
      return one.parties
        .filter((party) => isPartyIn(party, period))
        .map(({ unitId }): Cell => {
          const givers = givesFor(unitId, one.parties)
          const cell = { obligationId: one.id, unitId, period: period.code, dueOn: period.to, note: null, ticked: null }
          if (one.kind === 'report') {
            const report = firstOf(givers, (giver) => reportOf.get(keyOf(one.regime?.id ?? '', giver, period.code)))
            const state = reportCell(report, view.today)
            const doneOn = state === 'onTime' || state === 'late' ? (report?.approvedOn ?? null) : null
            const behind = report ? { kind: 'report' as const, id: report.id } : null
            return { ...cell, state, dueOn: report?.dueOn ?? null, doneOn, behind }
          }
          if (one.kind === 'meet') {
            const doneOn = held?.heldOn ?? null
            const behind = held ? { kind: 'meeting' as const, id: held.meetingId } : null
            return { ...cell, state: doneCell(period, doneOn, view.today), doneOn, behind }
          }
          const tick = firstOf(givers, (giver) => tickOf.get(keyOf(one.id, giver, period.code)))
          const doneOn = tick?.doneOn ?? null
          const behind = tick ? { kind: 'check' as const, id: null } : null
          const { note, ticked } = tick ?? cell
          return { ...cell, state: doneCell(period, doneOn, view.today), doneOn, note, ticked, behind }
        })
    }),
  )
}
