/** A day as text, `2021-01-12`: never a Date, so that it cannot slip by a time zone. */
export type Day = string
