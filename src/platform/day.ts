import { Temporal } from 'temporal-polyfill'

/** A day as text, `2021-01-12`: never a Date, so that it cannot slip by a time zone. Days compare as text. */
export type Day = string

const plain = (day: Day) => Temporal.PlainDate.from(day)

/** The day of an instant in Asia/Ho_Chi_Minh, which has kept +07:00 since 1975. */
export const dayOf = (at: Date): Day => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)

/** The instant at which a day begins in Asia/Ho_Chi_Minh; the day before ends (24:00) at the same instant. */
export const startOfDay = (day: Day): Date => new Date(`${day}T00:00:00+07:00`)

/** A day of the calendar in exactly this spelling: no 2021-02-30, no year 0. */
export function isDay(text: string): text is Day {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

export const addDays = (day: Day, days: number): Day => plain(day).add({ days }).toString()
export const dayAfter = (day: Day, days = 1): Day => addDays(day, days)
export const dayBefore = (day: Day, days = 1): Day => addDays(day, -days)

/** How many days b lies after a: negative when it lies before. */
export const daysBetween = (a: Day, b: Day): number => plain(a).until(plain(b), { largestUnit: 'days' }).days

/** 1 = Monday … 7 = Sunday. */
export const weekday = (day: Day): number => plain(day).dayOfWeek

/** The first day of its week. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day))

/** The ISO week a day lies in; its year is not always the day's: 2021-01-03 lies in week 53 of 2020. */
export function isoWeek(day: Day): { year: number; week: number } {
  const { yearOfWeek, weekOfYear } = plain(day)
  return { year: yearOfWeek!, week: weekOfYear! }
}

/** The year and month (1–12) of a day. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4))
export const monthOf = (day: Day): number => Number(day.slice(5, 7))

/**
 * Day n of a month, at most its last day; months outside 1–12 run into the neighbouring years. Every reading of a period
 * asks for it, a year's report tens of thousands of times: counted by Date, a tenth of the work.
 */
export function dayInMonth(year: number, month: number, day: number): Day {
  const at = new Date(0)
  at.setUTCFullYear(year, month, 0)
  at.setUTCDate(Math.min(day, at.getUTCDate()))
  return at.toISOString().slice(0, 10)
}

export const lastDayOfMonth = (year: number, month: number): Day => dayInMonth(year, month, 31)
