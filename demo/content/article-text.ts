import type { ArticleBlock } from '#src/platform/rich-text.ts'

/** An article of the demonstration; a picture within the text is named by its drawing and put in when it is made. */
export type Drawn = { type: 'drawing'; name: string; alt: string; caption: string }
export type ArticleContent = {
  category: string
  sector: string
  title: string
  dateline: string
  lead: string
  body: readonly (ArticleBlock | Drawn)[]
  cover: { drawing: string; alt: string; caption: string }
  textCredit: string
  photoCredit: string
  tags: readonly string[]
  /** Drafted and published: day and hour; without `out` it is still a draft. */
  drafted: readonly [day: string, hour: string]
  out?: readonly [day: string, hour: string]
  views?: number
}

type Run = string | readonly ['bold' | 'italic', string]
const inline = (run: Run) =>
  typeof run === 'string'
    ? { type: 'text' as const, text: run }
    : { type: 'text' as const, text: run[1], marks: [{ type: run[0] }] }

export const p = (...runs: Run[]): ArticleBlock => ({ type: 'paragraph', content: runs.map(inline) })
export const h2 = (words: string): ArticleBlock => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text: words }],
})
export const quote = (words: string): ArticleBlock => ({
  type: 'blockquote',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
})
export const list = (...items: string[]): ArticleBlock => ({
  type: 'bulletList',
  content: items.map((item) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: item }] }],
  })),
})
export const facts = (
  source: string,
  ...three: (readonly [label: string, value: string, note: string])[]
): ArticleBlock => ({
  type: 'factRow',
  attrs: { source, facts: three.map(([label, value, note]) => ({ label, value, note })) },
})
export const drawing = (name: string, alt: string, caption: string): Drawn => ({ type: 'drawing', name, alt, caption })
