import { type Period, parsePeriod } from '#src/periods/index.ts'
import type { Fault } from '#src/platform/spreadsheet.ts'
import type { View } from '#src/platform/work.ts'
import { type Resolved, unitResolver } from '#src/units/index.ts'
import type { Definition } from '../reading/definition.ts'
import { definitionsByCode } from '../reading/definition.ts'

type Named = { row: number; indicator: string; unit: string; period: string }
export type Placed<R> = { cells: R; definition: Definition; period: Period; unitId: string }

/** Finds what each row is about: the indicator, the period, and the unit that bore the code on the period's last day. */
export async function placed<R extends Named>(view: View, rows: readonly R[]) {
  const definitions = new Map(
    (await definitionsByCode(view.db, [...new Set(rows.map((r) => r.indicator))])).map((d) => [d.code, d]),
  )
  const periods = new Map([...new Set(rows.map((r) => r.period))].map((code) => [code, parsePeriod(code)]))
  const resolve = await unitResolver(view, new Set(rows.map((r) => r.unit)))
  const units = new Map<string, Resolved>()
  const unitOn = (ref: string, day: string) => {
    const key = `${ref} ${day}`
    const known = units.get(key) ?? resolve(ref, day)
    units.set(key, known)
    return known
  }
  const faults: Fault[] = []
  const found: Placed<R>[] = []
  for (const cells of rows) {
    const { row, indicator, unit, period: code } = cells
    const definition = definitions.get(indicator)
    const period = periods.get(code)
    const before = faults.length
    if (!definition && indicator !== '')
      faults.push({ row, column: 'indicator', code: 'indicator.unknown', facts: { ref: indicator } })
    if (!period && code !== '') faults.push({ row, column: 'period', code: 'period.wrong', facts: { text: code } })
    const who = period && unit !== '' ? unitOn(unit, period.to) : undefined
    if (who && 'fault' in who)
      faults.push({ row, column: 'unit', code: who.fault, facts: { ref: unit, day: period!.to, lives: who.lives } })
    if (faults.length === before && definition && period && who && 'id' in who)
      found.push({ cells, definition, period, unitId: who.id })
  }
  return { found, faults }
}
