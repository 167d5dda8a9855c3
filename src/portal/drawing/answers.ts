import { html } from '#src/platform/html.ts'
import type { OfLink } from '../comments/intake.ts'
import type { Consent } from '../frame.ts'
import type { Article } from '../shapes.ts'
import { type Faults, formOf, type Written } from './comment-form.ts'
import { drawNote } from './notes.ts'
import type { Pen } from './pen.ts'
import { pageOf } from './shell.ts'
import { articleAddress } from './teasers.ts'

type About = Pick<Article, 'slug' | 'title'>
const back = ({ slug, title }: About, pen: Pen) =>
  html`<p><a href="${articleAddress(slug)}">${pen.words.article.back}: <span lang="vi">${title}</span></a></p>`
const kept = ({ text }: Written) => html`<p class="kept" dir="auto">${text}</p>`

/** The form again, with what is wrong beside each field and everything that was written. */
export const drawFaulty = (about: About, consent: Consent, given: Written, faults: Faults, pen: Pen): string =>
  pageOf(pen, {
    title: pen.words.comments.faults,
    hidden: true,
    main: html`<div class="note"><h1>${pen.words.comments.faults}</h1>${back(about, pen)}${formOf(about.slug, consent, pen, given, faults)}</div>`,
  })

/** What was written, once more: for whoever was faster than a hand. */
export function drawReview(
  about: About,
  given: Written & { consentVersion: number | undefined },
  stamp: string,
  pen: Pen,
): string {
  const words = pen.words.comments
  const field = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}">`
  return drawNote(
    words.reviewTitle,
    words.reviewText,
    pen,
    html`<p class="kept" dir="auto"><b><bdi>${given.name}</bdi></b>\n${given.text}</p><form method="post" action="${articleAddress(about.slug)}/binh-luan">${field('text', given.text)}${field('name', given.name)}${field('email', given.email)}${field('consent', String(given.consentVersion ?? ''))}${field('luc', stamp)}<p class="acts"><button class="btn primary" type="submit">${words.send}</button><a href="${articleAddress(about.slug)}#viet">${pen.words.article.back}</a></p></form>`,
  )
}

/** It waits for review; the link is shown this once. */
export function drawThanks(about: About, link: string | undefined, mailed: boolean, pen: Pen): string {
  const words = pen.words.comments
  return drawNote(
    words.thanks,
    words.thanksText,
    pen,
    html`${link !== undefined && html`<h2>${words.link}</h2><p>${words.linkText} ${mailed && words.linkMailed}</p><p class="kept"><a href="${link}">${link}</a></p>`}${back(about, pen)}`,
  )
}

export const drawSlowDown = (about: About, given: Written, pen: Pen): string =>
  drawNote(pen.words.comments.tooMany, pen.words.comments.tooManyText, pen, html`${kept(given)}${back(about, pen)}`)
export const drawClosed = (about: About, given: Written, pen: Pen): string =>
  drawNote(pen.words.comments.title, pen.words.comments.closed, pen, html`${kept(given)}${back(about, pen)}`)

/** A question, not yet an act: a mail program may open the link on its own. */
export const drawWithdraw = ({ name, text, title }: OfLink, pen: Pen): string => {
  const words = pen.words.comments
  return drawNote(
    words.withdrawTitle,
    words.withdrawText,
    pen,
    html`<p class="kept" dir="auto"><b><bdi>${name}</bdi></b>\n${text}</p><p class="link" lang="vi">${title}</p><form method="post"><p class="acts"><button class="btn primary" type="submit">${words.withdraw}</button><a href="/">${pen.words.toHome}</a></p></form>`,
  )
}
export const drawWithdrawn = (pen: Pen): string =>
  drawNote(
    pen.words.comments.withdrawn,
    pen.words.comments.withdrawnText,
    pen,
    html`<p><a href="/">${pen.words.toHome}</a></p>`,
  )
export const drawNoLink = (pen: Pen): string =>
  drawNote(
    pen.words.comments.noLink,
    pen.words.comments.noLinkText,
    pen,
    html`<p><a href="/">${pen.words.toHome}</a></p>`,
  )
