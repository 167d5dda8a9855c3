import { findActors } from './assign/actors.ts'
import { isBareLabel, type Labelled, labelsIn } from './assign/labels.ts'
import { assignmentAt } from './assign/subject.ts'
import { trailingAssignment } from './assign/trailing.ts'
import { isAuthor } from './author.ts'
import { ranks } from './blocks/marker.ts'
import { type Context, closeTo } from './contexts.ts'
import { headingWhen, onlyWhen, openingWhen, type When, whenIn } from './deadline/deadline.ts'
import { blank, type Draft } from './draft.ts'
import {
  beginsAnnex,
  endsBody,
  framesOnly,
  isBasis,
  isFrame,
  plannedYear,
  plansAhead,
  reportsItself,
  telegraphs,
} from './frames.ts'
import { headingsOf } from './headings.ts'
import { announces, isHollow, opensOnly } from './hollow.ts'
import { fill, leadsIn } from './labelled.ts'
import type { Ground } from './mentions/list.ts'
import { type Item, isNestedNumber, type Line } from './outline.ts'
import { readParagraph } from './paragraph.ts'
import { ownersOf, type Pending, settle } from './pending.ts'
import { tableReader } from './table/rows.ts'

const authority = /^(?:chu tich|uy ban|hoi dong|ban thuong vu|ban chap hanh|giam doc|tinh uy)/

/** Reads the outline from the top: what headings say holds for what stands below them. */
export function draftsOf(
  ground: Ground,
  items: readonly Item[],
  documentYear: number,
  coming: number | null,
  tells: boolean,
): Draft[] {
  const { text } = ground
  const { bare } = text
  const drafts: Draft[] = []
  const tasksOfTable = tableReader(ground)
  let year = documentYear
  const { dutyOf, isOver, isSubtitle, isTitle, ofEvent, opensQuiet, works, worksIn } = headingsOf(ground)
  findActors(ground, items)
  const contexts: Context[] = []
  /** "1. Trước ngày 20/5/2020": when all that stands below a heading is due. */
  let times: { rank: number; when: When }[] = []
  let pending: Pending[] = []
  let targets: Draft[] = []
  let quiet: number | null = null
  let silent = false
  let [ended, greeting, reporting, planning] = [false, false, false, false]

  /** "Yêu cầu các đơn vị thực hiện các nội dung sau:" over bodies of their own. */
  function dropOpening(): void {
    const parent = contexts.at(-1)?.parent
    if (parent && opensOnly(content(parent))) parent.dropped = true
  }
  const content = ({ content: [first] }: Draft) => bare.slice(first!.from, first!.to).trim()

  function rankOver(line: Line, next: Item | undefined): number {
    if (line.rank < ranks.none || next?.kind !== 'line') return line.rank
    return next.line.rank - 0.5
  }

  /** "a) Đánh giá tiến độ các dự án;", "b) Căn cứ dự toán, trình UBND tỉnh.": work, where it is a sentence below somebody's name or somebody is named for it. */
  const isSentence = (line: Line, next: Item | undefined) =>
    (contexts.length > 0 && /[.;]$/.test(bare.slice(line.body, line.to)) && worksIn(line)) ||
    (bare.startsWith('danh gia', line.body) &&
      (labelledBelow(line, next) || trailingAssignment(ground, line.body, line.to) !== null))

  /** "1. Sở Y tế", "Giao X chủ trì, phối hợp với Y:": nothing but who. */
  function organisation(line: Line, next: Item | undefined): boolean {
    const said = assignmentAt(ground, line.body, line.to) ?? dutyOf(line, next)
    if (said && isTitle(line, next, said)) return true
    const work = said ? bare.slice(said.body, line.to) : ''
    const opening = said?.cue === 'verb' && said.asked && announces(work)
    if (!said || (!opening && (said.cue === 'verb' || !isHollow(work)))) return false
    // who signs stands in capitals of its own above what is decided
    if (line.shouting && line.body === line.from && authority.test(bare.slice(line.from, line.to))) return true
    const colon = bare[line.to - 1] === ':'
    // a dash that only names somebody is one of a list of names
    const listed = line.rank >= ranks.dash && line.rank < ranks.none && !isNestedNumber(line.rank)
    if (!colon && listed && !(next?.kind === 'line' && next.line.rank > line.rank && next.line.rank < ranks.none))
      return true
    if (isAuthor(ground.author, text, said.lead)) return colon
    // a heading over those who are named below it
    if (line.shouting && !works(next) && said.lead.every(({ kind }) => kind === 'open')) return true
    const opens = colon || said.cue === 'none' || said.cue === 'colon'
    if (!opens || (greeting && !colon)) return greeting
    dropOpening()
    const { lead, coordinating } = said
    contexts.push({ rank: rankOver(line, next), lead, coordinating, parent: null, soft: false })
    return true
  }

  /** "Phân công: Sở Y tế lo kinh phí; …": behind the label stand sentences, not names. */
  const tellsWho = ({ role, from, to }: Labelled) => role === 'lead' && assignmentAt(ground, from, to)?.cue === 'verb'

  /** Labels below an item: "- Đơn vị chủ trì: X". */
  function labels(line: Line, next: Item | undefined): boolean {
    const parts = labelsIn(ground.text, line.body, line.to).filter((part) => !tellsWho(part))
    const [only] = parts
    // a number that bears the label is a heading over what they do
    if (
      only?.role === 'lead' &&
      parts.length === 1 &&
      only.begin <= line.body &&
      line.rank < ranks.dash &&
      works(next)
    ) {
      contexts.push({ rank: rankOver(line, next), ...leadsIn(ground, only.from, only.to), parent: null, soft: false })
      return true
    }
    if (!parts.some(({ role }) => role !== 'aside'))
      return parts.length > 0 && targets.length > 0 && parts[0]!.begin <= line.body + 2
    if (!targets.length && parts.every(({ role }) => role === 'content' || role === 'aside') && !labelled(next))
      return false
    const before = { from: line.body, to: parts[0]!.begin }
    before.to -= /[\s.;,(\-+•]*$/.exec(bare.slice(before.from, before.to))![0].length
    if (before.to - before.from > 8) {
      const read = readParagraph(ground, before, line.provision, given(line), year)
      targets = read.drafts.length ? read.drafts.slice(-1) : [blank(before, line.provision)]
      drafts.push(...read.drafts.slice(0, -1), ...targets)
    } else if (!targets.length) {
      targets = ownersOf(ground.text, pending, line.rank).map((p) => blank({ from: p.body, to: p.to }, p.provision))
      const parent = contexts.at(-1)?.parent
      if (!targets.length && parent && !parent.dropped) targets = [parent]
      else if (!targets.length && drafts.length && line.rank > ranks.number) targets = drafts.slice(-1)
      else drafts.push(...targets)
      pending = []
    }
    const when = parts.some(({ role }) => role === 'when') ? null : whenIn(bare.slice(parts[0]!.begin, line.to), year)
    for (const draft of targets) {
      const { from } = draft
      fill(ground, draft, parts, year)
      if (when) draft.when ??= when
      if (targets.length > 1) Object.assign(draft, { from, to: draft.content.at(-1)!.to })
    }
    return true
  }
  const labelled = (item: Item | undefined) =>
    item?.kind === 'line' && labelsIn(text, item.line.body, item.line.to).some(({ role }) => role === 'lead')

  /** Whether one of the next lines below says who does it. */
  function labelledBelow({ rank }: Line, next: Item | undefined): boolean {
    const from = next ? items.indexOf(next) : items.length
    const below = items.slice(from, from + 5)
    const end = below.findIndex((item) => item.kind !== 'line' || item.line.rank <= rank)
    return below.slice(0, end < 0 ? below.length : end).some(labelled)
  }

  const given = (line: Line) => {
    const context = contexts.at(-1)
    const within = context?.within ?? ranks.none
    if (line.rank === ranks.none && within < ranks.none) return null
    return context && (!context.soft || line.rank < ranks.none) ? context : null
  }

  function paragraph(line: Line, next: Item | undefined): void {
    const context = given(line)
    const span = { from: line.body, to: line.to }
    const words = bare.slice(line.body, line.to)
    const waits = () => pending.push({ ...span, body: line.body, rank: line.rank, provision: line.provision })
    // a title in capitals, though it may say that work is divided
    if (line.shouting && line.body === line.from) {
      waits()
      return
    }
    const read = readParagraph(
      ground,
      span,
      line.provision,
      context,
      year,
      quiet !== null ? 'leads' : ((tells && !planning) || reporting) && 'asked',
    )
    if (context && isSubtitle(line, next) && read.drafts.every((d) => d.inherited)) {
      waits()
      return
    }
    if (read.drafts.some((d) => !d.inherited)) dropOpening()
    if (context?.parent && read.drafts.length && read.drafts.every((d) => d.inherited)) {
      if (worksIn(line)) context.parent.dropped = true
      else if (!context.parent.dropped) {
        context.parent.content.push(span)
        context.parent.to = line.to
        return
      }
    }
    // "1. Công tác cán bộ (Ban Tổ chức Tỉnh ủy)" over what it does
    const [titled] = read.drafts
    if (
      titled &&
      !titled.inherited &&
      isOver(line, next) &&
      works(next) &&
      titled.from === line.body &&
      bare[line.to - 1] === ')'
    ) {
      contexts.push({
        rank: rankOver(line, next),
        lead: titled.lead,
        coordinating: titled.coordinating,
        parent: null,
        soft: false,
      })
      return
    }
    if (read.forAbove && !read.drafts.length && pending.length) {
      for (const p of ownersOf(ground.text, pending, line.rank)) {
        const { lead, coordinating } = read.forAbove
        drafts.push({
          ...blank({ from: p.body, to: p.to }, p.provision),
          lead: [...lead],
          coordinating: [...coordinating],
          when: whenIn(words, year),
        })
      }
      pending = []
      return
    }
    drafts.push(...read.drafts)
    if (read.forBelow) {
      const { lead, coordinating } = read.forBelow
      contexts.push({ rank: rankOver(line, next), lead, coordinating, parent: null, soft: false })
      return
    }
    for (const draft of read.drafts) draft.year = year
    const due = openingWhen(words, year) ?? times.at(-1)?.when
    if (due) for (const draft of read.drafts) draft.when ??= whenIn(bare.slice(draft.from, draft.to), year) ?? due
    const last = read.drafts.at(-1)
    if (last) {
      const holds = bare[line.to - 1] === ':'
      const below = next?.kind === 'line' && next.line.rank > line.rank && next.line.rank < ranks.none
      if (holds || below || (line.rank === ranks.none && holds))
        contexts.push({
          rank: rankOver(line, next),
          lead: last.lead,
          coordinating: holds ? last.coordinating : [],
          parent: holds ? last : null,
          soft: !holds,
        })
    } else if (quiet === null && !isFrame(words)) {
      waits()
      const when = isSubtitle(line, next) || bare[line.to - 1] === ':' ? headingWhen(words, year) : null
      if (when) times.push({ rank: rankOver(line, next), when })
    }
  }

  for (const [i, item] of items.entries()) {
    if (item.kind === 'table') {
      drafts.push(...tasksOfTable(item.block, year).map((draft) => ({ ...draft, year })))
      continue
    }
    const { line } = item
    const words = bare.slice(line.body, line.to)
    if (endsBody(words)) ended = true
    if (coming !== null && line.rank <= ranks.section) year = plannedYear(words, coming) ?? year
    const title = line.shouting && /^(?:ke hoach|chuong trinh|de an|quy che|phuong an|bang|noi dung)/.test(words)
    if (title || beginsAnnex(bare.slice(line.from, line.to))) ended = false
    if (ended) continue
    if (line.rank <= ranks.section) planning = plansAhead(words)
    if (quiet !== null && line.rank <= quiet) quiet = null
    if (quiet !== null && silent) continue
    closeTo(contexts, line.rank)
    times = times.filter(({ rank }) => rank < line.rank)
    const over = contexts.at(-1)
    if (over) over.within ??= line.rank
    const next = items[i + 1]
    if (ofEvent(line, [items[i - 1], items[i - 2], next])) continue
    if (opensQuiet(line, next) && !isSentence(line, next)) {
      quiet = rankOver(line, next)
      silent = isBasis(words) && line.rank < ranks.dash && words.length < 60
      continue
    }
    const wires = telegraphs.test(text.marked.slice(line.body, line.to))
    if (wires || /^kinh gui/.test(words)) greeting = true
    if (wires) continue
    if (reportsItself(words)) reporting = true
    else if (/(?:giao|yeu cau|de nghi|kien nghi) [^;]*:$/.test(words)) reporting = false
    if (framesOnly(words, text.marked.slice(line.body, line.to), contexts.length > 0)) continue
    if (quiet === null && (labels(line, next) || isBareLabel(text, line.body, line.to))) continue
    targets = []
    const above =
      next?.kind === 'line' && (next.line.rank > line.rank || (line.rank === ranks.none && next.line.rank < ranks.none))
    const when = above ? onlyWhen(words, year) : null
    if (when) {
      times.push({ rank: rankOver(line, next), when })
      continue
    }
    pending = settle(pending, line.rank)
    if (quiet === null && organisation(line, next)) continue
    greeting = false
    paragraph(line, next)
  }
  return drafts
}
