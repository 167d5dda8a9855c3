import { type Html, html } from '#src/platform/html.ts'
import { machine } from '../format.ts'
import type { Article } from '../shapes.ts'
import type { Pen } from './pen.ts'
import { pictureAddress, widthFor } from './picture.ts'
import { dataOf } from './shell.ts'
import { articleAddress, sectionAddress } from './teasers.ts'

const at = (iso: string) => machine(new Date(iso))

/** What other sites and search engines are told of an article. */
export function articleMetadata(article: Article, pen: Pen): Html {
  const { title, lead, cover, section, tags } = article
  const url = pen.full(articleAddress(article.slug))
  const wide = cover ? widthFor(cover, 1200) : 0
  const picture = cover && { url: pen.full(pictureAddress(cover.id, wide, 'jpg')), alt: cover.alt }
  const changed = article.changedAt ?? article.at
  const publisher = { '@type': 'GovernmentOrganization', name: pen.site.owner || pen.site.name, url: pen.full('/') }
  const author = article.textCredit ? { '@type': 'Person', name: article.textCredit } : publisher
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    headline: title,
    description: lead,
    inLanguage: 'vi',
    datePublished: at(article.at),
    dateModified: at(changed),
    articleSection: section.nameVi,
    ...(tags.length > 0 && { keywords: tags.join(', ') }),
    ...(picture && { image: [picture.url] }),
    ...(article.dateline && { dateline: article.dateline }),
    author,
    publisher,
  }
  const crumbs = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: section.nameVi, item: pen.full(sectionAddress(section.slug)) },
      { '@type': 'ListItem', position: 2, name: title },
    ],
  }
  return html`<meta property="og:type" content="article"><meta property="og:title" content="${title}"><meta property="og:description" content="${lead}"><meta property="og:url" content="${url}">
<meta property="article:published_time" content="${at(article.at)}"><meta property="article:modified_time" content="${at(changed)}"><meta property="article:section" content="${section.nameVi}">${tags.map((tag) => html`<meta property="article:tag" content="${tag}">`)}
${picture && html`<meta property="og:image" content="${picture.url}"><meta property="og:image:alt" content="${picture.alt}"><meta property="og:image:width" content="${wide}">`}
<meta name="twitter:card" content="${picture ? 'summary_large_image' : 'summary'}"><meta name="twitter:title" content="${title}"><meta name="twitter:description" content="${lead}">${picture && html`<meta name="twitter:image" content="${picture.url}">`}
${dataOf(data)}${dataOf(crumbs)}`
}
