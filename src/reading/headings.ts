import type { Assignment } from './assign/assignment.ts'
import { assignmentAt } from './assign/subject.ts'
import { ranks } from './blocks/marker.ts'
import { isQuiet, opensList, restsOn } from './frames.ts'
import type { Ground } from './mentions/list.ts'
import type { Item, Line } from './outline.ts'
import { beginsWithVerb } from './verbs.ts'

const persons =
  'giao vien|hoc sinh|sinh vien|can bo|cong chuc|nguoi |ho |phu huynh|cha me|dang vien|doan vien|hoi vien|chu '
const bodies =
  'doanh nghiep|co so|co quan|don vi|nha truong|truong (?!hop)|to chuc|chi bo|chi hoi|thanh vien|tram|trung tam|benh vien'
/** Before whose duty it is, or nothing before an office. */
const duty = new RegExp(
  `^(?:(?:trach nhiem|nhiem vu)(?: chung| cu the| chinh)?(?: cua| doi voi) |doi voi (?=(?:cac )?(?:${persons}|${bodies}))|(?=(?:pho )?(?:chu tich|truong ban|truong doan|truong tieu ban|to truong|chu nhiem) |(?:cac )?(?:uy vien|thanh vien|thu ky)(?![a-z])))`,
)

/** What a line says by what it is and what stands next below it. */
export function headingsOf(ground: Ground) {
  const { text } = ground
  const { bare } = text
  const worksIn = ({ body, to }: Line) => beginsWithVerb(bare.slice(body, to), text.marked.slice(body, to))
  const works = (item: Item | undefined) => item?.kind === 'line' && worksIn(item.line)

  /** "Trách nhiệm của người sử dụng lao động": whose, as written where it is nobody of the directory. */
  function dutyOf(line: Line, next: Item | undefined): Assignment | null {
    const match = duty.exec(bare.slice(line.body, line.to))
    if (match?.[0] === '' && !isOffice(line, next)) return null
    if (!match || line.to - line.body > 100 || /nhu sau:?$/.test(bare.slice(line.body, line.to))) return null
    const from = line.body + match[0].length
    const to = line.to - Number(bare[line.to - 1] === ':')
    const lead = [{ kind: 'unknown' as const, units: [], from, to, exact: true, sure: true }]
    return { begin: line.body, lead, coordinating: [], body: line.to, asked: false, cue: 'none' }
  }

  /** "Điều 6. Ủy viên thư ký" over what it does. */
  const isOffice = (line: Line, next: Item | undefined) =>
    line.body > line.from &&
    line.rank < ranks.dash &&
    line.to - line.body < 70 &&
    /[^.;,:]$/.test(bare.slice(line.body, line.to)) &&
    next?.kind === 'line' &&
    next.line.rank > line.rank &&
    works(next)

  /** A heading over bodies that are named one by one below it. */
  function isTitle(line: Line, next: Item | undefined, { lead }: Assignment): boolean {
    if (next?.kind !== 'line' || next.line.rank <= line.rank || next.line.rank >= ranks.none) return false
    if (
      line.to - line.body > 140 ||
      /[.;,]$/.test(bare.slice(line.body, line.to)) ||
      !lead.some(({ kind }) => kind === 'open')
    )
      return false
    const below = assignmentAt(ground, next.line.body, next.line.to)
    return (
      below !== null &&
      (next.line.rank < ranks.dash ? below.cue !== 'verb' : below.lead.some(({ kind }) => kind === 'unit'))
    )
  }

  /** "Yêu cầu:" over those who are asked, not over what is asked of all. */
  const asksBelow = (line: Line, next: Item | undefined) => {
    if (line.rank < ranks.none || next?.kind !== 'line' || bare.slice(line.body, line.to) !== 'yeu cau:') return false
    const said = assignmentAt(ground, next.line.body, next.line.to)
    return said?.cue === 'verb' && said.lead.every(({ kind }) => kind === 'unit' || kind === 'group')
  }

  /** A numbered line that is no sentence, over a list. */
  const isOver = (line: Line, next: Item | undefined) =>
    next?.kind === 'line' &&
    next.line.rank > line.rank &&
    next.line.rank < ranks.none &&
    line.rank < ranks.dash &&
    line.to - line.body < 140 &&
    !/[.;,:]$/.test(bare.slice(line.body, line.to))

  /** Words over a list that say of what it is: "4.1. Cấp tỉnh". */
  function isSubtitle(line: Line, next: Item | undefined): boolean {
    const words = bare.slice(line.body, line.to)
    return isOver(line, next) && words.length < 90 && !worksIn(line)
  }

  /** "Nội dung: Sở Y tế trình bày đề án" beside "Địa điểm: …": what happens there, not what is to be done for it. */
  const ofEvent = (line: Line, beside: readonly (Item | undefined)[]) =>
    /^noi dung\s*:/.test(bare.slice(line.body, line.to)) &&
    beside.some(
      (item) =>
        item?.kind === 'line' && /^(?:dia diem|thanh phan)[a-z ]{0,20}:/.test(bare.slice(item.line.body, item.line.to)),
    )

  /** A heading under which nothing is assigned: numbered, in capitals, with a colon, or short above a list. */
  const opensQuiet = (line: Line, next: Item | undefined) => {
    const words = bare.slice(line.body, line.to)
    if (!isQuiet(words) || opensList(words) || restsOn(words) || asksBelow(line, next)) return false
    // sentences that end in a colon open what stands below
    if (line.rank === ranks.none && /[.;] \S/.test(words)) return false
    if (line.rank < ranks.dash || /:$/.test(words) || line.shouting) return true
    return (
      line.rank === ranks.none &&
      words.length < 50 &&
      !/[.;,]$/.test(words) &&
      next?.kind === 'line' &&
      next.line.rank < ranks.none
    )
  }

  return { dutyOf, isOver, isSubtitle, isTitle, ofEvent, opensQuiet, works, worksIn }
}
