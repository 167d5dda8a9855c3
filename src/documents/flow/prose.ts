import type { DocumentBlock, Inline, Mark } from '#src/platform/rich-text.ts'
import type { Style } from '../layouts/layout.ts'
import type { Paragraph, Run } from './blocks.ts'
import { written } from './words.ts'

type Marks = Partial<Pick<Style, 'bold' | 'italic'>> & { link?: string }

const marksOf = (marks: readonly Mark[] = []): Marks =>
  Object.assign(
    {},
    ...marks.map((mark) =>
      // an address within the site means nothing on paper
      mark.type !== 'link' ? { [mark.type]: true } : mark.attrs.href.startsWith('/') ? {} : { link: mark.attrs.href },
    ),
  )

export function runsOf(content: readonly Inline[] | undefined, base: Marks = {}): Run[] {
  return (content ?? []).map((inline) => {
    if (inline.type === 'hardBreak') return { break: true }
    if (inline.type === 'figure') return { text: written(inline.attrs.shown), ...base }
    return { text: written(inline.text), ...base, ...marksOf(inline.marks) }
  })
}

export const isEmpty = (runs: readonly Run[]) => runs.every((run) => 'text' in run && run.text.trim() === '')

type List = Extract<DocumentBlock, { type: 'bulletList' | 'orderedList' }>
type Inside = List['content'][number]['content'][number]

/** The paragraphs of a list, nested ones after what they stand under. `list` tells apart what is numbered anew. */
export function listed(list: List, form: Omit<Paragraph, 'runs'>, next: () => number, level = 0): Paragraph[] {
  const ordered = list.type === 'orderedList'
  const start = ordered ? (list.attrs?.start ?? 1) : 1
  const id = next()
  return list.content.flatMap(({ content }, nth) =>
    (content as readonly Inside[]).flatMap((inside, at) => {
      if (inside.type !== 'paragraph') return listed(inside as List, form, next, level + 1)
      const runs = runsOf(inside.content)
      const own = { list: id, level, ordered, start, nth }
      return [{ ...form, runs, ...(at === 0 && { listed: own }) }]
    }),
  )
}
