import { periodName, periodOf } from '#src/periods/index.ts'
import type { Format } from '#src/platform/format.ts'
import type { Lang } from '#src/platform/number.ts'
import type { StateColumn, StateRow } from '#src/ui/state-matrix/state-matrix.tsx'
import type { Desk } from '../deskContract.ts'
import type { ReportWords } from './words.ts'

const romans = ['', 'I', 'II', 'III', 'IV']

/** A period under its year: "IV" under 2020. */
function headOf(period: string, lang: Lang): { head: string; over?: string } {
  const { kind } = periodOf(period)
  const [year, n] = period.match(/\d+/g) ?? []
  if (kind === 'quarter') return { head: romans[Number(n)] ?? '', over: year! }
  if (kind === 'month') return { head: String(Number(n)), over: year! }
  return { head: periodName(period, lang) }
}

export const deskColumns = (desk: Desk, lang: Lang): StateColumn[] =>
  desk.periods.map(({ period, received, expected, late }) => ({
    id: period,
    ...headOf(period, lang),
    total: `${received}/${expected}`,
    short: late > 0,
  }))

export function deskRows(desk: Desk, words: ReportWords, format: Format): StateRow[] {
  const kinds = [...new Set(desk.units.map((unit) => unit.kind))]
  const grouped = kinds.flatMap((kind) =>
    desk.units.filter((unit) => unit.kind === kind).toSorted((a, b) => a.name.localeCompare(b.name, 'vi')),
  )
  return grouped.map(({ id, shortName, kind, onTime, expected }) => ({
    id,
    name: shortName,
    group: words.kinds[kind] ?? words.kinds.other!,
    end: expected === 0 ? '–' : format.percent((100 * onTime) / expected, (100 * onTime) % expected === 0 ? 0 : 1),
  }))
}

/** The period the desk is about: the last that something was sent for or is late with. */
export function focusOf(desk: Desk) {
  const period = desk.periods.findLast((p) => p.late > 0 || p.sent > 0) ?? desk.periods.at(-1)
  const due = desk.units.flatMap((u) => u.cells.filter((c) => c.period === period?.period).map((c) => c.dueOn))
  const dueOn = due.toSorted().at(-1)
  return period && dueOn ? { ...period, dueOn } : undefined
}
