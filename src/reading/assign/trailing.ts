import { type Ground, listAt } from '../mentions/list.ts'
import type { Mention } from '../mentions/mention.ts'
import { type Assignment, assignmentAt } from './subject.ts'

const behind = /\(\s*(?:do\s+|giao\s+(?:cho\s+)?)?|(?<![\p{L}])do\s+|:\s*(?:giao\s+)?|[,-]\s+(?:giao\s+)?/gu
const carriesOut = /^\s*(?:lam )?(?:chu tri|thuc hien|dau moi|phu trach|dam nhiem|tham muu)/

/** "… (Sở Y tế chủ trì, phối hợp với Sở Tài chính)", "… do Sở Y tế chủ trì": who is named behind the work. */
export function trailingAssignment(ground: Ground, from: number, to: number): Assignment | null {
  const { bare } = ground.text
  for (const match of bare.slice(from, to).matchAll(behind)) {
    const at = from + match.index + match[0].length
    const close = match[0].startsWith('(') ? bare.indexOf(')', at) : to
    const until = close > at && close < to ? close : to
    const found = assignmentAt(ground, at, until)
    if (found?.cue === 'leads') return { ...found, begin: from + match.index }
    if (match[0] === '(' && found === null) {
      const aside = namesAside(ground, at, until)
      if (aside) return { ...aside, begin: from + match.index }
    }
    if (!/do\s+$/.test(match[0])) continue
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

/** "(Sở Y tế; tháng 4/2021)": in brackets nothing but names that are sure, and perhaps when. */
function namesAside(ground: Ground, from: number, to: number): Assignment | null {
  const list = listAt(ground, from, to)
  const sure = list?.mentions.every(({ kind, exact }) => exact && (kind === 'unit' || kind === 'group'))
  const rest = list ? ground.text.bare.slice(list.to, to) : ''
  if (!list || !sure || !/^\s*[;,]\s*(?:trong |truoc |xong |hoan thanh )*(?:ngay|thang|quy|nam|\d)/.test(rest))
    return null
  return { lead: list.mentions, coordinating: [], begin: from, body: to, asked: false, cue: 'leads' }
}

const withOthers = /phoi hop(?:\s+(?:chat che|dong bo|thuong xuyen))?\s*(?:cung voi|voi|cung)\s*:?\s*/g
const informs = /(?:dong gui|gui|thong bao(?: cho)?|sao gui|bao)\s+(?:ve\s+)?/g
const toKnow = /^\s*(?:de\s+)?(?:cung\s+)?(?:biet|theo doi(?! va| ,|, tong hop|, don doc))/

export type Beside = { coordinating: Mention[]; watching: Mention[]; opening: number | null }

/** Others that a text of work names: with whom, and who is to know. `opening`: where the work begins if it opens so. */
export function besidesIn(ground: Ground, from: number, to: number): Beside {
  const { bare } = ground.text
  const found: Beside = { coordinating: [], watching: [], opening: null }
  for (const match of bare.slice(from, to).matchAll(withOthers)) {
    const list = listAt(ground, from + match.index + match[0].length, to)
    if (!list) continue
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
