import { type Html, html } from '#src/platform/html.ts'
import { listed, machine } from '../format.ts'
import type { Teaser, Titled } from '../shapes.ts'
import type { Pen } from './pen.ts'
import { thumb } from './picture.ts'

export const articleAddress = (slug: string) => `/tin/${slug}`
export const sectionAddress = (slug: string) => `/chuyen-muc/${slug}`

export const timeOf = (at: string, pen: Pen): Html =>
  html`<time datetime="${machine(new Date(at))}">${listed(new Date(at), pen.today, pen.language)}</time>`

/** A list of titles with their times. */
export const titles = (all: readonly Titled[], pen: Pen): Html =>
  html`<ul class="titles">${all.map((t) => html`<li><a href="${articleAddress(t.slug)}" lang="vi">${t.title}</a>${timeOf(t.at, pen)}</li>`)}</ul>`

/** A page's worth of articles, each with section, time, beginning and picture. */
export const teasers = (
  all: readonly Teaser[],
  pen: Pen,
  { mark = (text: string): Html => html`${text}` } = {},
): Html =>
  html`<ul class="teasers">${all.map(
    (t) =>
      html`<li>${thumb(articleAddress(t.slug), t.cover, '(min-width: 700px) 208px, 34vw')}<div><p class="kick"><a href="${sectionAddress(t.section.slug)}">${pen.nameOf(t.section)}</a>${timeOf(t.at, pen)}</p>
<h2 lang="vi"><a href="${articleAddress(t.slug)}">${mark(t.title)}</a></h2><p class="summary" lang="vi">${mark(t.lead)}</p></div></li>`,
  )}</ul>`

/** Newer and older pages of a list, by address: undefined where there is none. */
export const turning = (pen: Pen, newer: string | undefined, older: string | undefined): Html | false =>
  (newer !== undefined || older !== undefined) &&
  html`<nav class="turning" aria-label="${pen.words.pages}">${newer !== undefined && html`<a href="${newer}" rel="prev">← ${pen.words.newer}</a>`}${older !== undefined && html`<a href="${older}" rel="next">${pen.words.older} →</a>`}</nav>`
