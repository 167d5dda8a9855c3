import { type Html, html } from '#src/platform/html.ts'
import { count, machine, published } from '../format.ts'
import { type Size, sizes } from '../frame.ts'
import type { Article, ArticlePage } from '../shapes.ts'
import { bodyOf } from './body.ts'
import { commentsOf } from './comments.ts'
import { icon } from './icons.ts'
import { articleMetadata } from './metadata.ts'
import type { Pen } from './pen.ts'
import { image } from './picture.ts'
import { pageOf } from './shell.ts'
import { articleAddress, sectionAddress, titles } from './teasers.ts'

/** "Tin, ảnh: X" where both are the same person's, else "Tin: X; ảnh: Y". */
export function creditOf({ textCredit, photoCredit }: Pick<Article, 'textCredit' | 'photoCredit'>, pen: Pen): string {
  const { both, text, photo, photoAlone } = pen.words.article.credits
  if (textCredit !== '' && textCredit === photoCredit) return `${both} ${textCredit}`
  if (textCredit !== '' && photoCredit !== '') return `${text} ${textCredit}; ${photo} ${photoCredit}`
  if (textCredit !== '') return `${text} ${textCredit}`
  return photoCredit === '' ? '' : `${photoAlone} ${photoCredit}`
}

function sizeLinks(pen: Pen, address: string): Html {
  const { words, asked } = pen
  const at = sizes.indexOf(asked.size)
  const to = (size: Size | undefined, label: string, sign: string) =>
    size
      ? html`<a href="${address}?co=${size}" rel="nofollow"><span aria-hidden="true">${sign}</span><span class="sr">${label}</span></a>`
      : html`<span class="off" aria-hidden="true">${sign}</span>`
  return html`<span class="size" role="group" aria-label="${words.article.size}">${to(sizes[at - 1], words.article.smaller, 'A−')}${to(sizes[at + 1], words.article.larger, 'A+')}</span>`
}

function sharing({ title }: Article, url: string, pen: Pen): Html {
  const words = pen.words.article
  const [to, name] = [encodeURIComponent(url), encodeURIComponent(title)]
  return html`<details class="share"><summary>${icon('share')}${words.share}</summary><ul aria-label="${words.shareBy}"><li><a href="mailto:?subject=${name}&amp;body=${to}">${words.byMail}</a></li><li><a href="https://www.facebook.com/sharer/sharer.php?u=${to}" rel="noopener nofollow" target="_blank">${words.byFacebook}</a></li><li><label class="sr" for="dia-chi">${words.copy}</label><input class="input" id="dia-chi" readonly value="${url}"><button class="btn" type="button" data-copy="${url}" hidden>${words.copy}</button></li></ul></details>`
}

/** Cover, lead and body, as both the page and its printed form show them. */
export function proseOf(article: Article, pen: Pen): Html {
  const { cover, dateline, lead } = article
  const credit = creditOf(article, pen)
  return html`<div class="prose" lang="vi"><p class="lead">${dateline !== '' && html`<b class="dateline">${dateline} -</b> `}${lead}</p>
${cover && html`<figure class="cover">${image(cover, { sizes: '(min-width: 860px) 780px, 100vw', alt: cover.alt, first: true })}${cover.caption !== '' && html`<figcaption>${cover.caption}</figcaption>`}</figure>`}
${bodyOf(article.body, article.pictures, pen.words.article.noPicture)}${credit !== '' && html`<p class="credit">${credit}</p>`}</div>`
}

export function drawArticle({ article, comments, others }: ArticlePage, pen: Pen): string {
  const { words } = pen
  const { section } = article
  const address = articleAddress(article.slug)
  const at = new Date(article.at)
  const changed = article.changedAt === null ? null : new Date(article.changedAt)
  const main = html`<div class="art"><article><header class="art-head"><h1 lang="vi">${article.title}</h1>
<div class="art-meta"><time datetime="${machine(at)}">${published(at, pen.language)}</time>${changed && html`<span>${words.article.changed(published(changed, pen.language))}</span>`}<span>${words.article.views} <b class="num">${count(article.views, pen.language)}</b></span>
<span class="art-tools"><a href="${address}/in" rel="nofollow">${icon('print')}${words.article.print}</a>${sizeLinks(pen, address)}${sharing(article, pen.full(address), pen)}</span></div></header>
${proseOf(article, pen)}
<footer class="art-foot">${article.tags.length > 0 && html`<ul class="tags" aria-label="${words.article.tags}">${article.tags.map((tag) => html`<li><a href="/the/${encodeURIComponent(tag)}" lang="vi">${tag}</a></li>`)}</ul>`}${article.sources.length > 0 && html`<p class="sources"><b>${words.article.sources}</b> <span lang="vi">${article.sources.map(({ title, href }, n) => html`${n > 0 && '; '}${href === null ? title : html`<a href="${href}">${title}</a>`}`)}</span></p>`}</footer></article>
${commentsOf(article, comments, pen)}
${others.length > 0 && html`<section class="others" aria-labelledby="tin-khac"><h2 id="tin-khac">${words.article.others}</h2>${titles(others, pen)}</section>`}
<p class="totop"><a href="#">${icon('up')}${words.toTop}</a></p></div><img class="seen" src="${address}/xem.gif" alt="" width="1" height="1">`
  return pageOf(pen, {
    title: article.title,
    description: article.lead,
    current: sectionAddress(section.slug),
    crumbs: [{ text: pen.nameOf(section), href: sectionAddress(section.slug) }],
    head: articleMetadata(article, pen),
    main,
  })
}
