import type { Language } from '#src/platform/words.ts'

const locale = { vi: 'vi-VN', en: 'en-GB' } as const
/** Days are texts: shown from their own parts, so that no time zone moves them. */
const atNoon = (day: string) => new Date(`${day}T12:00:00Z`)
const vietnamese = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7']
const minus = (text: string) => text.replace('-', '\u2212')
/** A decimal as text keeps every digit; Intl reads it exactly. */
type Figure = string | number | bigint

const made: Partial<Record<Language, Format>> = {}
/** How days, instants and figures are written; `useFormat()` gives the reader's. Days are `2021-01-12`, instants ISO. */
export const formatIn = (language: Language): Format => {
  // dear to make: five thousand letters of a morning share it
  made[language] ??= formats(language)
  return made[language]
}

function formats(language: Language) {
  const make = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale[language], options)
  const utc = { timeZone: 'UTC' } as const
  const here = { timeZone: 'Asia/Ho_Chi_Minh' } as const
  const numeric = { day: '2-digit', month: '2-digit', year: 'numeric' } as const
  const day = make({ ...numeric, ...utc })
  const short = make({ day: '2-digit', month: '2-digit', ...utc })
  const long = make({ weekday: 'long', ...utc })
  const clock = make({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...here })
  const dayHere = make({ ...numeric, ...here })
  const shortWeekday = make({ weekday: 'short', ...utc })
  // Intl says "Thứ 6" or "Th 6" by version; offices write T6 and CN
  const weekday = (d: string) =>
    language === 'vi' ? vietnamese[atNoon(d).getUTCDay()] : shortWeekday.format(atNoon(d))
  const figure = (value: Figure, decimals?: number) =>
    minus(
      new Intl.NumberFormat(
        locale[language],
        decimals === undefined
          ? { maximumFractionDigits: 12 }
          : { minimumFractionDigits: decimals, maximumFractionDigits: decimals },
      ).format(value as number),
    )
  return {
    /** 12/01/2021 */
    day: (d: string) => day.format(atNoon(d)),
    /** 15/01 */
    shortDay: (d: string) => short.format(atNoon(d)).replace('-', '/'),
    /** T6 15/01 */
    weekdayDay: (d: string) => `${weekday(d)} ${short.format(atNoon(d)).replace('-', '/')}`,
    /** Thứ Ba, 12/01/2021 */
    longDay: (d: string) => `${capital(long.format(atNoon(d)))}, ${day.format(atNoon(d))}`,
    /** 12/01/2021 */
    dayOf: (instant: string | Date) => dayHere.format(new Date(instant)),
    /** 09:42 */
    time: (instant: string | Date) => clock.format(new Date(instant)),
    /** 12/01/2021, 09:42 */
    dayTime: (instant: string | Date) => `${dayHere.format(new Date(instant))}, ${clock.format(new Date(instant))}`,
    /** 1.234,5; rounded half away from zero only where decimals are given. */
    figure,
    /** 98,4% of the value 98.4 */
    percent: (value: Figure, decimals = 1) => `${figure(value, decimals)}%`,
    /** 218 kB */
    size: (bytes: number) =>
      bytes < 1_000_000 ? `${figure(Math.ceil(bytes / 1000))} kB` : `${figure(bytes / 1_000_000, 1)} MB`,
  }
}

// "thứ ba" of a list of days begins a line here; Vietnamese offices write Thứ Ba
const capital = (text: string) => text.replace(/(^|\s)\p{L}/gu, (letter) => letter.toLocaleUpperCase('vi'))
export type Format = ReturnType<typeof formats>
