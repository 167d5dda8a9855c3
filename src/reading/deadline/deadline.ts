import type { Day } from '#src/platform/day.ts'
import type { Due, Rhythm } from '../shapes.ts'
import { datesIn, monthBefore, type Named } from './dates.ts'
import { dueIn, rhythmIn } from './rhythm.ts'

export type When = { deadline: Day | null; rhythm: Rhythm | null; due: Due | null; standing: boolean }
/** `spans`: what in the text said it, without the words that lead up to it. */
export type FoundWhen = When & { from: number; to: number }
export const never: When = { deadline: null, rhythm: null, due: null, standing: false }

const strong =
  /(?:truoc|cham nhat(?: la)?(?: vao)?|muon nhat|xong|hoan thanh|thoi gian(?: [a-z]+){0,3}|thoi han(?: [a-z]+){0,2}|han cuoi|han|tien do|khong qua|khong muon hon|ket thuc|truoc ngay(?: [a-z]+){1,4})\s*(?:[:-]|la|vao|trong|den|het|truoc|xong)?\s*(?:truoc|trong|vao|den|het|cuoi|dau|giua)?\s*(?:ngay|thoi diem)?\s*$/
const weak =
  /(?:trong(?: (?:hai|ba|bon|\d+))?|den|den het|het|cuoi|dau|giua|vao|vao dip|dip|tu|thuc hien|bat dau tu|tu nay den|du kien)\s*(?:ngay|cuoi|het|dau)?\s*$/
const cited =
  /(?:so\s*:?\s*\d\S*|\d+[-/][a-z]\S*|quyet dinh|nghi quyet|ke hoach|chi thi|cong van|ket luan|thong tu|nghi dinh|luat|van ban|huong dan|chuong trinh|thong bao|quy dinh|to trinh|de an|dien|hoi nghi|tinh den|tinh tu|ky niem|ke tu|co hieu luc|sinh)(?: so)?(?: [^\s,;.]+){0,2}[\s,]*(?:ngay)?\s*$/
const joinsRange = /^\s*(?:-|den|den het|den ngay|den het ngay)\s*(?:ngay\s*)?$/
/** What is only called after a year is not due in it: "kết quả thực hiện năm 2021". */
const namedAfter =
  /(?:so voi|cua|ke hoach|nhiem vu|ket qua(?: [a-z]+){0,3}|chi tieu|du toan|ngan sach|tong ket|so ket|bao cao|cong tac|tuyen sinh|cung ky|tinh hinh)\s*$/

type Weighed = Named & { weight: number }

function weigh(bare: string, date: Named, before: Named | undefined): number {
  // an hour may stand between the cue and the day: "trước 17 giờ 00 ngày 20/5"
  const lead = bare
    .slice(Math.max(0, date.from - 60), date.from)
    .replace(/\d{1,2}\s*(?:gio|h|:)\s*(?:\d{2})?(?:\s*phut)?\s*,?\s*$/, '')
  if (/ky hop[^,;.]{0,25}$/.test(lead) && date.sort !== 'day') return 0
  if (/tinh (?:den|tu|toi)(?: het)?(?: ngay)?\s*$/.test(lead)) return 0
  const range = before && joinsRange.test(bare.slice(before.to, date.from))
  const first = range ? bare.slice(Math.max(0, before.from - 60), before.from) : lead
  if (/^(?:truoc|het|cuoi) /.test(bare.slice(date.from, date.to)) || strong.test(first)) return 3
  const opens =
    /^[\s(\-+•]*(?:tuan (?:\d|[ivx]+|dau|cuoi|thu [a-z]+) )?(?:trong |den |het |vao |tu )?(?:ngay |cuoi |het )?$/.test(
      bare.slice(0, range ? before.from : date.from),
    )
  const aside = /[(,;:-]\s*(?:trong |vao )?$/.test(first) && /^\s*(?:[).;,]|\.\/|$)/.test(bare.slice(date.to))
  if (date.sort === 'day') {
    if (!/(?:trong|den|het|vao|xong) (?:het )?(?:ngay )?$/.test(first) && cited.test(first)) return 0
    if (weak.test(first) || opens || aside || range) return 2
    // "…, trình ngày 05/01/2021."
    return /^ngay /.test(bare.slice(date.from, date.to)) &&
      /^[\s.;)"]*(?:\.\/|$)|^ (?:tai|o) /.test(bare.slice(date.to))
      ? 1
      : 0
  }
  // "… tại phiên họp tháng 11/2022"
  if (date.sort === 'month' && /tai (?:phien hop|cuoc hop|hoi nghi|giao ban|buoi lam viec)[^,;.]{0,25}$/.test(first))
    return 1
  // "…, sơ kết tháng 12/2025"
  if (
    date.sort !== 'year' &&
    /[,;-]\s*(?:so ket|tong ket|hoan thanh|xong|trinh|nghiem thu|ban hanh|bao cao|cong bo)\s*$/.test(first)
  )
    return 1
  if (namedAfter.test(first) && !/(?:trong|vao|den|het)\s*$/.test(first)) return 0
  if (weak.test(first) || range)
    return date.sort === 'year' || date.sort === 'span'
      ? opens || /(?:trong|vao|het|den|cuoi)\s*$/.test(first)
        ? 1
        : 0
      : 2
  if (opens || aside) return date.sort === 'span' ? 0 : 1
  return 0
}

/** "trước tháng 6", "trước năm 2024": over when the one before is. */
const before = ({ sort, day }: Named): Day =>
  sort === 'month' ? monthBefore(day) : sort === 'year' ? `${Number(day.slice(0, 4)) - 1}-12-31` : day

/** "Kỳ họp giữa năm 2023" has no day yet. */
const meets = (bare: string, { from, sort }: Named) =>
  sort === 'year' && /ky hop[^,;.]{0,25}$/.test(bare.slice(0, from))

const standingWords = /thuong xuyen|lien tuc/g
const notStanding = /(?:giao duc|dao tao|chi|kinh phi|nguon|hoc|bo|trung tam|truong|ngan sach)\s*$/

/** When work is due, read from a text without marks. In a `cell` every moment counts; in a sentence it needs its cue. */
export function whenIn(bare: string, documentYear: number, cell = false): FoundWhen | null {
  const dates = datesIn(cell ? spelledCell(bare, documentYear) : bare, documentYear)
  const rhythm = rhythmIn(bare)
  const weighed: Weighed[] = dates.map((date, i) => ({
    ...date,
    weight: cell && !meets(bare, date) ? 3 : weigh(bare, date, dates[i - 1]),
  }))
  if (rhythm) {
    // a date with its own year sets no rhythm's day; one that is stronger than the rhythm is the deadline
    const due = dueIn(
      bare,
      rhythm.rhythm,
      weighed.filter((d) => d.weight > 0 || Math.abs(d.to - rhythm.from) < 4),
    )
    const single = weighed.findLast((d) => d.weight === 3 && !d.yearless && d.sort === 'day')
    if (!single) {
      const used = weighed.filter((d) => d.weight > 0 && d.yearless)
      const from = Math.min(rhythm.from, ...used.map((d) => d.from))
      const months = used.filter((d) => d.sort === 'day').map((d) => Number(d.day.slice(5, 7)))
      const [, first, second] =
        /\d\s*\/\s*(\d{1,2}) va (?:truoc )?(?:ngay )?\d{1,2}\s*\/\s*(\d{1,2})(?!\d)/.exec(bare) ?? []
      const [one, other] = first ? [Number(first), Number(second)] : months.length === 2 ? months : []
      const twice = rhythm.rhythm === 'year' && one !== undefined && Math.abs(one - other!) === 6
      return {
        ...never,
        rhythm: twice ? 'half' : rhythm.rhythm,
        due,
        from,
        to: Math.max(rhythm.to, ...used.map((d) => d.to)),
      }
    }
  }
  const most = Math.max(0, ...weighed.map((d) => d.weight))
  const chosen = most > 0 ? weighed.findLast((d) => d.weight === most) : undefined
  if (chosen) {
    const early = /truoc\s*$/.test(bare.slice(0, chosen.from))
    return { ...never, deadline: early ? before(chosen) : chosen.day, from: chosen.from, to: chosen.to }
  }
  if (cell && !/ky hop/.test(bare) && /(?:trong|ca|het|cuoi)\s+nam(?! hoc)|^\s*nam\s*$/.test(bare))
    return { ...never, deadline: `${documentYear}-12-31`, from: 0, to: bare.length }
  for (const match of bare.matchAll(standingWords)) {
    if (notStanding.test(bare.slice(0, match.index))) continue
    return { ...never, standing: true, from: match.index, to: match.index + match[0].length }
  }
  return null
}

/** A heading of nothing but a time. */
export function onlyWhen(bare: string, documentYear: number): When | null {
  const words = bare.replace(/[\s:.;,]+$/, '')
  if (
    words.length > 60 ||
    !/^(?:thoi gian|hoan thanh|truoc|trong|tu|den|het|vao|ngay|cuoi|dau|cham nhat|dot|giai doan|thang|quy|nam|hang|dinh ky|\d)/.test(
      words,
    )
  )
    return null
  const found = whenIn(words, documentYear, true)
  if (!found) return null
  const { from, to, ...when } = found
  const beside = `${words.slice(0, from)} ${words.slice(to)}`.replaceAll(
    /(?<![a-z])(?:thoi gian|hoan thanh|xong|truoc|trong|den|tu|het|vao|ngay|cuoi|dau|cham nhat|dot \d|giai doan|\d)(?![a-z])/g,
    '',
  )
  return (when.deadline || when.rhythm) && !/[a-z]{2}/.test(beside) ? when : null
}

/** When all is due that stands below a heading which says so besides what it is about: "1. Nhiệm vụ hoàn thành trong quý I". */
export function headingWhen(bare: string, documentYear: number): When | null {
  const found = whenIn(bare, documentYear)
  if (
    !found?.deadline ||
    !/(?:trong|den|truoc|xong|hoan thanh|[(:]|\(tu [^()]*-)\s*(?:het )?(?:ngay )?$/.test(bare.slice(0, found.from))
  )
    return null
  const { from, to, ...when } = found
  if (bare.length > 140 || /[.;] \S/.test(bare) || /(?:dau|cuoi)(?: nam)?/.test(bare.slice(from, to))) return null
  // a year alone only names the plan
  return /^(?:nam |giai doan )?(?:19|20)\d\d/.test(bare.slice(from, to)) || /^nam|^giai doan/.test(bare.slice(from, to))
    ? null
    : when
}

/** "Trước 25/6/2025: Sở A …; Sở B …": when all is due that a paragraph says behind its first words. */
export function openingWhen(bare: string, documentYear: number): When | null {
  const [said] = /^[^:;.]{4,50}:(?=\s)/.exec(bare) ?? []
  return said ? onlyWhen(said, documentYear) : null
}

/** A cell may hold nothing but "2021" or "2021 - 2025": the word year is understood. Keeps the length. */
function spelledCell(bare: string, documentYear: number): string {
  const years = [...bare.matchAll(/(?<![\d/.])(?:19|20)\d\d(?![\d/])/g)]
  const alone = years.at(-1)
  if (!alone || datesIn(bare, documentYear).length || !/^[\s\d-]*$/.test(bare)) return bare
  return bare.length > 5 ? `${' '.repeat(Math.max(0, alone.index - 4))}nam ${alone[0]}` : `nam ${alone[0]}`
}
