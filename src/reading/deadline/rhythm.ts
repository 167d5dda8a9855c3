import type { Due, Rhythm } from '../shapes.ts'
import type { Named } from './dates.ts'

const often = '(?:hang|moi|theo|tung)'
/** The shortest rhythm that is named wins: "hằng quý, 6 tháng, năm" is every quarter. */
const rhythms: readonly (readonly [Rhythm, RegExp])[] = [
  [
    'month',
    new RegExp(
      `(?:hang|moi)\\s+thang|dinh ky\\s+(?:${often}\\s+)?thang|theo\\s+thang(?=\\s*(?:[.;,)]|$))|lan\\s*/\\s*thang|lan (?:moi|trong|mot) thang|(?:tuan|thu [a-z]+) (?:dau|cuoi)(?: cung)? thang(?! \\d|\\s*\\d)|ngay \\d{1,2} (?:cua )?thang (?:sau|ke tiep|tiep theo)`,
    ),
  ],
  [
    'quarter',
    new RegExp(
      `(?:hang|moi|tung)\\s+quy(?![\\p{L}])|dinh ky\\s+(?:${often}\\s+|vao\\s+)?(?:quy|03 thang|3 thang)|lan\\s*/\\s*quy|0?3 thang\\s*(?:/|mot|1|01) ?lan|lan (?:moi|trong|mot) quy|(?:thang )?(?:cuoi|dau)(?: cua| moi)? quy(?! i|\\s*\\d)`,
      'u',
    ),
  ],
  [
    'half',
    new RegExp(
      `dinh ky\\s+(?:${often}\\s+)?(?:0?6|sau) thang|lan\\s*/\\s*(?:0?6|sau) thang|(?:0?6|sau) thang\\s*(?:/|mot|1|01) ?lan|(?:hang|moi)\\s+(?:0?6|sau) thang|(?:0?6|sau) thang\\s*(?:va|,|/)\\s*(?:mot |01 |1 |ca |hang )?nam(?! \\d)|bao cao (?:0?6|sau) thang(?: dau nam)?,? (?:va )?(?:bao cao )?nam(?! \\d)|bao cao (?:0?6|sau) thang(?=\\s*(?:[.;,)]|$))`,
    ),
  ],
  [
    'year',
    /dinh ky,?\s+(?:truoc |vao |cham nhat )?ngay \d{1,2}\s*(?:\/|thang)\s*\d{1,2}(?!\s*[/\d]| nam)|(?:hang|moi)\s+nam(?! hoc|\s*\d)|dinh ky\s+(?:(?:mot|1|01)\s+)?nam|thuong nien|(?:lan|cuoc|dot|lop|ky)\s*\/\s*(?:01 |1 )?nam(?! hoc)|(?:01|1|mot) nam\s*\/\s*lan|lan (?:moi|trong|mot) nam|(?:mot|1|01) nam (?:mot|1|01) lan/,
  ],
]
const everywhere = rhythms.map(([rhythm, shape]) => [rhythm, new RegExp(shape, `${shape.flags}g`)] as const)
/** Nouns that a rhythm only describes: "dự toán hằng năm". */
const described =
  /(?:ke hoach|du toan|ngan sach|kinh phi|chi tieu|chuong trinh|nguon|nhiem vu|bao cao tai chinh|ke hoach cong tac|chi phi|hoat dong|muc tieu)\s+(?:chi |chi ngan sach |nha nuoc |dia phuong )?$/

export function rhythmIn(bare: string): { rhythm: Rhythm; from: number; to: number } | null {
  if (!/thang|quy|nam|thuong nien|dinh ky/.test(bare)) return null
  for (const [rhythm, shape] of everywhere)
    for (const match of bare.matchAll(shape)) {
      const before = bare.slice(0, match.index)
      if (!/dinh ky/.test(match[0]) && described.test(before)) continue
      return { rhythm, from: match.index, to: match.index + match[0].length }
    }
  return null
}

const months: Record<Rhythm, number> = { month: 1, quarter: 3, half: 6, year: 12 }

/** The day of the period by which it is due: day n of its last, first or m-th month. The last day is written 31. */
export function dueIn(bare: string, rhythm: Rhythm, dates: readonly Named[]): Due | null {
  const ofMonth =
    /(?:ngay|truoc|mung)\s+(?:mung\s+)?(\d{1,2})\s*(?:cua\s+)?thang\s+(cuoi|dau)(?:\s+tien)?(?:\s+cua)?(?:\s+moi|\s+hang)?(?:\s+(?:quy|ky))?(?! sau)(?! tiep)/.exec(
      bare,
    )
  if (ofMonth) return { day: Number(ofMonth[1]), month: ofMonth[2] === 'cuoi' ? 'last' : 1 }
  if (rhythm === 'month') {
    const day = /(?:ngay|truoc)\s+(?:ngay\s+)?(\d{1,2})(?:\s+cua)?\s+(?:thang\s+)?(?:hang|moi|cua|trong)?\s*thang/.exec(
      bare,
    )
    if (day) return { day: Number(day[1]), month: 'last' }
    const behind = /(?:hang|moi) thang\s*[,(]?\s*(?:truoc |vao |cham nhat |trong )*ngay\s*(\d{1,2})(?![\d/])/.exec(bare)
    if (behind) return { day: Number(behind[1]), month: 'last' }
  }
  if (/ngay (?:lam viec )?cuoi(?: cung)?(?: cua)? (?:thang|quy|ky|nam)/.test(bare)) return { day: 31, month: 'last' }
  const found = dates.filter((d) => d.yearless && (d.sort === 'day' || d.sort === 'month' || d.sort === 'quarter'))
  const [first] = found
  if (!first) return null
  const day = first.sort === 'day' ? Number(first.day.slice(8)) : 31
  const inYear = found.map((d) => Number(d.day.slice(5, 7)))
  if (rhythm === 'year') return { day, month: inYear[0]! }
  const within = inYear.map((m) => ((m - 1) % months[rhythm]) + 1)
  if (new Set(within).size > 1) return null
  return { day, month: within[0] === months[rhythm] ? 'last' : within[0]! }
}

/** A cell of a column that says how often: "Quý", "6 tháng", "Năm". */
export function cellRhythm(bare: string): Rhythm | null {
  const words = bare.trim()
  if (/^(?:hang |moi |theo )?thang/.test(words)) return 'month'
  if (/^(?:hang |moi |theo )?quy/.test(words)) return 'quarter'
  if (/^(?:moi )?(?:0?6|sau) thang|^nua nam/.test(words)) return 'half'
  if (/^(?:hang |moi |theo )?nam/.test(words)) return 'year'
  return rhythmIn(bare)?.rhythm ?? null
}
