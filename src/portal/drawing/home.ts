import { type Html, html } from '#src/platform/html.ts'
import { machine, published } from '../format.ts'
import type { PublicFigures } from '../reading/figures.ts'
import type { Home } from '../reading/home.ts'
import type { Teaser } from '../shapes.ts'
import { figureTeasers } from './figures.ts'
import type { Pen } from './pen.ts'
import { thumb } from './picture.ts'
import { dataOf, pageOf } from './shell.ts'
import { articleAddress, sectionAddress, timeOf } from './teasers.ts'

function leadStory(lead: Teaser, pen: Pen): Html {
  const href = articleAddress(lead.slug)
  const at = new Date(lead.at)
  return html`<article class="leadstory">${thumb(href, lead.cover, '(min-width: 1120px) 700px, 100vw', true)}<p class="kick"><a href="${sectionAddress(lead.section.slug)}">${pen.nameOf(lead.section)}</a><time datetime="${machine(at)}">${published(at, pen.language)}</time></p>
<h2 lang="vi"><a href="${href}">${lead.title}</a></h2><p class="summary" lang="vi">${lead.lead}</p></article>`
}

const latestOf = (rows: readonly Teaser[], pen: Pen) =>
  html`<section class="latest" aria-labelledby="tin-moi"><h2 id="tin-moi">${pen.words.latest}</h2><ol>${rows.map(
    (one) =>
      html`<li><a href="${articleAddress(one.slug)}" lang="vi">${one.title}</a><p><span>${pen.nameOf(one.section)}</span>${timeOf(one.at, pen)}</p></li>`,
  )}</ol></section>`

function column({ slug, rows }: Home['bySection'][number], pen: Pen): Html | false {
  const [first, ...rest] = rows
  if (!first) return false
  const href = articleAddress(first.slug)
  return html`<section class="pcol"><h2><a href="${sectionAddress(slug)}">${pen.nameOf(first.section)}</a></h2>${thumb(href, first.cover, '(min-width: 820px) 340px, 100vw')}<h3 lang="vi"><a href="${href}">${first.title}</a></h3><p lang="vi">${first.lead}</p>${rest.length > 0 && html`<ul>${rest.map((one) => html`<li><a href="${articleAddress(one.slug)}" lang="vi">${one.title}</a></li>`)}</ul>`}</section>`
}

export function drawHome({ lead, latest, bySection }: Home, figures: PublicFigures, pen: Pen): string {
  const { site } = pen
  const data = {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    url: pen.full('/'),
    inLanguage: 'vi',
    ...(site.owner && { publisher: { '@type': 'GovernmentOrganization', name: site.owner } }),
    potentialAction: {
      '@type': 'SearchAction',
      target: `${pen.full('/tim-kiem')}?q={q}`,
      'query-input': 'required name=q',
    },
  }
  const head = html`<meta property="og:type" content="website"><meta property="og:title" content="${site.name}"><meta property="og:description" content="${site.tagline}"><meta property="og:url" content="${pen.full('/')}"><meta name="twitter:card" content="summary">${dataOf(data)}`
  const main = html`<h1 class="sr">${site.name}</h1>${lead ? html`<div class="front">${leadStory(lead, pen)}${latest.length > 0 && latestOf(latest, pen)}</div>` : html`<p class="quiet first">${pen.words.emptyHome}</p>`}
${figureTeasers(figures, pen)}<div class="pcols">${bySection.map((one) => column(one, pen))}</div>`
  return pageOf(pen, { title: site.name, current: '/', head, main })
}
