import { type Day, dayInMonth, isDay, lastDayOfMonth } from '#src/platform/day.ts'

/** A moment named in a text without marks; `yearless`: the document's year was filled in. */
export type Named = {
  from: number
  to: number
  day: Day
  sort: 'day' | 'month' | 'quarter' | 'half' | 'year' | 'span'
  yearless: boolean
}

const quarters: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 }
const year = '(?<y>(?:19|20)\\d\\d)'
const ofYear = `(?:\\s*(?:/|-|nam|cua nam|,? nam)\\s*${year})`
const end = '(?![\\d])'

type Reader = {
  sort: Named['sort']
  shape: RegExp
  day: (g: Record<string, string | undefined>, y: number) => Day | null
}

const exact = (y: number, m: number, d: number) => {
  const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
  return isDay(text) ? text : null
}
const monthEnd = (y: number, m: number) => (m >= 1 && m <= 12 ? lastDayOfMonth(y, m) : null)

/** Longer forms first: what one has taken, the next does not read again. */
const readers: readonly Reader[] = [
  {
    sort: 'day',
    shape: new RegExp(
      `(?:ngay\\s+)?(?:(?<=ngay\\s+)\\d{1,2}\\s*(?:,|va|-)\\s*)?(?<![\\d/])(?<d>\\d{1,2})\\s*(?<sep>[/.-])\\s*(?<m>\\d{1,2})\\s*\\k<sep>\\s*${year}${end}`,
      'g',
    ),
    day: ({ d, m }, y) => exact(y, Number(m), Number(d)),
  },
  {
    sort: 'day',
    shape: new RegExp(
      `(?:ngay|(?<=(?:truoc|het|cham nhat|la|mung|sang|chieu|toi))\\s)\\s*(?<d>\\d{1,2})\\s*(?:,\\s*|/|\\s)thang\\s+(?<m>\\d{1,2})${ofYear}?${end}`,
      'g',
    ),
    day: ({ d, m }, y) => exact(y, Number(m), Number(d)),
  },
  {
    sort: 'span',
    shape: new RegExp(
      `(?:giai doan|(?<=thoi gian(?: thuc hien)?\\s*:?\\s*)|(?<=thuc hien\\s*:?\\s*))\\s*(?:tu nam |nam )?(?:19|20)\\d\\d\\s*(?:-|den)\\s*(?:nam )?${year}`,
      'g',
    ),
    day: (_, y) => `${y}-12-31`,
  },
  {
    sort: 'half',
    shape: new RegExp(
      `(?:(?<six>(?:0?6|sau) thang)|(?:0?9|chin) thang) (?<part>dau|cuoi)(?: nam| cua nam)?(?:\\s*(?:/|nam)?\\s*${year})?`,
      'g',
    ),
    day: ({ six, part }, y) => (part === 'cuoi' ? `${y}-12-31` : six ? `${y}-06-30` : `${y}-09-30`),
  },
  {
    sort: 'quarter',
    shape: new RegExp(
      `(?:quy\\s+|(?<![a-z])q\\s*[./]?\\s*(?=[iv1-4]+\\s*[/.-]?\\s*20\\d\\d))(?:(?:iv|i{1,3}|[1-4])\\s*(?:,|-|va|den|/|\\+)\\s*(?:quy\\s+)?){0,3}(?<q>iv|i{1,3}|[1-4])(?![a-z\\d])${ofYear}?`,
      'g',
    ),
    day: ({ q = '' }, y) => lastDayOfMonth(y, quarters[q]! * 3),
  },
  {
    sort: 'month',
    shape: new RegExp(
      `(?:thang\\s+|(?<![a-z])t\\s*(?=\\d{1,2}\\s*/\\s*20\\d\\d)|^\\s*t(?=\\d{1,2}(?:\\s*[-,]\\s*t?\\d{1,2})*\\s*$))(?:\\d{1,2}\\s*(?:,|-|va|den)\\s*(?:thang\\s+|t)?){0,11}(?<m>\\d{1,2})${end}${ofYear}?${end}`,
      'g',
    ),
    day: ({ m }, y) => monthEnd(y, Number(m)),
  },
  {
    sort: 'month',
    shape: new RegExp(`(?<![\\d/.-])(?<m>0?[1-9]|1[0-2])\\s*/\\s*${year}${end}`, 'g'),
    day: ({ m }, y) => monthEnd(y, Number(m)),
  },
  {
    sort: 'day',
    shape:
      /(?:ngay\s+)?(?<![\d/.-])(?<d>\d{1,2})\s*(?:\/|(?<=(?:ngay|truoc)\s+\d{1,2})\.)\s*(?<m>\d{1,2})(?![\d/]|\.\d|\s*%|\s*[/-][a-z])/g,
    day: ({ d, m }, y) => exact(y, Number(m), Number(d)),
  },
  {
    sort: 'year',
    shape: new RegExp(`(?:nam\\s+|(?<=^\\s*(?:den|het|trong)\\s+))${year}${end}(?!\\s*-\\s*\\d{4})`, 'g'),
    day: (_, y) => `${y}-12-31`,
  },
]

/** All moments a text without marks names, in their order. */
export function datesIn(bare: string, documentYear: number): Named[] {
  const taken: Named[] = []
  // most clauses name none
  if (!/\d|quy/.test(bare)) return taken
  for (const { sort, shape, day } of readers)
    for (const match of bare.matchAll(shape)) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (taken.some((other) => from < other.to && other.from < to)) continue
      const groups = match.groups ?? {}
      const named = day(groups, groups.y ? Number(groups.y) : documentYear)
      if (named) taken.push({ from, to, day: named, sort, yearless: !groups.y })
    }
  return taken.sort((a, b) => a.from - b.from)
}

/** "trước tháng 6" is over when May is. */
export const monthBefore = (day: Day): Day => dayInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, 31)
