import type { Layout } from '../layouts/layout.ts'
import type { Block, Paragraph } from './blocks.ts'
import { prose } from './body.ts'

/** What already ends a sentence at the end of a document. */
const closing = /[\s.;,/]*$/

function closed(paragraph: Paragraph, end: string): Paragraph {
  const at = paragraph.runs.findLastIndex((run) => 'text' in run && run.text.trim() !== '')
  const last = paragraph.runs[at]
  if (!last || !('text' in last)) return paragraph
  // a question, an exclamation or a closing quotation keeps its own mark
  const text = /[?!…”"»)]\s*$/.test(last.text) && end === '.' ? last.text.trimEnd() : last.text.replace(closing, end)
  return { ...paragraph, keepNext: true, runs: [...paragraph.runs.slice(0, at), { ...last, text }] }
}

/** The mark by which the body ends: a full stop on the party side, `./.` on the state side. Kept with the signature. */
export function ended(blocks: readonly Block[], layout: Layout): Block[] {
  const last = blocks.at(-1)
  const isText = last?.kind === 'paragraph' && last.heading === undefined && last.align === 'justify'
  if (isText) return [...blocks.slice(0, -1), closed(last, layout.end)]
  if (layout.end === '.') return [...blocks]
  return [...blocks, { ...prose(layout), align: 'end', keepNext: true, runs: [{ text: layout.end }] }]
}
