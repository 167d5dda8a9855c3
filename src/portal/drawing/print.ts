import { html } from '#src/platform/html.ts'
import { machine, published } from '../format.ts'
import type { Article } from '../shapes.ts'
import { proseOf } from './article.ts'
import { icon } from './icons.ts'
import type { Pen } from './pen.ts'
import { articleAddress } from './teasers.ts'

/** The article alone, for paper. */
export function drawPrint(article: Article, pen: Pen): string {
  const { words, site, means } = pen
  const address = articleAddress(article.slug)
  const at = new Date(article.at)
  return html`<!doctype html><html lang="${pen.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${article.title} · ${site.name}</title>
<meta name="robots" content="noindex"><link rel="canonical" href="${pen.full(address)}"><link rel="stylesheet" href="${means.assets.css}"><script src="${means.assets.js}" defer></script></head><body class="paper">
<p class="no-print"><a href="${address}">← ${words.article.back}</a><button class="btn primary" type="button" data-print hidden>${icon('print')}${words.article.printNow}</button></p>
<main class="art"><header class="paper-head"><b>${site.name}</b><span>${site.owner}</span></header><article><header class="art-head"><h1 lang="vi">${article.title}</h1><p class="art-meta"><time datetime="${machine(at)}">${published(at, pen.language)}</time></p></header>
${proseOf(article, pen)}</article><p class="from">${pen.full(address)}</p></main></body></html>`.text
}
