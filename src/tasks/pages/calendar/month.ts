import { addDays, type Day, lastDayOfMonth, mondayOf } from '#src/platform/day.ts'

/** A month as weeks from Monday to Sunday, with the days of its neighbours that fill them. */
export function weeksOf(month: string): Day[][] {
  const [year, n] = month.split('-').map(Number) as [number, number]
  const first = `${month}-01`
  const last = lastDayOfMonth(year, n)
  const weeks: Day[][] = []
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(monday, day)))
  return weeks
}

export const monthAfter = (month: string, by: number): string => {
  const [year, n] = month.split('-').map(Number) as [number, number]
  const months = year * 12 + n - 1 + by
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}
