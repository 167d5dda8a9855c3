import { ranks } from '../blocks/marker.ts'
import { capital } from '../fold.ts'
import { heads, nobody } from '../mentions/heads.ts'
import { type Ground, listAt, mentionAt } from '../mentions/list.ts'
import type { Mention } from '../mentions/mention.ts'
import { noActor, roles } from '../mentions/roles.ts'
import type { Item, Line } from '../outline.ts'
import { endsName, isPair } from '../verbs.ts'
import type { Assignment } from './assignment.ts'
import { dividedIn } from './divided.ts'
import { assignmentAt, assignmentOf } from './subject.ts'

const duties =
  /chu tri|phoi hop|co trach nhiem|nhiem vu|giao (?!vien|duc|thong)|de nghi|yeu cau|thuc hien|chiu trach nhiem|phan cong/

/** Names in a phrase that ends at a colon: what does not begin as a name does goes on with the one before. */
function namesIn(ground: Ground, from: number, to: number): Mention[] {
  const { bare } = ground.text
  const parts: Mention[] = []
  for (const match of bare.slice(from, to).matchAll(/(?:^|[,;]|\sva(?=\s))\s*([^,;]+?)(?=\s*(?:[,;]|\sva\s|$))/g)) {
    const at = from + match.index + match[0].length - match[1]!.length
    const end = at + match[1]!.length
    const last = parts.at(-1)
    const own = mentionAt(ground, at, to)
    if (
      last &&
      !own &&
      !(heads.test(bare.slice(at, at + 30)) && capital(ground.text, at)) &&
      !roles.test(bare.slice(at, end))
    )
      parts[parts.length - 1] = { ...last, kind: 'unknown', units: [], to: end }
    else if (own && own.to <= end && own.to > end - 2) parts.push(own)
    else if (!last || at >= last.to)
      parts.push({ kind: 'unknown', units: [], from: at, to: end, exact: true, sure: true })
  }
  return parts
}

/** Who is to work in a line of a list whose other lines say so: what stands before its colon, or before its verb. */
function actorIn(ground: Ground, { from, body, to, rank }: Line, next: Line | undefined): Assignment | null {
  const { text } = ground
  const { bare, marked, words } = text
  const start =
    body +
    (marked.startsWith('giáo', body)
      ? 0
      : (/^(?:de nghi|yeu cau|giao)(?: cac dong chi)? /.exec(bare.slice(body, to))?.[0].length ?? 0))
  const role = roles.test(bare.slice(start, to))
  if (!role && !heads.test(bare.slice(start, start + 40))) return null
  const people = /^(?:nguoi dan|doan vien|dai bieu|ho ngheo)[^:.]{0,60}:\s/.test(bare.slice(start, to))
  if (
    (noActor.test(bare.slice(start, to)) && !people) ||
    (nobody.test(bare.slice(start, start + 30)) && !bare.startsWith('bo phan', start)) ||
    (start === body && !capital(text, start))
  )
    return null
  const colon = /^[^:.]{4,140}?(?=\s*:)/.exec(bare.slice(start, to))
  if (colon && !duties.test(colon[0])) {
    const aside = /\s*\([^)]*\)$/.exec(colon[0])?.[0].length ?? 0
    const lead = namesIn(ground, start, start + colon[0].length - aside)
    const end = start + colon[0].length
    return assignmentOf(ground, body, { mentions: lead, to: end }, start > body, to)
  }
  // a heading that says nothing else: "3. Tiểu ban Lễ tân, hậu cần"
  const heading =
    next !== undefined && next.rank > rank && body > from && to - body < 120 && !/[.;,]$/.test(bare.slice(body, to))
  if (heading && !holdsVerb(ground, start, to))
    return assignmentOf(ground, body, { mentions: namesIn(ground, start, to), to }, start > body, to)
  for (let i = text.wordAt(start) + 1, n = 0; n < 14; i++, n++) {
    const word = words[i]
    if (!word || word.from >= to) break
    const ends = endsName(text, i)
    if (!ends || capital(text, word.from)) continue
    const end = word.from - 1
    return n < 1
      ? null
      : assignmentOf(ground, body, { mentions: namesIn(ground, start, end), to: end }, start > body, to)
  }
  return null
}

/** Whether a verb of two words stands small in a phrase. */
function holdsVerb({ text }: Ground, from: number, to: number): boolean {
  for (let i = text.wordAt(from); text.words[i + 1] && text.words[i + 1]!.to <= to; i++) {
    const [word, next] = [text.words[i]!, text.words[i + 1]!]
    if (!capital(text, word.from) && isPair(word.text, next.text)) return true
  }
  return false
}

const isLine = (item: Item): item is Extract<Item, { kind: 'line' }> => item.kind === 'line'

/** Headings below which bodies are told what to do. */
const assigns = /phan cong|to chuc thuc hien|trach nhiem|giao nhiem vu|nhiem vu cu the|yeu cau|de nghi/

/** Headings below which persons may be: "Nhiệm vụ tháng 4". */
const mayName = /nhiem vu|cong viec|viec can lam/
const person = /^(?:dong chi|d\/c|ong|ba|toan the (?:dang vien|can bo)|chuyen vien) /

type List = { lines: Line[]; under: Line | undefined }
/** The line behind each. */
type Next = ReadonlyMap<Line, Line>

/** Lines of one height, with the line they stand under. */
function lists(items: readonly Item[], names: (line: Line) => boolean): List[] {
  const open: List[] = []
  const done: List[] = []
  let above: Line | undefined
  let plain: Line[] = []
  const endPlain = () => {
    if (plain.length > 1) done.push({ lines: plain, under: above })
    plain = []
  }
  for (const { line } of items.filter(isLine)) {
    if (line.rank === ranks.none) {
      if (names(line)) plain.push(line)
      else {
        endPlain()
        above = line
      }
      continue
    }
    endPlain()
    while (open.length && open.at(-1)!.lines[0]!.rank > line.rank) done.push(open.pop()!)
    const list = open.at(-1)
    if (list && list.lines[0]!.rank === line.rank) list.lines.push(line)
    else open.push({ lines: [line], under: list?.lines.at(-1) ?? above })
  }
  endPlain()
  return [...done, ...open]
}

/**
 * Reads once more the lines of lists whose names are unknown, by what stands before them: the heading, and neighbours
 * that say who is to work. What stands behind a line never changes it.
 */
export function findActors(ground: Ground, items: readonly Item[]): void {
  const all = items.filter(isLine).map(({ line }) => line)
  const next: Next = new Map(all.slice(1).map((line, i) => [all[i]!, line]))
  const colon = ({ from, to }: Line) => /^[^:.;]{3,120}:\s+\S/.test(ground.text.bare.slice(from, to))
  for (const { lines, under } of lists(items, colon)) {
    const above = under ? ground.text.bare.slice(under.from, under.to) : ''
    for (const { body } of dividedIn(ground, lines, above)) ground.divided.add(body)
    const persons = mayName.test(above)
    let [known, colons] = assigns.test(above) ? [1, 1] : [0, 0]
    for (const [i, line] of lines.entries()) {
      const said = assignmentAt(ground, line.body, line.to)
      const named = persons && person.test(ground.text.bare.slice(line.body, line.to))
      if ((named || (known * 3 >= i && known > 0)) && (!said || said.cue === 'verb')) {
        const names = said && listAt(ground, line.body, line.to)
        // a verb within a name, before the colon that its neighbours have too
        const cut =
          (named || colons > 0) && names && /^[^:.,]{1,60}:\s*\S/.test(ground.text.bare.slice(names.to, line.to))
        const found = said && !cut ? null : actorIn(ground, line, next.get(line))
        if (found && (!cut || found.cue === 'colon')) ground.actors.set(line.body, found)
      }
      if (said) known++
      if (said?.cue === 'colon') colons++
    }
  }
}
