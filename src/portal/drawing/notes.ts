import { type Html, html } from '#src/platform/html.ts'
import type { Titled } from '../shapes.ts'
import type { Pen } from './pen.ts'
import { pageOf } from './shell.ts'
import { titles } from './teasers.ts'

/** A page that says one thing: a refusal, an answer, what is not there. Never for search engines. */
export const drawNote = (title: string, text: string, pen: Pen, more?: Html | false): string =>
  pageOf(pen, { title, hidden: true, main: html`<div class="note"><h1>${title}</h1><p>${text}</p>${more}</div>` })

const start = (pen: Pen) =>
  html`<ul class="start"><li><a href="/">${pen.words.toHome}</a></li><li><a href="/tim-kiem">${pen.words.search}</a></li><li><a href="/luu-tru">${pen.words.archive}</a></li></ul>`

export const drawMissing = (pen: Pen) => drawNote(pen.words.missing.title, pen.words.missing.text, pen, start(pen))
export const drawFailed = (pen: Pen) => drawNote(pen.words.failed.title, pen.words.failed.text, pen, start(pen))
export const drawGone = (others: readonly Titled[], pen: Pen) =>
  drawNote(pen.words.gone.title, pen.words.gone.text, pen, others.length > 0 ? titles(others, pen) : start(pen))
