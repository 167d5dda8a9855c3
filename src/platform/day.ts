/** A day as text, `2021-01-12`: never a Date, so that it cannot slip by a time zone. */
export type Day = string

/** The day of an instant in Asia/Ho_Chi_Minh, which has kept +07:00 since 1975. */
export const dayOf = (at: Date): Day => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)

const shift = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
export const dayAfter = (day: Day, days = 1): Day => shift(day, days)
export const dayBefore = (day: Day, days = 1): Day => shift(day, -days)
/** Whether a text is a day that exists: 2021-02-29 does not. */
export const isDay = (text: string): text is Day =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && shift(text, 0) === text
