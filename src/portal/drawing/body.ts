import { type Html, html } from '#src/platform/html.ts'
import type { ArticleBlock, ArticleText, Inline, Mark } from '#src/platform/rich-text.ts'
import type { Picture } from '../shapes.ts'
import { image } from './picture.ts'

type Node = { type: string; attrs?: Record<string, unknown> | undefined; content?: readonly Node[] | undefined }

function marked(words: Html, { type, ...mark }: Mark): Html {
  if (type === 'bold') return html`<strong>${words}</strong>`
  if (type === 'italic') return html`<em>${words}</em>`
  const { href } = (mark as { attrs: { href: string } }).attrs
  const outside = /^https?:/.test(href)
  return html`<a href="${href}"${outside && html` rel="noopener nofollow"`}>${words}</a>`
}
function inline(node: Inline): Html {
  if (node.type === 'hardBreak') return html`<br>`
  if (node.type === 'figure') return html`<span class="num">${node.attrs.shown}</span>`
  return (node.marks ?? []).reduceRight((words, mark) => marked(words, mark), html`${node.text}`)
}
const inlines = (nodes: readonly Inline[] = []) => nodes.map(inline)

type Pictures = { of: ReadonlyMap<string, Picture>; missing: string }

function figure({ pictureId, alt, caption }: { pictureId: string; alt: string; caption: string }, pictures: Pictures) {
  const found = pictures.of.get(pictureId)
  const shown = found
    ? image(found, { sizes: '(min-width: 860px) 780px, 100vw', alt })
    : html`<p class="no-picture">${pictures.missing}${alt !== '' && ` (${alt})`}</p>`
  return html`<figure>${shown}${caption !== '' && html`<figcaption>${caption}</figcaption>`}</figure>`
}

function block(node: ArticleBlock, pictures: Pictures): Html {
  const within = (inner: readonly Node[] = []) => inner.map((one) => block(one as ArticleBlock, pictures))
  switch (node.type) {
    case 'paragraph':
      return node.content ? html`<p>${inlines(node.content)}</p>` : html``
    case 'heading': {
      const words = inlines(node.content)
      if (node.attrs.level === 2) return html`<h2>${words}</h2>`
      return node.attrs.level === 3 ? html`<h3>${words}</h3>` : html`<h4>${words}</h4>`
    }
    case 'bulletList':
      return html`<ul>${node.content.map((item) => html`<li>${within(item.content as readonly Node[])}</li>`)}</ul>`
    case 'orderedList': {
      const { start } = node.attrs ?? {}
      return html`<ol${start != null && start !== 1 && html` start="${start}"`}>${node.content.map((item) => html`<li>${within(item.content as readonly Node[])}</li>`)}</ol>`
    }
    case 'blockquote':
      return html`<blockquote>${within(node.content)}</blockquote>`
    case 'picture':
      return figure(node.attrs, pictures)
    case 'factRow':
      return html`<aside class="numbers"><dl>${node.attrs.facts.map(({ label, value, note }) => html`<div><dt>${label}</dt><dd>${value}<small>${note}</small></dd></div>`)}</dl>${node.attrs.source !== '' && html`<p>${node.attrs.source}</p>`}</aside>`
  }
}

/** Written text as markup; what is written is never markup itself. */
export const bodyOf = (text: ArticleText, pictures: readonly Picture[], missing: string): Html[] => {
  const of = new Map(pictures.map((picture) => [picture.id, picture]))
  return text.content.map((node) => block(node, { of, missing }))
}
