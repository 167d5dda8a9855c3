import { readTaskSearch, type TaskSearch } from '../search.ts'

/** The filter of the list, and the month that is looked at. */
export type CalendarSearch = TaskSearch & { month?: string }

export function readCalendarSearch(raw: Record<string, unknown>): CalendarSearch {
  const search: CalendarSearch = readTaskSearch(raw)
  if (typeof raw.month === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(raw.month)) search.month = raw.month
  return search
}
