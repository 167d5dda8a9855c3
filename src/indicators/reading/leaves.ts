import type { Day } from '#src/platform/day.ts'

const two = (n: number) => String(n).padStart(2, '0')
const iso = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)
const lastOfMonth = (year: number, month: number): Day => iso(Date.UTC(year, month, 0))
const months = (year: number, from: number, count: number) =>
  Array.from({ length: count }, (_, i) => iso(Date.UTC(year, from - 1 + i, 1)).slice(0, 7))
const days = (first: Day, last: Day): Day[] => {
  const all: Day[] = []
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000) all.push(iso(at))
  return all
}
const mondayOf = (year: number, week: number) => {
  const fourth = Date.UTC(year, 0, 4)
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7
  return fourth + ((week - 1) * 7 - weekday) * 86_400_000
}

/** What reading needs of a period: its days, and the next shorter periods it is made of. */
export type PeriodShape = { first: Day; last: Day; parts: readonly string[] }

const schoolYear = (code: string): PeriodShape | undefined => {
  const [, year = '', semester] = /^SY(\d{4})(?:-([12]))?$/.exec(code) ?? []
  if (!year) return undefined
  const [y, next] = [Number(year), Number(year) + 1]
  if (semester === '1') return { first: `${y}-08-01`, last: `${y}-12-31`, parts: months(y, 8, 5) }
  if (semester === '2') return { first: `${next}-01-01`, last: `${next}-07-31`, parts: months(next, 1, 7) }
  return { first: `${y}-08-01`, last: `${next}-07-31`, parts: [`${code}-1`, `${code}-2`] }
}

export function shapeOf(code: string): PeriodShape {
  const inSchool = schoolYear(code)
  if (inSchool) return inSchool
  const [, from, to] = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(code) ?? []
  if (from && to) return { first: from, last: to, parts: [] }
  if (/^\d{4}-\d\d-\d\d$/.test(code)) return { first: code, last: code, parts: [] }
  const [, termFrom, termTo] = /^T(\d{4})-(\d{4})$/.exec(code) ?? []
  if (termFrom && termTo) {
    const years = Array.from({ length: Number(termTo) - Number(termFrom) }, (_, i) => String(Number(termFrom) + 1 + i))
    return { first: `${Number(termFrom) + 1}-01-01`, last: `${termTo}-12-31`, parts: years }
  }
  const [, year = '', rest = ''] = /^(\d{4})(?:-(.+))?$/.exec(code) ?? []
  const y = Number(year)
  const [kind, n] = [rest.replace(/\d/g, ''), Number(rest.replace(/\D/g, ''))]
  const span = (fromMonth: number, toMonth: number, parts: readonly string[]) => ({
    first: `${year}-${two(fromMonth)}-01`,
    last: lastOfMonth(y, toMonth),
    parts,
  })
  if (!year) throw new RangeError(`no period: ${code}`)
  if (rest === '') return span(1, 12, [`${year}-H1`, `${year}-H2`])
  if (kind === 'H') return span(6 * n - 5, 6 * n, [`${year}-Q${2 * n - 1}`, `${year}-Q${2 * n}`])
  if (kind === 'Q') return span(3 * n - 2, 3 * n, months(y, 3 * n - 2, 3))
  if (rest === '9M') return span(1, 9, [`${year}-H1`, `${year}-Q3`])
  if (rest === '11M') return span(1, 11, [`${year}-H1`, `${year}-Q3`, `${year}-10`, `${year}-11`])
  if (kind === 'W') {
    const monday = mondayOf(y, n)
    const [first, last] = [iso(monday), iso(monday + 6 * 86_400_000)]
    return { first, last, parts: days(first, last) }
  }
  if (kind === '') {
    const [first, last] = [`${code}-01`, lastOfMonth(y, n)]
    return { first, last, parts: days(first, last) }
  }
  throw new RangeError(`no period: ${code}`)
}

/** A period whose values may make up the asked one. `within`: the longer ones that would win over it, nearest first. */
export type Leaf = { period: string; first: Day; last: Day; within: readonly string[] }

/** The asked period and every shorter one in it; days only where the indicator is kept by days. */
export function leavesOf(asked: string, byDays: boolean): Leaf[] {
  const found = new Map<string, Leaf>()
  const walk = (period: string, within: readonly string[]) => {
    const { first, last, parts } = shapeOf(period)
    found.set(period, { period, first, last, within })
    for (const part of parts) if (byDays || part.length !== 10 || part.startsWith('T')) walk(part, [period, ...within])
  }
  walk(asked, [])
  return [...found.values()]
}

const lengths = ['day', 'week', 'month', 'quarter', 'half', 'year', 'schoolyear'] as const
export type Periodicity = (typeof lengths)[number]
const looksLike: Record<Periodicity, RegExp> = {
  day: /^\d{4}-\d\d-\d\d$/,
  week: /^\d{4}-W\d\d$/,
  month: /^\d{4}-\d\d$/,
  quarter: /^\d{4}-Q\d$/,
  half: /^\d{4}-H\d$/,
  year: /^\d{4}$/,
  schoolyear: /^SY\d{4}$/,
}

/** The periods in which a unit owes a figure when no regime says so: those of the indicator's rhythm, else the asked one. */
export function cellsOf(leaves: readonly Leaf[], periodicity: Periodicity): Leaf[] {
  const cells = leaves.filter(({ period }) => looksLike[periodicity].test(period))
  return cells.length > 0 ? cells : leaves.slice(0, 1)
}
