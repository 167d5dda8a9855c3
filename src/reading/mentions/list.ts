import type { Assignment } from '../assign/assignment.ts'
import type { Author } from '../author.ts'
import { capital } from '../fold.ts'
import { groupAt } from '../units/groups.ts'
import type { Lexicon } from '../units/lexicon.ts'
import type { Text } from '../words.ts'
import { fieldEnd } from './fields.ts'
import { formEnd } from './form.ts'
import { heads, ofAll, place } from './heads.ts'
import type { Mention } from './mention.ts'
import { openGroupEnd } from './open.ts'
import { personEnd } from './roles.ts'

export type Ground = {
  text: Text
  lexicon: Lexicon
  saved: (from: number) => Mention | null
  author: Author
  /** Whether a district or a commune writes: "Hội Nông dân" is then its own. */
  below: boolean
  actors: Map<number, Assignment>
  /** Where lines begin that only name what is to be made and by whom. */
  divided: Set<number>
}

/** Words before a name that do not change who is meant. */
const titles =
  /^(?!hieu truong cac |truong (?:dai hoc|trung|tieu|cao dang|mam non|mau giao|pho thong|chinh tri|thpt|thcs|ptdt|day nghe))(?:(?:(?:cac )?(?:ong|ba|dong chi)|thu truong|giam doc|chu tich|pho chu tich|truong|chanh|pho giam doc|cuc truong|hieu truong|chi huy truong|bi thu|nguoi dung dau|lanh dao|tap the|dai dien|dong chi|doan the|chanh thanh tra|cac dong chi|tong bien tap|giam doc cac)\s+)+(?=(?:cac |ban (?!hanh)|van phong|so(?! ket| hoa| luong)|ubnd|uy ban|cong an|bo chi|bao hiem|bhxh|dai (?!hoi|dien)|bao (?!cao|dam|ve|quan)|hoi (?!nghi|thao|hop|y)|lien (?!he|ket)|kho bac|ngan hang|benh vien|truong |trung tam|tinh |huyen |cuc |thanh tra|don vi|co quan|doan |mat tran|hdnd|hoi dong|chi cuc|(?:tong )?cong ty|hop tac xa|htx |nha may|thu vien|bao tang|chi nhanh|phong (?!chong|ngua)))/

const spread = /^(?:cac|\d+)\s+(huyen uy|so|ban|hoi|truong|huyen|thi xa|thanh pho|xa|phuong|don vi|co quan)\s*(:?)\s*/
const spreadCommittees = /^(?:ubnd|uy ban nhan dan)\s+cac\s+(huyen|xa|phuong)\s*(:?)\s*/
const join =
  /^\s*(?:[,;]\s*(?:va\s+|cung\s+|\d+[.)]\s*|[-+•]\s*)?|va\s+|va\n|-\s+(?=[a-z])|&\s*|\+\s*(?=[a-z])|\/\s*|\n\s*(?:[-+•]\s*|\d+[.)]\s*)?)/

/** A name's own abbreviation, or what it is, in brackets. */
const asides =
  /^\s*-\s*(?:co quan|don vi) (?:thuong truc|chu tri|dau moi|thuong tru)[^:;.]{0,100}(?=\s*:)|^\s*\((?:(?:d\/c |dong chi |ong |ba |sau day|goi tat|viet tat|co quan|don vi|thuong truc|qua|truc thuoc|to |nguyen|nay|cu\)|cac )[^)]{0,80}|[a-z&-]{2,12})\)(?!\s*(?:chu tri|lam chu))/
const committeesOf = ['ubndhuyen', 'ubndthixa', 'ubndthanhpho', 'ubndxa', 'ubndphuong', 'ubndthitran']

/** An item whose head stands before the list: "Tài chính" after "các sở: Y tế, …". */
function withHead({ text, lexicon }: Ground, from: number, until: number, prefixes: readonly string[]): Mention | null {
  const word = text.wordAt(from)
  const first = text.words[word]
  if (!first || first.from !== from || !capital(text, from)) return null
  for (const prefix of prefixes) {
    const found = lexicon.find(text, word, until, prefix)
    if (found) return { kind: 'unit', units: [found.unit], from, to: found.to, exact: found.exact, sure: found.sure }
  }
  if (prefixes[0] !== 'so') return null
  const field = fieldEnd(text, word)
  if (field > word) return { kind: 'unknown', units: [], from, to: text.words[field - 1]!.to, exact: true, sure: true }
  return null
}

/** The longest name that begins at a place. */
export function mentionAt(ground: Ground, start: number, until: number): Mention | null {
  const { text, lexicon } = ground
  const title = /^truong (?:cac )?(?:ban|thon)(?![a-z])/.test(text.bare.slice(start, start + 20))
    ? null
    : titles.exec(text.bare.slice(start, start + 60))
  const from = start + (title?.[0].length ?? 0)
  const word = text.wordAt(from)
  if (text.words[word]?.from !== from) return null
  const saved = ground.saved(from)
  if (saved) return saved
  const group = groupAt(text, lexicon, from)
  const found = lexicon.find(text, word, until)
  if (group && group.to > (found?.to ?? 0))
    return { kind: 'group', units: group.units, from, to: group.to, exact: true, sure: true }
  const byForm = formEnd(text, from, until, lexicon.places)
  const own = ground.below && found && everywhere.has(found.unit.kind) && !/tinh/.test(text.bare.slice(from, found.to))
  if (found && !own && !goesOn(text, found.to, byForm) && !isPart(text, word, found.to))
    return { kind: 'unit', units: [found.unit], from, to: found.to, exact: found.exact, sure: found.sure }
  const open = openGroupEnd(text, from, until, lexicon.places)
  const end = Math.max(open ?? 0, byForm ?? 0)
  if (!end) {
    const person = personEnd(text, start)
    return person && person <= until
      ? { kind: 'unknown', units: [], from: start, to: person, exact: true, sure: true }
      : null
  }
  return { kind: end === open ? 'open' : 'unknown', units: [], from, to: end, exact: true, sure: true }
}

/** Bodies that each level has, under one name. */
const everywhere = new Set(['association', 'agency', 'board'])

/** "Ban Tuyên giáo" in "Ban Tuyên giáo và Dân vận", "Công an" in "công an viên". */
function isPart(text: Text, word: number, to: number): boolean {
  const field = fieldEnd(text, word + 1)
  return (field > word + 1 && text.words[field - 1]!.to > to) || text.marked.startsWith(' viên', to)
}

/** Another unit's name goes on where this one's ends: "UBND tỉnh" in "UBND tỉnh Lai Châu", "Công an" in "Công an huyện". */
function goesOn(text: Text, to: number, byForm: number | null): boolean {
  const next = text.words[text.wordAt(to)]
  if (byForm === null || byForm <= to || next === undefined) return false
  if (text.bare.slice(to, next.from) === ' - ')
    return (
      capital(text, next.from) &&
      !heads.test(text.bare.slice(next.from, next.from + 40)) &&
      !/^(?:thang|quy|nam|ngay|truoc)(?![a-z])/.test(text.bare.slice(next.from, byForm))
    )
  if (next.from !== to + 1 || text.bare[to] !== ' ') return false
  // "Ban Tuyên giáo Tỉnh đoàn" is not that of the province
  if (
    /^(?:doan|uy(?! quyen)|hoi)(?![a-z])/.test(text.bare.slice(next.from, next.from + 12)) &&
    / (?:tinh|huyen|thi|thanh)$/.test(text.bare.slice(0, to).slice(-8))
  )
    return true
  const rest = text.bare.slice(next.from, next.from + 90)
  return capital(text, next.from) || place.test(rest) || ofAll.test(rest)
}

function spreadAt(ground: Ground, from: number): { prefixes: string[]; to: number } | null {
  const rest = ground.text.bare.slice(from, from + 60)
  const committees = spreadCommittees.exec(rest)
  if (committees) return { prefixes: committeesOf, to: from + committees[0].length }
  const heads = spread.exec(rest)
  if (!heads) return null
  const [said, head = ''] = heads
  if (head === 'huyen uy') return { prefixes: ['huyenuy', 'thiuy', 'thanhuy'], to: from + said.length }
  const territory = ['huyen', 'thi xa', 'thanh pho', 'xa', 'phuong'].includes(head)
  return {
    prefixes: territory ? ['huyen', 'thixa', 'thanhpho', 'xa', 'phuong', 'thitran'] : [head],
    to: from + said.length,
  }
}

export type MentionList = { mentions: Mention[]; to: number }

/** As many names as follow one another from a place on; null when none begins there. */
export function listAt(ground: Ground, start: number, until: number): MentionList | null {
  const { text } = ground
  const mentions: Mention[] = []
  let at = start + (/^\s*/.exec(text.bare.slice(start, until))?.[0].length ?? 0)
  let end = start
  let prefixes: string[] = []
  /** "các Sở Giáo dục và Đào tạo": of a kind, unless others follow ("các Sở Y tế, Tài chính"). */
  let alike: { at: number; from: number } | null = null
  while (at < until) {
    const title = titles.exec(text.bare.slice(at, at + 60))?.[0].length ?? 0
    const heads = spreadAt(ground, at + title)
    const first =
      heads &&
      (withHead(ground, heads.to, until, heads.prefixes) ??
        (/:\s*$/.test(text.bare.slice(at, heads.to)) ? mentionAt(ground, heads.to, until) : null))
    const mention =
      first ?? mentionAt(ground, at, until) ?? (prefixes.length ? withHead(ground, at, until, prefixes) : null)
    if (!mention || mention.to > until) break
    if (first) {
      prefixes = heads.prefixes
      if (/^(?:so|ban|hoi|truong)$/.test(heads.prefixes[0]!) && !/:\s*$/.test(text.bare.slice(at, heads.to)))
        alike = { at: mentions.length, from: at }
    } else if (alike && mentions.length === alike.at + 1 && prefixes.length && !mentionAt(ground, at, until))
      alike = null
    if (first) prefixes = heads.prefixes
    else if (/^so /.test(text.bare.slice(mention.from, mention.from + 3))) prefixes = ['so']
    else if (/^ubnd (?:huyen|thi xa|thanh pho) /.test(text.bare.slice(mention.from, mention.from + 16)))
      prefixes = committeesOf
    mentions.push(mention)
    end = mention.to
    // a name's own abbreviation in brackets
    const aside = asides.exec(text.bare.slice(end, Math.min(until, end + 100)))
    if (aside) end += aside[0].length
    const gap = join.exec(text.bare.slice(end, until))
    if (!gap) break
    at = end + gap[0].length
  }
  if (alike && mentions[alike.at]) {
    const { to } = mentions[alike.at]!
    mentions[alike.at] = { kind: 'open', units: [], from: alike.from, to, exact: true, sure: true }
  }
  return mentions.length ? { mentions, to: end } : null
}
