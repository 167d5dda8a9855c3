import { html } from '#src/platform/html.ts'
import type { Section } from '../frame.ts'
import { markedParts } from '../reading/search.ts'
import type { TeaserPage } from '../reading/teasers.ts'
import type { Pen } from './pen.ts'
import { pageOf, type Sheet } from './shell.ts'
import { sectionAddress, teasers, turning } from './teasers.ts'

const withKey = (path: string, name: string, key: string | null) =>
  key === null ? undefined : `${path}${path.includes('?') ? '&' : '?'}${name}=${key}`
const turns = (pen: Pen, path: string, page: TeaserPage) =>
  turning(pen, withKey(path, 'sau', page.newer), withKey(path, 'truoc', page.older))

type Listing = Pick<Sheet, 'title' | 'current' | 'crumbs' | 'feed' | 'hidden'> & { path: string; lede?: string }
/** A list of articles under a title, a page of it. */
export function drawList(page: TeaserPage, { path, lede, ...sheet }: Listing, pen: Pen): string {
  const main = html`<div class="list"><h1>${sheet.title}</h1>${lede !== undefined && html`<p class="lede">${lede}</p>`}
${page.rows.length > 0 ? teasers(page.rows, pen) : html`<p class="quiet">${pen.words.nothing} <a href="/">${pen.words.toHome}</a></p>`}${turns(pen, path, page)}</div>`
  return pageOf(pen, { ...sheet, main })
}

export const drawSection = (section: Section, page: TeaserPage, pen: Pen): string => {
  const path = sectionAddress(section.slug)
  return drawList(page, { title: pen.nameOf(section), current: path, feed: `${path}/rss.xml`, path }, pen)
}

export type Asking = { q: string; words: readonly string[]; tooLong: boolean }
export function drawSearch({ q, words, tooLong }: Asking, page: TeaserPage, pen: Pen): string {
  const say = pen.words.find
  const mark = (text: string) =>
    html`${markedParts(text, words).map(([part, lit]) => (lit ? html`<mark>${part}</mark>` : part))}`
  const found = page.rows.length > 0
  const single = page.newer === null
  const main = html`<div class="list"><h1>${q === '' ? say.title : html`<span dir="auto">${say.of(q)}</span>`}</h1>
<form class="find" action="/tim-kiem" role="search" aria-label="${say.title}"><label class="sr" for="tu">${say.label}</label><input class="input" id="tu" type="search" name="q" maxlength="100" value="${q}"><button class="btn primary" type="submit">${say.go}</button></form>
${tooLong && html`<p class="quiet">${say.tooLong}</p>`}
${words.length === 0 && html`<p class="quiet">${say.ask}</p>`}
${words.length > 0 && found && html`${single && html`<p class="quiet" role="status">${say.results(page.rows.length, page.older !== null)}</p>`}${teasers(page.rows, pen, { mark })}${turns(pen, `/tim-kiem?q=${encodeURIComponent(q)}`, page)}`}
${words.length > 0 && !found && html`<p class="quiet" role="status"><b dir="auto">${say.nothing(q)}</b>. ${say.nothingText} <a href="/luu-tru">${pen.words.archive}</a>.</p>`}</div>`
  return pageOf(pen, { title: q === '' ? say.title : say.of(q), hidden: true, q, main })
}

export function drawArchive(months: readonly string[], pen: Pen): string {
  const years = [...Map.groupBy(months, (month) => month.slice(0, 4))]
  const main = html`<div class="list"><h1>${pen.words.archive}</h1><p class="lede">${pen.words.archiveText}</p>
${years.length === 0 && html`<p class="quiet">${pen.words.nothing}</p>`}${years.map(
  ([year, own]) =>
    html`<section class="year" aria-labelledby="nam-${year}"><h2 id="nam-${year}">${year}</h2><ul>${own.map((month) => html`<li><a href="/luu-tru/${month.replace('-', '/')}">${pen.words.month(Number(month.slice(5)), Number(year))}</a></li>`)}</ul></section>`,
)}</div>`
  return pageOf(pen, { title: pen.words.archive, description: pen.words.archiveText, current: '/luu-tru', main })
}
