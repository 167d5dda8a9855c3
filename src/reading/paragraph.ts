import type { Assignment } from './assign/assignment.ts'
import { assignmentAt, assignmentIn } from './assign/subject.ts'
import { bySubject } from './assign/subjects.ts'
import { besidesIn, trailingAssignment } from './assign/trailing.ts'
import { whenIn } from './deadline/deadline.ts'
import { blank, type Draft } from './draft.ts'
import { tellsOfYears } from './frames.ts'
import { citesOnly, goesOn, isBrief } from './goes-on.ts'
import { isHollow } from './hollow.ts'
import { type Ground, listAt } from './mentions/list.ts'
import type { Mention } from './mentions/mention.ts'
import { type Clause, clausesIn, type Span } from './sentences.ts'
import { aims, proposes, quotes, reportsBack, told, wasDone } from './told.ts'
import { beginsWithVerb, goesOnWithWork } from './verbs.ts'

type Given = { lead: readonly Mention[]; coordinating: readonly Mention[]; soft: boolean }
export type ReadParagraph = {
  drafts: Draft[]
  /** Clauses that nobody was given. */
  loose: Span[]
  /** "Giao X chủ trì, phối hợp với Y thực hiện" with no work of its own: meant for what stands above. */
  forAbove: Assignment | null
  /** "… Yêu cầu Chi bộ:" at the end of a paragraph: whose the list below it is. */
  forBelow: Assignment | null
}

/** Words between a name and its work that are no part of either. */
const joinsIn =
  /^(?:\s*\([^)]{0,80}\)(?=\s*(?:co|chiu|chu|la|lam)\s))?[\s,;:.]*(?:\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})\)\s*)?(?:va |dong thoi,? |trong do,? )?(?:(?:phai|se)\s+)?(?:co trach nhiem(?: trong viec)?\s+|chiu trach nhiem(?: chinh| toan dien)?(?: (?:trong|ve) viec| ve)?\s+|co nhiem vu\s+)?:?\s*(?:(?:la|lam) dau moi\s*,?\s+)?(?:chu tri(?:\s*,)?(?:\s+va)?\s+(?!phoi hop))?/
const onlyHelps = /^[\s,]*(?:cung |tham gia )?phoi hop(?: thuc hien| trien khai(?: thuc hien)?| tham gia)?[\s.]*$/
const opensWithCircumstance =
  /^(?:nhan duoc|de |nham|can cu|sau khi|tren co so|theo|trong|khi|truoc|ngay|thuc hien (?:nghi quyet|chi thi|cong dien|cong van|ke hoach|ket luan|quyet dinh|chuong trinh|y kien|luat|thong bao))(?![a-z])/
/** The work of an assignment, with the others it names. */
function drafted(ground: Ground, clause: Span, said: Assignment, provision: string | null): Draft {
  const { bare } = ground.text
  const begin = said.body + joinsIn.exec(bare.slice(said.body, clause.to))![0].length
  const beside = besidesIn(ground, begin, clause.to)
  const content = { from: beside.opening === null ? begin : beside.opening, to: clause.to }
  content.from += /^[\s,:;]*/.exec(bare.slice(content.from, content.to))![0].length
  const coordinating = [...said.coordinating, ...beside.coordinating]
  const entrusted = said.cue === 'leads' || /^giao /.test(bare.slice(said.begin, said.begin + 5))
  return {
    ...blank(content, provision),
    ...clause,
    lead: said.lead,
    coordinating,
    watching: beside.watching,
    entrusted,
  }
}

/** Reads the clauses of one paragraph; `given`: whose the work is where a clause does not say. */
export function readParagraph(
  ground: Ground,
  span: Span,
  provision: string | null,
  given: Given | null,
  year: number,
  askedOnly: 'leads' | 'asked' | false = false,
): ReadParagraph {
  const { bare, marked, source, places } = ground.text
  const found: ReadParagraph = { drafts: [], loose: [], forAbove: null, forBelow: null }
  let current: Draft | undefined
  let heir: Given | null = given
  let [telling, past] = [false, false]
  const clauses = namesJoined(ground, clausesIn(ground.text, span.from, span.to))
  for (const clause of clauses.flatMap((one) => bySubject(ground, one))) {
    const words = bare.slice(clause.from, clause.to)
    const said = shared(ground, assignmentIn(ground, clause.from, clause.to), heir)
    if (told(ground, clause, said, year) || (past && clause.opens === 'semicolon' && !said?.asked)) {
      past =
        wasDone(marked.slice(clause.from, clause.to)) ||
        aims.test(words) ||
        quotes.test(words) ||
        (past && clause.opens === 'semicolon')
      telling = tellsOfYears(words, year)
      current = undefined
      const bound = boundBy(ground, clause)
      if (bound) heir = { lead: bound, coordinating: [], soft: false }
      continue
    }
    past = false
    if (telling && !said?.asked) continue
    if (
      said &&
      askedOnly &&
      !(said.asked && (said.cue === 'leads' || proposes(askedOnly, clause, words))) &&
      !reportsBack(said, words, year)
    )
      continue
    if (said && said.cue !== 'none') {
      const rest = bare.slice(said.body, clause.to)
      const helped = /^[\s,]*(?:cung |tham gia )?phoi hop(?: (?:trong|thuc hien))?\s+/.exec(rest)
      if (found.forAbove && !current && helped && said.cue === 'verb') {
        // "X chủ trì; Y, Z phối hợp …": the first clause leads what the second says
        const body = said.body + helped[0].length
        current = drafted(ground, clause, { ...found.forAbove, coordinating: said.lead, body }, provision)
        current.from = span.from
        found.forAbove = null
        found.drafts.push(current)
        continue
      }
      if (current && said.cue === 'verb' && onlyHelps.test(rest)) {
        current.coordinating.push(...said.lead)
        current.to = clause.to
        continue
      }
      // "giao trách nhiệm cho chủ tịch UBND xã": handing on is the work
      const handsOn =
        heir &&
        !beginsWithVerb(rest, marked.slice(said.body, clause.to)) &&
        /^giao (?:trach nhiem|nhiem vu|chi tieu)/.test(words)
      const circumstance = opensWithCircumstance.test(words)
      if ((clause.opens === 'sentence' || circumstance) && /^[\s,]*:\s*$/.test(bare.slice(said.body - 1, span.to))) {
        found.forBelow = said
        continue
      }
      if (isHollow(rest) && !handsOn) {
        const before = {
          from: clause.from,
          to: said.begin - /[\s(,:.]*$/.exec(bare.slice(clause.from, said.begin))![0].length,
        }
        if (before.to - before.from > 12 && !circumstance) found.loose.push(before)
        const about = found.loose.at(-1)
        if (!about) found.forAbove = said
        else {
          current = {
            ...drafted(ground, { from: about.from, to: clause.to }, { ...said, body: about.from }, provision),
            content: [about],
            coordinating: [...said.coordinating],
          }
          found.loose.pop()
          found.drafts.push(current)
        }
        continue
      }
      current = drafted(
        ground,
        clause,
        handsOn ? { ...said, lead: [...heir!.lead], body: clause.from } : said,
        provision,
      )
      if (!handsOn) heir = { lead: said.lead, coordinating: said.cue === 'colon' ? said.coordinating : [], soft: false }
      found.drafts.push(current)
      continue
    }
    const behind = trailingAssignment(ground, clause.from, clause.to)
    const above = found.loose.at(-1)
    if (behind && !askedOnly && above && behind.begin <= clause.from + 1) {
      // "…; do UBND huyện thực hiện": who does what the clause before says
      const span = { from: above.from, to: clause.to }
      current = { ...drafted(ground, span, { ...behind, body: above.from }, provision), content: [above] }
      found.loose.pop()
      found.drafts.push(current)
      continue
    }
    if (behind && !askedOnly && behind.begin <= clause.from + 1 && !current) {
      found.forAbove = behind
      continue
    }
    if (behind && !askedOnly && behind.begin > clause.from + 8) {
      current = {
        ...drafted(ground, clause, { ...behind, body: clause.from }, provision),
        content: [{ from: clause.from, to: behind.begin }],
      }
      current.coordinating = [...behind.coordinating, ...besidesIn(ground, behind.body, clause.to).coordinating]
      // in brackets at the end of all: of each clause before it
      if (bare[behind.begin] === '(' && clause.to >= span.to - 2) {
        const { lead, coordinating } = current
        const worked = found.loose.filter(({ from, to }) =>
          beginsWithVerb(bare.slice(from, to), marked.slice(from, to)),
        )
        found.loose = found.loose.filter((one) => !worked.includes(one))
        found.drafts.push(
          ...worked.map((one) => ({
            ...blank(one, provision),
            lead: [...lead],
            coordinating: [...coordinating],
            when: whenIn(bare.slice(behind.begin, clause.to), year),
          })),
        )
      }
      found.drafts.push(current)
      continue
    }
    if (askedOnly) continue
    const bound = boundBy(ground, clause)
    if (bound) {
      heir = { lead: bound, coordinating: [], soft: false }
      current = undefined
      continue
    }
    if (current && (goesOn(words, clause, year) || isBrief(words, clause, year))) {
      current.to = clause.to
      continue
    }
    // "…; 2025 - 2026"
    if (current && clause.opens === 'semicolon' && /^20\d\d\s*-\s*20\d\d$/.test(words)) {
      current.when ??= whenIn(words, year, true)
      current.to = clause.to
      continue
    }
    const toKnow = besidesIn(ground, clause.from, clause.to).watching
    if (current && toKnow.length && !/bao cao|^gui .* ve /.test(words)) {
      current.watching.push(...toKnow)
      current.to = clause.to
      continue
    }
    const verb =
      (clause.opens === 'paragraph'
        ? beginsWithVerb(words, marked.slice(clause.from, clause.to))
        : goesOnWithWork(
            words,
            marked.slice(clause.from, clause.to),
            source.slice(places[clause.from], places[clause.to]),
          )) && !citesOnly.test(words)
    if (heir && (verb || (!heir.soft && clause.opens === 'paragraph' && !current))) {
      const next = drafted(
        ground,
        clause,
        { lead: [...heir.lead], coordinating: [], body: clause.from, asked: false, begin: clause.from, cue: 'verb' },
        provision,
      )
      current = { ...next, coordinating: [...next.coordinating, ...heir.coordinating], inherited: true }
      found.drafts.push(current)
    } else if (current) {
      // a later sentence does not say when the work before it is due, where that says so itself
      const when = whenIn(bare.slice(current.from, current.to), year)
      if (when?.deadline) current.when ??= when
      current.to = clause.to
    } else {
      found.loose.push(clause)
      past = wasDone(marked.slice(clause.from, clause.to))
    }
  }
  return found
}

/** "Mỗi đơn vị ra mắt một mô hình" below those who were named: each of them. */
function shared({ text }: Ground, said: Assignment | null, heir: Given | null): Assignment | null {
  const [only] = said?.lead ?? []
  const each =
    only &&
    /^(?:mỗi|từng) (?:đơn vị|cơ quan|địa phương|huyện|xã|trường|chi hội|cơ sở)/.test(
      text.marked.slice(only.from, only.to),
    )
  if (said && each && heir) return { ...said, lead: [...heir.lead] }
  // below a committee's name it leads those named here, it is not their leaders
  const leads = said !== null && heir !== null && !heir.soft && text.marked.startsWith('lãnh đạo', said.begin)
  return leads ? null : said
}

/** Names listed with semicolons are one list: "các sở, ngành; UBND các huyện; các đơn vị liên quan rà soát". */
function namesJoined(ground: Ground, clauses: readonly Clause[]): Clause[] {
  const joined: Clause[] = []
  let open: Clause | undefined
  for (const clause of clauses) {
    const whole: Clause = open && clause.opens === 'semicolon' ? { ...open, to: clause.to } : clause
    const only = assignmentAt(ground, clause.from, clause.to)
    open = only?.cue === 'none' ? whole : undefined
    if (!open) joined.push(whole)
  }
  return open ? [...joined, open] : joined
}

/** "UBND các huyện chịu trách nhiệm toàn diện; bố trí kinh phí …": no work by itself, but what follows is theirs. */
function boundBy(ground: Ground, { from, to }: Clause): Mention[] | null {
  const list = listAt(ground, from, to)
  return list && /^[\s:]*(?:hoan toan )?chiu trach nhiem/.test(ground.text.bare.slice(list.to, to))
    ? list.mentions
    : null
}
