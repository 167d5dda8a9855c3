import { whenIn } from './deadline/deadline.ts'
import type { Clause } from './sentences.ts'
import { isPair } from './verbs.ts'

const onlyTimes =
  /^(?:(?:bao dam |phan dau )?hoan thanh(?: [a-z]+){0,4} (?:truoc|trong|cham nhat)|(?:thoi gian|thoi han)(?: [a-z]+){0,2}|xong (?:truoc|trong)|bao dam tien do)/
/** "Báo cáo gửi về Sở trước ngày 12/12": how the work before is to be answered for. */
const sentIn =
  /^(?:bao cao|van ban|ket qua|ho so|danh sach|tai lieu|bieu mau|y kien)(?: (?!gui)[a-z]+){0,3} (?:duoc )?(?:gui|nop) (?:ve|cho|den|qua|toi)(?![a-z])/
export const citesOnly =
  /^(?:noi dung|hinh thuc|thanh phan|dia diem|kinh phi|doi tuong|trong do|rieng|cac noi dung|luu y)/

/** A sentence that only says when, or where and how: it belongs to the work before it. */
export const goesOn = (words: string, { opens }: Clause, year: number) =>
  (onlyTimes.test(words) &&
    (whenIn(words, year, true) !== null || /trong (?:vong )?\d+ (?:gio|ngay|tuan|thang)/.test(words))) ||
  (opens === 'sentence' && (citesOnly.test(words) || sentIn.test(words)))

/** "…; trình trong quý IV": a verb and a time say when the work before is due. */
export function isBrief(words: string, { opens }: Clause, year: number): boolean {
  const when = opens === 'semicolon' && !/^[-+•]/.test(words) ? whenIn(words, year) : null
  if (!when?.deadline) return false
  const rest = `${words.slice(0, when.from)} ${words.slice(when.to)}`.replaceAll(
    /(?<![a-z])(?:truoc|trong|vao|ngay|den|het|cham nhat|la|tu|cuoi|dau|dip|du kien)(?![a-z])|[^a-z\s]/g,
    ' ',
  )
  const [first = '', second = '', third = '', ...more] = rest.trim().split(/\s+/)
  if (/^(?:tong|so)$/.test(first) || more.length || (third && !/^(?:thu|xong|lai|tiep)$/.test(third))) return false
  return second === '' || isPair(first, second)
}
