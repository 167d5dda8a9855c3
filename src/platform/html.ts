/** Markup that is safe to join; everything else that is put into `html` is escaped. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString() {
    return this.text
  }
}
type Part = Html | string | number | null | undefined | false | readonly Part[]

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escapeHtml = (text: string) =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (c) => escapes[c] ?? c) : text

function shown(part: Part): string {
  if (typeof part === 'string') return escapeHtml(part)
  if (part instanceof Html) return part.text
  if (!Array.isArray(part)) return part === null || part === undefined || part === false ? '' : escapeHtml(String(part))
  let all = ''
  for (const one of part) all += shown(one)
  return all
}

/** html`<p>${words}</p>`: escapes what is put in, also within quoted attributes. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let all = strings[0]!
  for (let at = 0; at < parts.length; at++) all += shown(parts[at]) + strings[at + 1]
  return new Html(all)
}
