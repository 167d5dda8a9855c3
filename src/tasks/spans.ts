import { addDays, type Day, lastDayOfMonth, mondayOf, monthOf, yearOf } from '#src/platform/day.ts'

/** Spans of deadlines that are named and move with the day: a view that was kept asks for the week it is opened in. */
export const dueSpans = ['week', 'next7', 'month', 'quarter'] as const
export type DueSpan = (typeof dueSpans)[number]

const padded = (month: number) => String(month).padStart(2, '0')

/** First and last day, both included; a week runs from Monday to Sunday. */
export function spanOf(due: DueSpan, today: Day): { from: Day; to: Day } {
  const year = yearOf(today)
  switch (due) {
    case 'week': {
      const from = mondayOf(today)
      return { from, to: addDays(from, 6) }
    }
    case 'next7':
      return { from: today, to: addDays(today, 7) }
    case 'month':
      return { from: `${today.slice(0, 7)}-01`, to: lastDayOfMonth(year, monthOf(today)) }
    case 'quarter': {
      const last = Math.ceil(monthOf(today) / 3) * 3
      return { from: `${year}-${padded(last - 2)}-01`, to: lastDayOfMonth(year, last) }
    }
  }
}
