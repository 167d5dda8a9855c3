import { type Html, html } from '#src/platform/html.ts'
import { clockTime, day, machine } from '../format.ts'
import { type Article, type Comment, type CommentsPage, commentsPerPage } from '../shapes.ts'
import { emptyForm, formOf } from './comment-form.ts'
import type { Pen } from './pen.ts'
import { articleAddress } from './teasers.ts'

const one = ({ name, text, at }: Comment, pen: Pen) => {
  const when = new Date(at)
  // what a stranger wrote keeps its own direction and turns nothing around it
  return html`<li><b><bdi>${name}</bdi></b><time datetime="${machine(when)}">${clockTime(when)} - ${day(when, pen.language)}</time>${text.split(/\n+/).map((line) => html`<p dir="auto">${line}</p>`)}</li>`
}

export function commentsOf({ slug, takesComments }: Article, { all, page, rows }: CommentsPage, pen: Pen): Html {
  const words = pen.words.comments
  if (!takesComments && all === 0)
    return html`<section class="comments" aria-labelledby="binh-luan"><h2 id="binh-luan">${words.title}</h2><p class="quiet">${words.closed}</p></section>`
  const first = (page - 1) * commentsPerPage
  const to = (n: number) => `${articleAddress(slug)}${n === 1 ? '' : `?bl=${n}`}#binh-luan`
  const more = first + rows.length < all
  return html`<section class="comments" aria-labelledby="binh-luan"><h2 id="binh-luan">${words.title} ${all > 0 && html`<span class="num">${all}</span>`}</h2>
${rows.length > 0 ? html`<ol start="${first + 1}" lang="vi">${rows.map((comment) => one(comment, pen))}</ol>` : html`<p class="quiet">${words.none}</p>`}
${(page > 1 || more) && html`<nav class="turning" aria-label="${words.title}">${page > 1 && html`<a href="${to(page - 1)}" rel="prev">← ${words.newer}</a>`}<span>${words.moreShown(first + 1, first + rows.length, all)}</span>${more && html`<a href="${to(page + 1)}" rel="next">${words.older} →</a>`}</nav>`}
${takesComments && pen.consent ? formOf(slug, pen.consent, pen, emptyForm) : html`<p class="quiet">${words.closed}</p>`}</section>`
}
