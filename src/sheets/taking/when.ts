import { isDay } from '#src/platform/day.ts'
import { fold } from '#src/platform/text.ts'
import type { CellReader } from '#src/reading/index.ts'
import type { When } from '#src/tasks/contract.ts'

const pad = (text = '') => text.padStart(2, '0')

/** A day as a spreadsheet keeps it: days since the end of 1899. Only what is a day of this century. */
function serialDay(text: string): string | null {
  const days = Number(/^(\d{5})(?:\.\d+)?$/.exec(text)?.[1] ?? Number.NaN)
  if (!(days >= 36_526 && days <= 73_050)) return null
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10)
}

const yearFirst = /^(\d{4})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:[ T].*)?$/
const shortYear = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2})$/

/** A cell in the form of a day: null where there is no such day, undefined where it has another form. */
function plainDay(text: string): string | null | undefined {
  const [, year, month, date] = yearFirst.exec(text) ?? []
  const [, d, m, y] = shortYear.exec(text) ?? []
  if (!year && !y) return undefined
  const day = year ? `${year}-${pad(month)}-${pad(date)}` : `20${y}-${pad(m)}-${pad(d)}`
  return isDay(day) ? day : null
}

/** "sau khi hết quý 5 ngày" */
const afterEnd = (text: string): number | null => {
  const days = Number(/sau khi (?:het|ket thuc) .*?(\d{1,3}) ngay/.exec(fold(text))?.[1] ?? Number.NaN)
  return days <= 366 ? days : null
}
/** "ngày 15 tháng thứ 2 của quý", "ngày 5 tháng sau" */
const ofMonth = (text: string): { day: number; month: number } | null => {
  const folded = fold(text)
  const [, day, month] = /ngay (\d{1,2}) thang thu (\d{1,2})/.exec(folded) ?? []
  if (day && month) return { day: Number(day), month: Number(month) }
  const next = /ngay (\d{1,2}) thang (?:sau|ke tiep|tiep theo)/.exec(folded)?.[1]
  return next ? { day: Number(next), month: 13 } : null
}

/** When a cell says that work is due; null where it cannot be read. */
export function whenOf(text: string, reader: CellReader): When | null {
  const plain = plainDay(text)
  if (plain === null) return null
  const day = plain ?? serialDay(text)
  if (day) return { kind: 'deadline', deadline: day }
  const found = reader.when(text)
  if (!found) return null
  if (found.deadline) return { kind: 'deadline', deadline: found.deadline }
  if (found.standing) return { kind: 'standing' }
  const { rhythm, due } = found
  if (!rhythm) return null
  const days = afterEnd(text)
  if (days !== null) return { kind: 'rhythm', rhythm, due: { kind: 'after', days } }
  const said = ofMonth(text) ?? due
  return { kind: 'rhythm', rhythm, due: said ? { kind: 'day', ...said } : { kind: 'end' } }
}
