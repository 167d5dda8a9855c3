import { addDays, type Day, daysBetween } from '#src/platform/day.ts'
import type { YearPace } from '../contract.ts'

type PerDay = YearPace['due']
/** A year later by the calendar, so that a day stands over the same day of the year before. */
const yearLater = (day: Day): Day => {
  const date = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  return date.endsWith('-02-29') ? date.replace('-02-29', '-03-01') : date
}

const shares = (days: readonly Day[], per: PerDay, total: number, until: Day) => {
  const on = new Map(per.map(({ day, n }) => [day, n]))
  let sum = per.reduce((before, { day, n }) => (day < days[0]! ? before + n : before), 0)
  return days.map((day) => {
    sum += on.get(day) ?? 0
    return day > until || total === 0 ? null : (100 * sum) / total
  })
}

export type PaceDays = {
  days: Day[]
  due: (number | null)[]
  received: (number | null)[]
  before: (number | null)[] | null
  /** Places of the days on which anything moved: what a table has to say. */
  moved: number[]
}

/** Day by day from shortly before anything moved until the last that is due, in % of all; nothing is said of days to come. */
export function paceDays({ total, due, received, before }: YearPace, today: Day): PaceDays | undefined {
  const past = before?.received.map(({ day, n }) => ({ day: yearLater(day), n })) ?? []
  const every = [...due, ...received, ...past].map(({ day }) => day).toSorted()
  const [first, last] = [every[0], every.at(-1)]
  if (total === 0 || !first || !last) return undefined
  const from = addDays(first, -7)
  const days = Array.from({ length: daysBetween(from, last) + 1 }, (_, n) => addDays(from, n))
  const changed = new Set(every)
  return {
    days,
    due: shares(days, due, total, last),
    received: shares(days, received, total, today),
    before: before && shares(days, past, before.total, last),
    moved: days.flatMap((day, at) => (changed.has(day) ? [at] : [])),
  }
}
