import type { When } from './deadline/deadline.ts'
import type { Mention } from './mentions/mention.ts'
import type { Span } from './sentences.ts'

/** A task as it is being read; places in the folded text. `content`: its words, in parts. */
export type Draft = Span & {
  content: Span[]
  lead: Mention[]
  coordinating: Mention[]
  watching: Mention[]
  when: When | null
  product: Span | null
  provision: string | null
  /** The year that its part of the document plans for, where that is not the document's. */
  year?: number
  /** The lead was said before: in a heading, an earlier clause, a cell above. */
  inherited: boolean
  /** "giao", "chủ trì": given by word. */
  entrusted?: boolean
  /** What it holds turned out to be tasks of their own. */
  dropped?: boolean
}

export const blank = (span: Span, provision: string | null): Draft => ({
  from: span.from,
  to: span.to,
  content: [span],
  lead: [],
  coordinating: [],
  watching: [],
  when: null,
  product: null,
  provision,
  inherited: false,
})
