/** The day of an instant in Viet Nam, and back: pages speak of days and hours, the API of instants. */
export const dayOfInstant = (instant: string): string =>
  new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10)
export const clockOfInstant = (instant: string): string =>
  new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(11, 16)
export const instantOf = (day: string, clock: string): string => `${day}T${clock}:00+07:00`

/** `8h30`, `8:30`, `830` and `14` as offices write them; undefined where it is no time of day. */
export function readClock(typed: string): string | undefined {
  const [, hours = '', minutes = ''] =
    /^(\d{1,2})(?:\s*[:hg.]\s*(\d{2})?)?$/i.exec(typed.trim()) ?? /^(\d{1,2})(\d{2})$/.exec(typed.trim()) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes || 0) > 59) return undefined
  return `${hours.padStart(2, '0')}:${(minutes || '00').padStart(2, '0')}`
}
