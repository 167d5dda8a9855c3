import { sql } from 'kysely'
import { isPeriod, periodOf } from '#src/periods/index.ts'
import { rows } from '#src/platform/database.ts'
import { type Day, isDay } from '#src/platform/day.ts'
import { type FieldFault, invalid } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { resolveUnits } from '#src/units/index.ts'
import { definitionsByCode } from './reading/definition.ts'
import { type FigureRow, readFigures } from './reading/index.ts'

export type Asked = {
  /** Codes; the unit's is read on the structure day. */
  indicator: string
  unit: string
  period: string
  children?: boolean
  structure?: Day
  provisional?: boolean
}
/** A figure as `mach figures` and `GET /figures` give it: codes, decimals as text. */
export type AskedFigure = Pick<
  FigureRow,
  'indicator' | 'unit' | 'period' | 'value' | 'numerator' | 'denominator' | 'reported' | 'expected' | 'exact' | 'target'
>

/** What stands for each unit on a day: its code, else its key. */
const refsOf = async (view: View, units: readonly string[], on: Day) => {
  const found = await rows(
    view.db,
    sql<{ id: string; ref: string }>`
      select u.id, coalesce(c.code, 'key:' || coalesce(u.key, u.id::text)) ref from unit u
      left join unit_code c on c.unit_id = u.id and c.system = 'gso' and c.valid @> ${on}::date
      where u.id = any(${units}::uuid[])`,
  )
  return new Map(found.map((f) => [f.id, f.ref]))
}

/** Refuses with 400 and the path of every field; a unit that does not exist that day with the days of its life. */
export async function askedFigures(
  view: View,
  asked: Asked,
  demandSight: (unitId: string) => Promise<void> = async () => {},
): Promise<AskedFigure[]> {
  const faults: FieldFault[] = []
  const [definition] = await definitionsByCode(view.db, [asked.indicator])
  if (!definition) faults.push({ path: 'indicator', problem: 'indicator.unknown' })
  if (!isPeriod(asked.period)) faults.push({ path: 'period', problem: 'period.wrong' })
  if (asked.structure !== undefined && !isDay(asked.structure)) faults.push({ path: 'structure', problem: 'day.wrong' })
  if (faults.length || !definition) throw invalid(faults)
  const on = asked.structure ?? periodOf(asked.period).to
  const unit = (await resolveUnits(view, [asked.unit], on)).get(asked.unit)!
  if ('fault' in unit) {
    const lives = unit.lives.map(({ from, to }) => `${from}..${to ?? ''}`).join(' ')
    throw invalid([{ path: 'unit', problem: lives ? `${unit.fault} ${lives}` : unit.fault }])
  }
  await demandSight(unit.id)
  const { children = false, provisional = false, structure } = asked
  const found = await readFigures(view, {
    indicators: [definition.id],
    units: [unit.id],
    periods: [asked.period],
    children,
    provisional,
    ...(structure && { structure }),
  })
  const refs = await refsOf(
    view,
    found.flatMap((row) => row.unit ?? []),
    on,
  )
  return found.map((row) => ({
    indicator: definition.code,
    unit: row.unit === null ? null : (refs.get(row.unit) ?? row.unit),
    period: row.period,
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    reported: row.reported,
    expected: row.expected,
    exact: row.exact,
    target: row.target ?? (row.targetFrom || row.targetTo ? `${row.targetFrom ?? ''}..${row.targetTo ?? ''}` : null),
  }))
}
