import { isBareLabel, labelsIn } from './assign/labels.ts'
import { assignmentAt } from './assign/subject.ts'
import { ranks } from './blocks/marker.ts'
import { type Context, closeTo } from './contexts.ts'
import { blank, type Draft } from './draft.ts'
import { beginsAnnex, endsBody, isFrame, isHollow, isQuiet } from './formulas.ts'
import { fill } from './labelled.ts'
import type { Ground } from './mentions/list.ts'
import type { Item, Line } from './outline.ts'
import { readParagraph } from './paragraph.ts'
import { ownersOf, type Pending, settle } from './pending.ts'
import { tasksOfTable } from './table/rows.ts'
import { beginsWithVerb } from './verbs.ts'

const authority = /^(?:chu tich|uy ban|hoi dong|ban thuong vu|ban chap hanh|giam doc|tinh uy)/

/** Reads the outline from the top: what headings say holds for what stands below them. */
export function draftsOf(ground: Ground, items: readonly Item[], year: number): Draft[] {
  const { text } = ground
  const { bare } = text
  const drafts: Draft[] = []
  const contexts: Context[] = []
  let pending: Pending[] = []
  let targets: Draft[] = []
  let quiet: number | null = null
  let [ended, greeting] = [false, false]

  function rankOver(line: Line, next: Item | undefined): number {
    if (line.rank < ranks.none || next?.kind !== 'line') return line.rank
    return next.line.rank - 0.5
  }

  /** "1. Sở Y tế", "Giao X chủ trì, phối hợp với Y:": nothing but who. */
  function organisation(line: Line, next: Item | undefined): boolean {
    const said = assignmentAt(ground, line.body, line.to)
    if (!said || said.cue === 'verb' || !isHollow(bare.slice(said.body, line.to))) return false
    // who signs stands in capitals of its own above what is decided
    if (line.shouting && line.body === line.from && authority.test(bare.slice(line.from, line.to))) return true
    const colon = bare[line.to - 1] === ':'
    // a dash that only names somebody is one of a list of names
    const listed = line.rank === ranks.dash || line.rank === ranks.plus
    if (!colon && listed && !(next?.kind === 'line' && next.line.rank === ranks.plus)) return true
    const opens = colon || said.cue === 'none' || said.cue === 'colon'
    if (!opens || (greeting && !colon)) return greeting
    const { lead, coordinating } = said
    contexts.push({ rank: rankOver(line, next), lead, coordinating, parent: null, soft: false })
    return true
  }

  /** Labels below an item: "- Đơn vị chủ trì: X". */
  function labels(line: Line): boolean {
    const parts = labelsIn(ground.text, line.body, line.to)
    if (!parts.some(({ role }) => role !== 'aside')) return false
    const before = { from: line.body, to: parts[0]!.begin }
    before.to -= /[\s.;,(\-+•]*$/.exec(bare.slice(before.from, before.to))![0].length
    if (before.to - before.from > 8) {
      const read = readParagraph(ground, before, line.provision, given(line), year)
      targets = read.drafts.length ? read.drafts.slice(-1) : [blank(before, line.provision)]
      drafts.push(...read.drafts.slice(0, -1), ...targets)
    } else if (!targets.length) {
      targets = ownersOf(ground.text, pending, line.rank).map((p) => blank({ from: p.body, to: p.to }, p.provision))
      if (!targets.length && contexts.at(-1)?.parent) targets = [contexts.at(-1)!.parent!]
      else if (!targets.length && drafts.length && line.rank > ranks.number) targets = drafts.slice(-1)
      else drafts.push(...targets)
      pending = []
    }
    for (const draft of targets) {
      const { from } = draft
      fill(ground, draft, parts, year)
      if (targets.length > 1) Object.assign(draft, { from, to: draft.content.at(-1)!.to })
    }
    return true
  }

  const given = (line: Line) => {
    const context = contexts.at(-1)
    return context && (!context.soft || line.rank < ranks.none) ? context : null
  }

  function paragraph(line: Line, next: Item | undefined): void {
    const context = given(line)
    const span = { from: line.body, to: line.to }
    const words = bare.slice(line.body, line.to)
    const read = readParagraph(ground, span, line.provision, context, year, quiet !== null)
    if (context?.parent && read.drafts.length && read.drafts.every((d) => d.inherited)) {
      if (beginsWithVerb(words)) context.parent.dropped = true
      else if (!context.parent.dropped) {
        context.parent.content.push(span)
        context.parent.to = line.to
        return
      }
    }
    if (read.forAbove && !read.drafts.length && pending.length) {
      for (const p of ownersOf(ground.text, pending, line.rank)) {
        const { lead, coordinating } = read.forAbove
        drafts.push({
          ...blank({ from: p.body, to: p.to }, p.provision),
          lead: [...lead],
          coordinating: [...coordinating],
        })
      }
      pending = []
      return
    }
    drafts.push(...read.drafts)
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
    } else if (quiet === null && !isFrame(words))
      pending.push({ ...span, body: line.body, rank: line.rank, provision: line.provision })
  }

  for (const [i, item] of items.entries()) {
    if (item.kind === 'table') {
      drafts.push(...tasksOfTable(ground, item.block, year))
      continue
    }
    const { line } = item
    const words = bare.slice(line.body, line.to)
    if (endsBody(words)) ended = true
    const title = line.shouting && /^(?:ke hoach|chuong trinh|de an|quy che|phuong an|bang|noi dung)/.test(words)
    if (title || beginsAnnex(bare.slice(line.from, line.to))) ended = false
    if (ended) continue
    if (quiet !== null && line.rank <= quiet) quiet = null
    closeTo(contexts, line.rank)
    const next = items[i + 1]
    if (isQuiet(words) && (line.rank < ranks.dash || /:$/.test(words) || line.shouting)) {
      quiet = rankOver(line, next)
      continue
    }
    if (/^kinh gui/.test(words)) greeting = true
    if (
      isFrame(words) &&
      !contexts.length &&
      !/(?<!\p{L})(?:giao (?!ban(?!\p{L})|dịch|thông|lưu|tiếp)|yêu cầu |phân công )/u.test(
        text.marked.slice(line.body, line.to),
      )
    )
      continue
    if (/^(?:tren day la|trong qua trinh|kinh gui)/.test(words)) continue
    if (quiet === null && (labels(line) || isBareLabel(text, line.body, line.to))) continue
    targets = []
    pending = settle(pending, line.rank)
    if (quiet === null && organisation(line, next)) continue
    greeting = false
    paragraph(line, next)
  }
  return drafts
}
