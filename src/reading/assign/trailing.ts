import { type Ground, listAt } from '../mentions/list.ts'
import type { Mention } from '../mentions/mention.ts'
import { beginsWithVerb } from '../verbs.ts'
import type { Assignment } from './assignment.ts'
import { mentionsIn } from './labels.ts'
import { assignmentAt } from './subject.ts'

const behind = /\(\s*(?:do\s+|giao\s+(?:cho\s+)?)?|(?<![\p{L}])do\s+|:\s*(?:giao\s+)?|[,-]\s+(?:giao\s+)?/gu
const carriesOut =
  /^\s*(?:lam )?(?:chu tri|thuc hien|dau moi|phu trach|dam nhiem|dam nhan|tham muu|chiu trach nhiem|to chuc|trien khai|chuan bi|soan thao|bao dam|theo doi|dang cai|lam truong doan|(?:lam )?chu dau tu)/

/** "… (Sở Y tế chủ trì, phối hợp với Sở Tài chính)", "… do Sở Y tế chủ trì": who is named behind the work. */
export function trailingAssignment(ground: Ground, from: number, to: number): Assignment | null {
  const { bare } = ground.text
  for (const match of bare.slice(from, to).matchAll(behind)) {
    const at = from + match.index + match[0].length
    const close = match[0].startsWith('(') ? bare.indexOf(')', at) : to
    const until = close > at && close < to ? close : to
    const found = assignmentAt(ground, at, until)
    const whole = match[0].startsWith('(') && found?.cue === 'coordinates' && isLast(bare.slice(found.body, until))
    if (found && (found.cue === 'leads' || whole)) {
      const rest = /phoi hop[\s.]*$/.test(bare.slice(found.body, until)) && !found.coordinating.length
      return {
        ...found,
        coordinating: rest ? mentionsIn(ground, found.body, until) : found.coordinating,
        begin: from + match.index,
      }
    }
    if (match[0] === '(' && (found === null || found.cue === 'none')) {
      const aside = namesAside(ground, at, until, to)
      if (aside) return { ...aside, begin: from + match.index }
    }
    const last = /^[:-]|giao\s+$/.test(match[0]) && namesLast(ground, from, at, to, /giao/.test(match[0]))
    if (last) return { ...last, begin: from + match.index }
    if (!/(?:do\s+|^\(\s*)$/.test(match[0])) continue
    const list = listAt(ground, at, until)
    if (list && carriesOut.test(bare.slice(list.to, until)))
      return {
        lead: list.mentions,
        coordinating: [],
        body: list.to,
        asked: false,
        cue: 'leads',
        begin: from + match.index,
      }
  }
  return null
}

/** Nothing more, or only when. */
const isLast = (rest: string) =>
  /^[\s.]*$|^\s*[;,-]\s*(?:(?:trong|truoc|xong|hoan thanh|ngay|thang|quy|nam) .{1,30}|\d.{2,20})$/.test(rest)

/** "Thẩm định dự toán: Sở Tài chính", "… - Sở Y tế - Quý II": nothing but names behind work, and perhaps when. */
function namesLast(ground: Ground, begin: number, from: number, to: number, given: boolean): Assignment | null {
  const { bare, marked } = ground.text
  // who presides over a meeting does no work by that
  if (/^chu tri (?:hoi (?:thao|nghi|dam)|toa dam|le |phien|cuoc|buoi|chuong trinh)/.test(bare.slice(begin, from)))
    return null
  if (!given && !ground.divided.has(begin) && !beginsWithVerb(bare.slice(begin, from), marked.slice(begin, from)))
    return null
  const list = listAt(ground, from, to)
  if (!list || list.mentions.some(({ kind, exact }) => !exact || kind === 'open')) return null
  if (!isLast(bare.slice(list.to, to))) return null
  return { lead: list.mentions, coordinating: [], begin: from, body: to, asked: given, cue: 'leads' }
}

/** "(Sở Y tế; tháng 4/2021)": in brackets nothing but names, and perhaps when; else only time may follow. */
function namesAside(ground: Ground, from: number, to: number, end: number): Assignment | null {
  const { bare } = ground.text
  const list = listAt(ground, from, to)
  if (!list || list.mentions.some(({ exact }) => !exact) || list.mentions.every(({ kind }) => kind === 'open'))
    return null
  const timed =
    /^\s*[;,]\s*(?:trong |truoc |xong |hoan thanh |thuc hien )*(?:ngay|thang|quy|nam|hang (?:nam|quy|thang)|thuong xuyen|\d)/.test(
      bare.slice(list.to, to),
    )
  const closes =
    list.to === to &&
    /^\)?[\s,;-]*(?:(?:xong|trong|truoc|hoan thanh|hang|ngay|thang|quy|nam|tu|den) .{2,40}|\d.{2,20})?[\s.]*$/.test(
      bare.slice(to, end),
    )
  const aside = { lead: list.mentions, coordinating: [], begin: from, body: to, asked: false, cue: 'leads' } as const
  return timed || (closes && list.mentions.every(({ kind }) => kind !== 'open')) ? { ...aside, coordinating: [] } : null
}

const withOthers = /phoi hop(?:\s+(?:chat che|dong bo|thuong xuyen))?\s*(?:cung voi|voi|cung|cua)?\s*:?\s*/g
const informs = /(?:dong gui|gui|thong bao(?: cho)?|sao gui|bao)\s+(?:ve\s+)?/g
const toKnow = /^\s*(?:de\s+)?(?:cung\s+)?(?:biet|theo doi(?! va| ,|, tong hop|, don doc))/

export type Beside = { coordinating: Mention[]; watching: Mention[]; opening: number | null }

/** Others that a text of work names: with whom, and who is to know. `opening`: where the work begins if it opens so. */
export function besidesIn(ground: Ground, from: number, to: number): Beside {
  const { bare } = ground.text
  const found: Beside = { coordinating: [], watching: [], opening: null }
  for (const match of bare.slice(from, to).matchAll(withOthers)) {
    const list = listAt(ground, from + match.index + match[0].length, to)
    // without "với" it may be the others' way of working: only who is sure
    if (
      !list ||
      (!/(?:voi|cung|cua)\s*:?\s*$/.test(match[0]) &&
        list.mentions.some(({ kind }) => kind === 'open') &&
        match.index > 0)
    )
      continue
    found.coordinating.push(...list.mentions)
    if (/^[\s,]*(?:chu tri[\s,]*)?(?:va\s+|chu dong\s+)?$/.test(bare.slice(from, from + match.index)))
      found.opening = list.to
  }
  for (const match of bare.slice(from, to).matchAll(informs)) {
    const list = listAt(ground, from + match.index + match[0].length, to)
    if (list && toKnow.test(bare.slice(list.to, to))) found.watching.push(...list.mentions)
  }
  return found
}
