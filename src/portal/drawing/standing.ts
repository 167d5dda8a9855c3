import { html } from '#src/platform/html.ts'
import type { Pen } from './pen.ts'
import { pageOf } from './shell.ts'
import { enTexts } from './texts.en.ts'
import { viTexts } from './texts.vi.ts'

const parts = (all: readonly { title?: string; text: string }[]) =>
  all.map(({ title, text }) => html`${title !== undefined && html`<h2>${title}</h2>`}<p>${text}</p>`)

/** Pages of standing text: about, privacy, rules. */
export function drawStanding(which: 'about' | 'privacy' | 'rules', pen: Pen): string {
  const texts = pen.language === 'en' ? enTexts : viTexts
  const { site, words } = pen
  if (which !== 'about') {
    const { title, parts: all } = texts[which]
    return pageOf(pen, { title, main: html`<article class="standing"><h1>${title}</h1>${parts(all)}</article>` })
  }
  const own = site.about.map((text) => ({ text }))
  const facts = [
    [words.foot.owner, site.owner],
    [words.foot.responsible, site.responsible],
    [words.foot.address, site.address],
    [words.foot.phone, site.phone],
  ].filter(([, text]) => text !== '')
  const main = html`<article class="standing"><h1>${texts.about}</h1>${parts(own.length > 0 && pen.language === 'vi' ? own : texts.aboutUsual(site.name, site.owner))}
<h2 id="lien-he">${texts.contact}</h2><dl>${facts.map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}${site.email !== '' && html`<div><dt>${words.foot.mail}</dt><dd><a href="mailto:${site.email}">${site.email}</a></dd></div>`}</dl></article>`
  return pageOf(pen, { title: texts.about, main })
}
