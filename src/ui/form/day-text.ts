/** What is wrong with a typed day, or the day as `2021-01-12`. Short forms are filled in: 1/2/21, 1-2-2021, 01022021. */
export type ReadDay =
  | { day: string }
  | { fault: 'shape' | 'month' }
  | { fault: 'none'; month: string; days: number }
  | { fault: 'early' | 'late' }
  | { empty: true }

type Limits = { from?: string | undefined; to?: string | undefined }

export function readDay(text: string, { from, to }: Limits = {}): ReadDay {
  const typed = text.trim()
  if (!typed) return { empty: true }
  const parts = /^(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4}|\d{2})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed)
  if (!parts) return { fault: 'shape' }
  const [day, month, short] = parts.slice(1).map(Number) as [number, number, number]
  const year = short < 100 ? 2000 + short : short
  if (month < 1 || month > 12) return { fault: 'month' }
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day < 1 || day > days) return { fault: 'none', month: `${month}/${year}`, days }
  const two = (n: number) => String(n).padStart(2, '0')
  const read = `${year}-${two(month)}-${two(day)}`
  if (from && read < from) return { fault: 'early' }
  if (to && read > to) return { fault: 'late' }
  return { day: read }
}

/** As it is typed in both languages: 12/01/2021. */
export const typedDay = (day: string): string => day.split('-').reverse().join('/')
