import '@fontsource-variable/source-serif-4/wght.css'
import { Fragment, type ReactNode } from 'react'
import type { ArticleBlock, Inline } from '#src/platform/rich-text.ts'
import { creditLine } from '../rules.ts'
import type { ArticleDetail } from '../shapes.ts'
import { pictureSource } from './article-columns.tsx'

type Node = { type: string; attrs?: Record<string, unknown>; content?: readonly Node[] }
type Widths = ReadonlyMap<string, number>

function marked(inline: Inline, at: number): ReactNode {
  if (inline.type === 'hardBreak') return <br key={at} />
  if (inline.type === 'figure') return <Fragment key={at}>{inline.attrs.shown}</Fragment>
  return (inline.marks ?? []).reduce<ReactNode>(
    (inner, mark) => {
      if (mark.type === 'bold') return <strong key={at}>{inner}</strong>
      if (mark.type === 'italic') return <em key={at}>{inner}</em>
      return (
        <a key={at} href={mark.attrs.href} rel="noreferrer">
          {inner}
        </a>
      )
    },
    <Fragment key={at}>{inline.text}</Fragment>,
  )
}
const inlines = (node: Node) => ((node.content ?? []) as unknown as Inline[]).map(marked)

function drawn(node: Node, at: number, widths: Widths): ReactNode {
  const inner = () => node.content?.map((child, n) => drawn(child, n, widths))
  if (node.type === 'paragraph') return <p key={at}>{inlines(node)}</p>
  if (node.type === 'heading')
    return node.attrs?.level === 2 ? <h2 key={at}>{inlines(node)}</h2> : <h3 key={at}>{inlines(node)}</h3>
  if (node.type === 'bulletList') return <ul key={at}>{inner()}</ul>
  if (node.type === 'orderedList') return <ol key={at}>{inner()}</ol>
  if (node.type === 'listItem') return <li key={at}>{inner()}</li>
  if (node.type === 'blockquote') return <blockquote key={at}>{inner()}</blockquote>
  return special(node as ArticleBlock, at, widths)
}

function special(block: ArticleBlock, at: number, widths: Widths): ReactNode {
  if (block.type === 'picture') {
    const { pictureId, alt, caption } = block.attrs
    return (
      <figure key={at}>
        <img src={pictureSource(pictureId, widths.get(pictureId) ?? 480)} alt={alt} />
        {caption && <figcaption>{caption}</figcaption>}
      </figure>
    )
  }
  if (block.type !== 'factRow') return null
  return (
    <div key={at} className="news-facts">
      <dl>
        {block.attrs.facts.map(({ label, value, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="num">{value}</dd>
            <dd className="small ink3">{note}</dd>
          </div>
        ))}
      </dl>
      <p className="small ink3">{block.attrs.source}</p>
    </div>
  )
}

/** The article as it reads: serif, the width of a column. */
export function Paper({ article }: { article: ArticleDetail }) {
  const { cover, pictures, dateline, lead, body, textCredit, photoCredit } = article
  const widths = new Map(pictures.map((one) => [one.id, one.widths.find((w) => w >= 800) ?? one.widths.at(-1) ?? 480]))
  return (
    <article className="news-paper">
      <p className="news-lead">
        {dateline && <b>{dateline} – </b>}
        {lead}
      </p>
      {cover && (
        <figure>
          <div className="news-cover" data-fit={cover.fit}>
            <img src={pictureSource(cover.pictureId, widths.get(cover.pictureId) ?? 480)} alt={cover.alt} />
          </div>
          {cover.caption && <figcaption>{cover.caption}</figcaption>}
        </figure>
      )}
      {(body.content as readonly Node[]).map((block, at) => drawn(block, at, widths))}
      <p className="news-credit">{creditLine(textCredit, photoCredit)}</p>
    </article>
  )
}
