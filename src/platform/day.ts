/** A day as text, `2021-01-12`: never a Date, so that it cannot slip by a time zone. */
export type Day = string

/** The day of an instant in Asia/Ho_Chi_Minh, which has kept +07:00 since 1975. */
export const dayOf = (at: Date): Day => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
