import { Html, html } from '#src/platform/html.ts'
import { weekdayAndDay } from '../format.ts'
import { icon, mark } from './icons.ts'
import type { Pen } from './pen.ts'

export type Sheet = {
  title: string
  description?: string
  /** The address in the menu that this page belongs to. */
  current?: string
  /** Pages of a list, of a search, of a refusal: not for search engines. */
  hidden?: boolean
  head?: Html | undefined
  /** Where it lies below the home page. */
  crumbs?: readonly { text: string; href: string }[] | undefined
  feed?: string
  /** The page asks for the words itself: none in the head. */
  q?: string
  main: Html
}

/** JSON as data in a page: `<` is written so that no text in it can end the element. */
export const dataOf = (value: unknown) =>
  new Html(`<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`)

function head(pen: Pen, { title, description = pen.site.tagline, hidden, head: more, feed }: Sheet): Html {
  const { means, site, words, asked } = pen
  const whole = asked.path === '/' ? title : `${title} · ${site.name}`
  return html`<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${whole}</title>${description !== '' && html`<meta name="description" content="${description}">`}
<link rel="stylesheet" href="${means.assets.css}"><link rel="icon" href="${means.assets.icon}" type="image/svg+xml">
${
  hidden
    ? html`<meta name="robots" content="noindex">`
    : html`<link rel="canonical" href="${pen.full(pen.own)}"><link rel="alternate" hreflang="vi" href="${pen.full(pen.inLanguage('vi'))}"><link rel="alternate" hreflang="en" href="${pen.full(pen.inLanguage('en'))}"><link rel="alternate" hreflang="x-default" href="${pen.full(asked.path)}">`
}
<link rel="alternate" type="application/rss+xml" title="${site.name}" href="/rss.xml">${
    feed !== undefined &&
    html`<link rel="alternate" type="application/rss+xml" title="${title} · ${site.name}" href="${feed}">`
  }
<meta property="og:site_name" content="${site.name}"><meta property="og:locale" content="${asked.language === 'en' ? 'en_GB' : 'vi_VN'}">
${more ?? html`<meta property="og:type" content="website"><meta property="og:title" content="${title}"><meta property="og:url" content="${pen.full(asked.path)}"><meta name="twitter:card" content="summary">`}
<meta name="theme-color" content="#363e95"><script src="${means.assets.js}" defer data-copied="${words.article.copied}"></script></head>`
}

const link = (href: string, text: string, current: string | undefined) =>
  html`<a href="${href}"${href === current && new Html(' aria-current="page"')}>${text}</a>`

function masthead(pen: Pen, { current, q }: Sheet): Html {
  const { site, words, sections, language } = pen
  const other = language === 'en' ? 'vi' : 'en'
  const address = `${pen.asked.path}${pen.asked.path.includes('?') ? '&' : '?'}lang=${other}`
  return html`<header class="mast"><div class="pw mast-in">
<a class="mast-brand" href="/">${mark}<span><b>${site.name}</b>${site.tagline !== '' && html`<small>${site.tagline}</small>`}</span></a>
${q === undefined && html`<form class="mast-search" role="search" action="/tim-kiem"><label class="sr" for="q">${words.search}</label>${icon('search')}<input class="input" id="q" type="search" name="q" maxlength="100" placeholder="${words.searchPlaceholder}" autocomplete="off"></form>`}
<p class="mast-date"><time datetime="${pen.today}">${weekdayAndDay(new Date(pen.now), language)}</time><a href="${address}" hreflang="${other}" lang="${other}" rel="nofollow">${icon('language')}${words.language}</a></p>
</div><div class="weave"></div>
<nav class="cats" aria-label="${words.sections}"><div class="pw cats-in">${link('/', words.home, current)}${sections
    .filter(({ active }) => active)
    .map((section) =>
      link(`/chuyen-muc/${section.slug}`, pen.nameOf(section), current),
    )}${link('/so-lieu', words.figures, current)}${link('/luu-tru', words.archive, current)}</div></nav></header>`
}

/** The same on every page until the site is read anew. */
const feet = new WeakMap<Pen['site'], Partial<Record<Pen['language'], Html>>>()
function foot(pen: Pen): Html {
  const known = feet.get(pen.site) ?? {}
  feet.set(pen.site, known)
  known[pen.language] ??= drawFoot(pen)
  return known[pen.language]!
}

function drawFoot(pen: Pen): Html {
  const { site, words } = pen
  const line = (label: string, text: string | Html) =>
    (typeof text !== 'string' || text !== '') && html`<br><span>${label} ${text}</span>`
  const mail = site.email !== '' ? html`<a href="mailto:${site.email}">${site.email}</a>` : ''
  return html`<footer class="pfoot"><div class="weave"></div><div class="pw pfoot-in">
<p><b>${site.name}</b>${line(words.foot.owner, site.owner)}${line(words.foot.responsible, site.responsible)}${line(words.foot.address, site.address)}${line(words.foot.phone, site.phone)}${line(words.foot.mail, mail)}</p>
<ul><li><a href="/gioi-thieu">${words.foot.about}</a></li><li><a href="/gioi-thieu#lien-he">${words.foot.contact}</a></li><li><a href="/quy-dinh-binh-luan">${words.foot.rules}</a></li><li><a href="/rieng-tu">${words.foot.privacy}</a></li></ul>
<ul><li><a href="/rss.xml">${icon('feed')} ${words.foot.feed}</a></li><li><a href="/luu-tru">${words.archive}</a></li><li><a href="/sitemap.xml">${words.foot.map}</a></li><li><a href="/app" rel="nofollow">${words.foot.office}</a></li></ul>
${pen.demonstration && html`<p class="illus">${words.illustrative}</p>`}</div></footer>`
}

const crumbsOf = (pen: Pen, crumbs: NonNullable<Sheet['crumbs']>) =>
  html`<nav class="pcrumbs pw" aria-label="${pen.words.place}"><ol><li><a href="/">${pen.words.home}</a></li>${crumbs.map(({ text, href }) => html`<li>${icon('right')}<a href="${href}">${text}</a></li>`)}</ol></nav>`

/** A whole page of the public side: complete without script. */
export function pageOf(pen: Pen, sheet: Sheet): string {
  const { asked, words } = pen
  return html`<!doctype html><html lang="${asked.language}"${asked.size !== 'vua' && html` data-co="${asked.size}"`}>${head(pen, sheet)}<body>
<a class="skip" href="#noi-dung">${words.skip}</a>${masthead(pen, sheet)}${sheet.crumbs && crumbsOf(pen, sheet.crumbs)}
<main class="pw" id="noi-dung">${sheet.main}</main>${foot(pen)}</body></html>`.text
}
