import { confidenceOf } from './confidence.ts'
import { whenIn } from './deadline/deadline.ts'
import type { Draft } from './draft.ts'
import { written } from './fold.ts'
import { isWish } from './hollow.ts'
import { madeIn } from './made.ts'
import type { Ground } from './mentions/list.ts'
import type { Mention } from './mentions/mention.ts'
import type { ReadTask } from './shapes.ts'
import { beginsWithVerb } from './verbs.ts'

/** Names as in the directory, else as written, each once. */
function namesOf({ text }: Ground, mentions: readonly Mention[], not: ReadonlySet<string> = new Set()): string[] {
  const names = mentions.flatMap(({ units, from, to }) =>
    units.length ? units.map(({ name }) => name) : [written(text, from, to)],
  )
  return [...new Set(names)].filter((name) => name && !not.has(name))
}

/** A deadline at the end, with the words that lead to it, is a field of its own and no part of the work. */
const tail =
  /[\s,;(]*(?:(?:bao dam |dam bao |phan dau )?(?:hoan thanh|xong|(?:thoi gian|thoi han|tien do)(?: (?:hoan thanh|thuc hien|trien khai|xong|la))*)(?: xong)?\s*:?\s*)?(?:cham nhat(?: la)?(?: vao)?|muon nhat|truoc|trong|vao|den het|den|het)?\s*(?:ngay|thang|cuoi|het)?\s*$/

function contentOf({ text }: Ground, draft: Draft, year: number, whole = false): { words: string; bare: string } {
  const parts = draft.content.map(({ from, to }) => {
    const bare = text.bare.slice(from, to)
    const when = whenIn(bare, year)
    const closes = !whole && when && (when.deadline || when.rhythm) && /^[\s.);,/]*$/.test(bare.slice(when.to))
    const lead = closes ? tail.exec(bare.slice(0, when.from))![0] : ''
    // the cue must be there: a date that ends a title belongs to it
    const cut = closes && /[a-z]|[(,]/.test(lead) ? when.from - lead.length : bare.length
    return { words: written(text, from, from + cut), bare: bare.slice(0, cut) }
  })
  const words = parts
    .map((part) => part.words)
    .filter(Boolean)
    .join('; ')
    .replace(/^[\s,.:;)\-–+•]+|[\s,.:;(\-–/]+$/g, '')
  return {
    words: words.charAt(0).toUpperCase() + words.slice(1),
    bare: parts
      .map((part) => part.bare)
      .join(' ')
      .replace(/^[\s,.:;)\-+•]+/, ''),
  }
}

/** What a column or a label says is handed in, else the paper that the sentence makes. */
function productOf(text: Ground['text'], { product, content }: Draft): string | null {
  if (product) return written(text, product.from, product.to).replace(/[\s.;,]+$/, '')
  const made = madeIn(text, content)
  const words = made && written(text, made.from, made.to)
  return words && words.charAt(0).toUpperCase() + words.slice(1)
}

/** A draft as it is handed out; null where nobody is to do it or nothing is to be done. */
export function finish(ground: Ground, draft: Draft, year: number, directory: boolean): ReadTask | null {
  const { text } = ground
  if (draft.dropped || !draft.lead.length) return null
  const short = contentOf(ground, draft, year)
  // "Về tiến độ: yêu cầu Sở Y tế hoàn thành trước 30/6": the time is the work
  const { words, bare } = short.words.length < 4 ? contentOf(ground, draft, year, true) : short
  if (words.length < 4) return null
  const when = draft.when ?? whenIn(text.bare.slice(draft.from, draft.to), year)
  // a council gives its committee a resolution to carry out: the wish that all do their duty names nobody
  const entrusted = draft.entrusted && draft.lead.every(({ kind }) => kind !== 'open')
  if (isWish(bare) && !entrusted && !draft.product && !when?.deadline) return null
  const lead = namesOf(ground, draft.lead)
  const timed = when !== null && (when.deadline !== null || when.rhythm !== null || when.standing)
  return {
    content: words,
    lead,
    coordinating: namesOf(ground, draft.coordinating, new Set(lead)),
    watching: namesOf(ground, draft.watching, new Set(lead)),
    deadline: when?.deadline ?? null,
    rhythm: when?.rhythm ?? null,
    due: when?.due ?? null,
    standing: when?.standing ?? false,
    product: productOf(text, draft),
    provision: draft.provision,
    source: { start: text.places[draft.from]!, end: text.places[draft.to]! },
    confidence: confidenceOf({
      lead: draft.lead,
      others: [...draft.coordinating, ...draft.watching],
      directory,
      timed,
      verb: beginsWithVerb(
        bare,
        text.marked.slice(draft.content[0]!.from, draft.content[0]!.to).replace(/^[\s,.:;)\-+•]+/, ''),
      ),
      inherited: draft.inherited,
      letters: words.length,
    }),
  }
}
