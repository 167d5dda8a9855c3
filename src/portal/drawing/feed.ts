import { html } from '#src/platform/html.ts'
import type { Listed } from '../reading/archive.ts'
import type { Teaser } from '../shapes.ts'
import type { Pen } from './pen.ts'
import { pictureAddress, widthFor } from './picture.ts'
import { articleAddress } from './teasers.ts'

// XML 1.0 knows no control characters; html`` escapes the rest in the same way.
const plain = (text: string) => text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')

/** RSS 2.0 of the newest articles. */
export function drawFeed(rows: readonly Teaser[], { title, path }: { title: string; path: string }, pen: Pen): string {
  const { site } = pen
  const items = rows.map((one) => {
    const url = pen.full(articleAddress(one.slug))
    const picture = one.cover && pen.full(pictureAddress(one.cover.id, widthFor(one.cover, 640), 'jpg'))
    return html`<item><title>${plain(one.title)}</title><link>${url}</link><guid isPermaLink="true">${url}</guid><pubDate>${new Date(one.at).toUTCString()}</pubDate><category>${one.section.nameVi}</category><description>${plain(one.lead)}</description>${picture && html`<media:content url="${picture}" medium="image" type="image/jpeg"/>`}</item>`
  })
  return html`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>${title}</title><link>${pen.full('/')}</link><description>${site.tagline || site.name}</description><language>vi</language><atom:link href="${pen.full(path)}" rel="self" type="application/rss+xml"/>${items}</channel></rss>`
    .text
}

export const drawMap = (rows: readonly Listed[], standing: readonly string[], pen: Pen): string =>
  html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${standing.map((path) => html`<url><loc>${pen.full(path)}</loc></url>`)}${rows.map(({ slug, at }) => html`<url><loc>${pen.full(articleAddress(slug))}</loc><lastmod>${at}</lastmod></url>`)}</urlset>`
    .text

export const drawMapIndex = (months: readonly string[], pen: Pen): string =>
  html`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${['trang', ...months].map((part) => html`<sitemap><loc>${pen.full(`/sitemap/${part}.xml`)}</loc></sitemap>`)}</sitemapindex>`
    .text
