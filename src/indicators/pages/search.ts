import { isDay } from '#src/platform/day.ts'

export type FiguresSearch = {
  /** Its code. */
  indicator?: string
  /** Its id: codes pass from unit to unit. */
  unit?: string
  /** A year as a number: the address would put a text of digits in quotes. */
  period?: string | number
  reading?: 'provisional'
  /** Of today, or the day whose structure it is; without it, of the time. */
  structure?: string
  /** How many periods the chart shows. */
  span?: number
  /** The head of the lower table, with a minus the largest first. */
  sort?: string
}
export const spans = [4, 8, 12, 20] as const
export const usualSpan = 8

export const asPeriod = (code: string): string | number => (/^\d{4}$/.test(code) ? Number(code) : code)

/** What stands in the address; whatever cannot be is left out. */
export function readFiguresSearch(raw: Record<string, unknown>): FiguresSearch {
  const text = (name: string) =>
    typeof raw[name] === 'string' || typeof raw[name] === 'number' ? String(raw[name]) : ''
  const span = Number(raw.span)
  return {
    ...(text('indicator') && { indicator: text('indicator') }),
    ...(text('unit') && { unit: text('unit') }),
    ...(text('period') && { period: asPeriod(text('period')) }),
    ...(raw.reading === 'provisional' && { reading: 'provisional' as const }),
    ...((raw.structure === 'today' || isDay(text('structure'))) && { structure: text('structure') }),
    ...((spans as readonly number[]).includes(span) && span !== usualSpan && { span }),
    ...(text('sort') && { sort: text('sort') }),
  }
}
