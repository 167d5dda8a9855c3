import type { Day } from '#src/platform/day.ts'
import type { Lang } from '#src/platform/number.ts'
import { type PeriodKind, periodOf } from './period.ts'

const romans = ['', 'I', 'II', 'III', 'IV']
const ordinals = ['', 'first', 'second']
const dayVi = (day: Day) => day.split('-').reverse().map(Number).join('/')
const english = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const dayEn = (day: Day) => english.format(new Date(`${day}T00:00:00Z`))

/** What the names are made of: first year, the number after it (month, quarter, second year …), first and last day. */
type Parts = { year: number; n: number; from: Day; to: Day }
type Names = Record<PeriodKind, (parts: Parts) => string>

const vi: Names = {
  day: ({ from }) => `ngày ${dayVi(from)}`,
  week: ({ year, n }) => `tuần ${n}/${year}`,
  month: ({ year, n }) => `tháng ${n}/${year}`,
  quarter: ({ year, n }) => `quý ${romans[n]}/${year}`,
  half: ({ year, n }) => `6 tháng ${n === 1 ? 'đầu' : 'cuối'} năm ${year}`,
  '9M': ({ year }) => `9 tháng năm ${year}`,
  '11M': ({ year }) => `11 tháng năm ${year}`,
  year: ({ year }) => `năm ${year}`,
  semester: ({ year, n }) => `học kỳ ${romans[n]} năm học ${year}–${year + 1}`,
  schoolyear: ({ year }) => `năm học ${year}–${year + 1}`,
  term: ({ year, n }) => `nhiệm kỳ ${year}–${n}`,
  span: ({ from, to }) => `từ ngày ${dayVi(from)} đến ngày ${dayVi(to)}`,
}

const en: Names = {
  day: ({ from }) => dayEn(from),
  week: ({ year, n }) => `week ${n} of ${year}`,
  month: ({ from }) => dayEn(from).replace(/^\d+ /, ''),
  quarter: ({ year, n }) => `Q${n} ${year}`,
  half: ({ year, n }) => `${ordinals[n]} half of ${year}`,
  '9M': ({ year }) => `first nine months of ${year}`,
  '11M': ({ year }) => `first eleven months of ${year}`,
  year: ({ year }) => String(year),
  semester: ({ year, n }) => `${ordinals[n]} semester of school year ${year}–${year + 1}`,
  schoolyear: ({ year }) => `school year ${year}–${year + 1}`,
  term: ({ year, n }) => `term ${year}–${n}`,
  span: ({ from, to }) => `${dayEn(from)} to ${dayEn(to)}`,
}

/** A period as people write it within a sentence: "quý IV/2020", "6 tháng đầu năm 2020", "năm học 2019–2020". */
export function periodName(code: string, lang: Lang): string {
  const { kind, from, to } = periodOf(code)
  const [year = 0, n = 0] = code.match(/\d+/g)?.map(Number) ?? []
  return (lang === 'vi' ? vi : en)[kind]({ year, n, from, to })
}
