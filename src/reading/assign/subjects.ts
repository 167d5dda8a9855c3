import { isAuthor } from '../author.ts'
import { type Ground, mentionAt } from '../mentions/list.ts'
import type { Clause } from '../sentences.ts'
import { assignmentAt, assignmentIn } from './subject.ts'

const next = /,\s*(?:(?:còn|riêng|đồng thời|trong khi)\s+)?/gu
/** So many words back a name may begin that ends before a comma. */
const furthest = 14

/** "Sở Y tế cấp thuốc, Sở Tài chính cân đối nguồn": a sentence in which others follow with work of their own, cut before them. */
export function bySubject(ground: Ground, clause: Clause): Clause[] {
  const { bare, marked } = ground.text
  const words = bare.slice(clause.from, clause.to)
  // "Sở A tổng hợp …, Sở B tổng hợp …, cùng báo cáo trước 10/12": the end is of both
  if (!words.includes(',') || /, cung (?:bao cao|hoan thanh|gui|trinh)(?![a-z])/.test(words)) return [clause]
  const parts: Clause[] = []
  let from = clause.from
  for (const comma of marked.slice(clause.from, clause.to).matchAll(next)) {
    const at = clause.from + comma.index
    if (at <= from || isInBrackets(bare.slice(from, at))) continue
    const other = assignmentAt(ground, at + comma[0].length, clause.to)
    if (!other || other.asked || !['verb', 'leads', 'coordinates'].includes(other.cue)) continue
    if (
      other.lead.some(({ kind, sure }) => kind === 'open' || !sure) ||
      isAuthor(ground.author, ground.text, other.lead)
    )
      continue
    const own = assignmentIn(ground, from, at)
    if (!own || own.cue === 'none' || bare.slice(own.body, at).trim().split(/\s+/).length < 3) continue
    if (endsWithName(ground, own.body, at)) continue
    parts.push({ ...clause, from, to: at, opens: parts.length ? 'semicolon' : clause.opens })
    from = at + comma[0].length
  }
  return [...parts, { ...clause, from, opens: parts.length ? 'semicolon' : clause.opens }]
}

const isInBrackets = (bare: string) => bare.lastIndexOf('(') > bare.lastIndexOf(')')

/** What stands before the comma is a name too: the two are one list. */
function endsWithName(ground: Ground, from: number, to: number): boolean {
  const { text } = ground
  for (let i = text.wordAt(to) - 1, n = 0; n < furthest && text.words[i] && text.words[i]!.from >= from; i--, n++)
    if (mentionAt(ground, text.words[i]!.from, to)?.to === to) return true
  return false
}
