import { type Html, html } from '#src/platform/html.ts'
import type { Consent } from '../frame.ts'
import type { Pen } from './pen.ts'
import { articleAddress } from './teasers.ts'

export type Written = { text: string; name: string; email: string; consent: boolean }
export type FaultyField = 'text' | 'name' | 'email' | 'consent'
export type Faults = Partial<Record<FaultyField, string>>
export const emptyForm: Written = { text: '', name: '', email: '', consent: false }

const sayFault = (id: string, fault: string | undefined): Html | false =>
  fault !== undefined && html`<p class="fault" id="${id}-loi">${fault}</p>`
const told = (id: string, fault: string | undefined, help?: string) => {
  const by = [fault !== undefined && `${id}-loi`, help !== undefined && `${id}-giup`].filter(Boolean).join(' ')
  return html`${by !== '' && html` aria-describedby="${by}"`}${fault !== undefined && html` aria-invalid="true"`}`
}

/** The form of a comment; the field a person never sees is filled in by robots alone. */
export function formOf(slug: string, consent: Consent, pen: Pen, given: Written, faults: Faults = {}): Html {
  const words = pen.words.comments
  const named = Object.entries(faults) as [FaultyField, string][]
  return html`<form class="cform" id="viet" method="post" action="${articleAddress(slug)}/binh-luan">
${named.length > 0 && html`<div class="faults" role="alert"><p><b>${words.faults}</b></p><ul>${named.map(([field, text]) => html`<li><a href="#bl-${field}">${text}</a></li>`)}</ul></div>`}
<div class="field"><label for="bl-text">${words.text}</label><textarea class="input" id="bl-text" name="text" rows="4" maxlength="1000" required${told('bl-text', faults.text, '')}>${given.text}</textarea>${sayFault('bl-text', faults.text)}<p class="help" id="bl-text-giup">${words.textHelp} <a href="/quy-dinh-binh-luan">${words.rules}</a></p></div>
<div class="cf2"><div class="field"><label for="bl-name">${words.name}</label><input class="input" id="bl-name" name="name" autocomplete="name" maxlength="100" required value="${given.name}"${told('bl-name', faults.name, '')}>${sayFault('bl-name', faults.name)}<p class="help" id="bl-name-giup">${words.nameHelp}</p></div>
<div class="field"><label for="bl-email">${words.email} <small>${words.optional}</small></label><input class="input" id="bl-email" name="email" type="email" autocomplete="email" maxlength="254" value="${given.email}"${told('bl-email', faults.email, '')}>${sayFault('bl-email', faults.email)}<p class="help" id="bl-email-giup">${words.emailHelp}</p></div></div>
<p class="trap" aria-hidden="true"><label for="bl-trang">${words.trap}</label><input id="bl-trang" name="website" tabindex="-1" autocomplete="off"></p>
<div class="consent"><input class="check" type="checkbox" id="bl-consent" name="consent" value="${consent.version}" required${given.consent && html` checked`}${told('bl-consent', faults.consent)}><label for="bl-consent">${pen.language === 'en' ? consent.en : consent.vi} <a href="/rieng-tu">${pen.words.foot.privacy}</a></label>${sayFault('bl-consent', faults.consent)}</div>
<p><button class="btn primary" type="submit">${words.send}</button></p></form>`
}
