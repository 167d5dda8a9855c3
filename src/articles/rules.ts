import type { ArticleText } from '#src/platform/rich-text.ts'
import type { ArticleState } from './moves.ts'

/** What a reader of another article would take for its lead; longer ones are cut in lists. */
export const longestLead = 300
export const mostTags = 12

/** Whose act it is to write in it now: the writers a draft, the editors what is before them or public. */
export const writesBy = (state: ArticleState): 'article.write' | 'article.publish' | undefined =>
  state === 'draft' ? 'article.write' : state === 'submitted' || state === 'published' ? 'article.publish' : undefined

/** "Tin, ảnh: X", else "Tin: X; ảnh: Y". */
export function creditLine(text: string, photo: string): string {
  if (text !== '' && text === photo) return `Tin, ảnh: ${text}`
  const parts = [...(text === '' ? [] : [`Tin: ${text}`]), ...(photo === '' ? [] : [`ảnh: ${photo}`])]
  const line = parts.join('; ')
  return line === '' ? '' : `${line[0]!.toUpperCase()}${line.slice(1)}`
}

export type InBody = { pictureId: string; alt: string }
export const picturesIn = (body: ArticleText): InBody[] =>
  body.content.flatMap((block) => (block.type === 'picture' ? [block.attrs] : []))

type Node = { type: string; text?: string; content?: readonly Node[] }
const linesOf = (node: Node): string[] => {
  const inner = node.content ?? []
  if (inner.some((child) => child.type === 'text' || child.type === 'hardBreak'))
    return [inner.map((child) => child.text ?? (child.type === 'hardBreak' ? '\n' : '')).join('')]
  return inner.flatMap(linesOf)
}
/** The words of a text, one line for each paragraph, heading or item. */
export const plainLines = (body: { content: readonly unknown[] }): string[] =>
  (body.content as readonly Node[])
    .flatMap((block) => linesOf({ type: 'block', content: [block] }))
    .filter((l) => l.trim() !== '')

export type Checked = {
  title: string
  dateline: string
  lead: string
  body: ArticleText
  textCredit: string
  photoCredit: string
  tags: readonly string[]
  cover: { alt: string } | null
  sources: readonly unknown[]
}
export type Missing = 'title' | 'lead' | 'body' | 'textCredit' | 'photoCredit' | 'coverAlt' | 'pictureAlt'
export type Advised = 'leadLong' | 'dateline' | 'cover' | 'tags' | 'sources'

/** What keeps an article from being published, and what is only advised. */
export function checkArticle(article: Checked): { missing: Missing[]; advised: Advised[] } {
  const pictures = picturesIn(article.body)
  const when = <T>(claim: boolean, what: T): T[] => (claim ? [what] : [])
  return {
    missing: [
      ...when<Missing>(article.title === '', 'title'),
      ...when<Missing>(article.lead === '', 'lead'),
      ...when<Missing>(plainLines(article.body).length === 0, 'body'),
      ...when<Missing>(article.textCredit === '', 'textCredit'),
      ...when<Missing>(article.photoCredit === '' && (article.cover !== null || pictures.length > 0), 'photoCredit'),
      ...when<Missing>(article.cover !== null && article.cover.alt.trim() === '', 'coverAlt'),
      ...when<Missing>(
        pictures.some(({ alt }) => alt.trim() === ''),
        'pictureAlt',
      ),
    ],
    advised: [
      ...when<Advised>(article.lead.length > longestLead, 'leadLong'),
      ...when<Advised>(article.dateline === '', 'dateline'),
      ...when<Advised>(article.cover === null, 'cover'),
      ...when<Advised>(article.tags.length === 0, 'tags'),
      ...when<Advised>(article.sources.length === 0, 'sources'),
    ],
  }
}
