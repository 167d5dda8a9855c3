import { dayOf } from '#src/platform/day.ts'
import type { Language } from '#src/platform/words.ts'

const weekdays = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']
/** An instant as its wall clock in Viet Nam, read in UTC. */
const wall = (at: Date) => new Date(at.getTime() + 7 * 3_600_000)
const two = (n: number) => String(n).padStart(2, '0')
const english = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
  return (at: Date) => format.format(wall(at))
}
const longDay = english({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const shortDay = english({ day: 'numeric', month: 'short', year: 'numeric' })

export const clockTime = (at: Date) => `${two(wall(at).getUTCHours())}:${two(wall(at).getUTCMinutes())}`
/** "12/01/2021", "12 Jan 2021". */
export const day = (at: Date, language: Language) =>
  language === 'en' ? shortDay(at) : dayOf(at).split('-').reverse().join('/')
/** "Thứ Ba, 12/01/2021", "Tuesday 12 January 2021". */
export const weekdayAndDay = (at: Date, language: Language) =>
  language === 'en' ? longDay(at) : `${weekdays[wall(at).getUTCDay()]}, ${day(at, 'vi')}`
/** "17:53 - Thứ Ba, 12/01/2021". */
export const published = (at: Date, language: Language) => `${clockTime(at)} - ${weekdayAndDay(at, language)}`
/** In a list: the hour for today's news, the day for the rest. */
export const listed = (at: Date, today: string, language: Language) =>
  dayOf(at) === today ? clockTime(at) : day(at, language)
/** With the offset of Viet Nam, as machines read it: "2021-01-12T17:53:00+07:00". */
export const machine = (at: Date) => `${wall(at).toISOString().slice(0, 19)}+07:00`
export const count = (n: number, language: Language) => n.toLocaleString(language === 'en' ? 'en-GB' : 'vi-VN')
