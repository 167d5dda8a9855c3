import { type Token, tokensOf } from './html-tokens.ts'

const silent = ['style', 'script', 'head', 'title', 'xml', 'noscript', 'template', 'svg', 'math', 'iframe', 'object']
const empty = ['br', 'img', 'hr', 'meta', 'link', 'input', 'col', 'wbr', 'area', 'base', 'embed', 'source', 'track']
const headings: Record<string, string> = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h3', h5: 'h3', h6: 'h3' }
const kept = ['p', 'ul', 'ol', 'li', 'blockquote']
const address = /^(https?:\/\/|mailto:|\/(?!\/))/i

const styleOf = (attrs: Record<string, string>, name: string) =>
  new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, 'i').exec(attrs.style?.replaceAll('&quot;', '"') ?? '')?.[1]?.trim()

const isHidden = (attrs: Record<string, string>) =>
  styleOf(attrs, 'display') === 'none' ||
  styleOf(attrs, 'mso-hide') === 'all' ||
  /^ignore$/i.test(styleOf(attrs, 'mso-list') ?? '')

/** What a run of text keeps of its look: bold and italic, however they were said. */
function marksOf(name: string, attrs: Record<string, string>): string[] {
  const [weight, slant] = [styleOf(attrs, 'font-weight'), styleOf(attrs, 'font-style')]
  const bold = weight ? /^(bold|bolder|[6-9]00)/.test(weight) : name === 'b' || name === 'strong'
  const italic = slant ? /^(italic|oblique)/.test(slant) : name === 'i' || name === 'em'
  const href = name === 'a' && attrs.href && address.test(attrs.href) ? [`a href="${attrs.href}"`] : []
  return [...(bold ? ['strong'] : []), ...(italic ? ['em'] : []), ...href]
}

/** The mark that Word draws before an item of a list, from the tokens that follow the paragraph's beginning. */
function markerAfter(tokens: readonly Token[], from: number): string {
  let [ignored, text] = [0, '']
  for (const token of tokens.slice(from, from + 40)) {
    if (token.kind === 'close' && token.name === 'p') break
    if (token.kind === 'open' && (ignored > 0 || isHidden(token.attrs)) && !empty.includes(token.name)) ignored += 1
    else if (token.kind === 'close' && ignored > 0) ignored -= 1
    else if (token.kind === 'text' && ignored > 0) text += token.text
  }
  return text.replace(/&nbsp;|\s/g, '')
}

/**
 * What was copied from Word, a web page or another editor, as plain paragraphs, headings, lists, quotes, bold, italic and
 * links: no fonts, no colours, no scripts; Word's paragraphs that look like items become lists, each row of a table a line.
 */
export function cleanPasted(html: string): string {
  const tokens = tokensOf(html)
  const out: string[] = []
  const closing: { name: string; ends: string[] }[] = []
  const lists: string[] = []
  let [muted, mutedBy, tables, cells] = [0, '', 0, 0]

  const listTo = (level: number, tag: string) => {
    while (lists.length > level) out.push(`</li></${lists.pop()}>`)
    if (lists.length === level && level > 0) out.push('</li><li>')
    while (lists.length < level) {
      lists.push(tag)
      out.push(`<${tag}><li>`)
    }
  }
  const begin = (name: string, attrs: Record<string, string>, at: number) => {
    const level = name === 'p' ? /level(\d)/.exec(styleOf(attrs, 'mso-list') ?? '')?.[1] : undefined
    if (level) listTo(Math.min(3, Number(level)), /^[\da-z]+[.)]/i.test(markerAfter(tokens, at + 1)) ? 'ol' : 'ul')
    else if (tables === 0 && (kept.includes(name) || name in headings)) listTo(0, '')
    if (tables > 0) {
      if (name === 'tr') {
        out.push('<p>')
        cells = 0
      } else if (name === 'td' || name === 'th') {
        if (cells > 0) out.push(' | ')
        cells += 1
      } else if (['p', 'div', 'li'].includes(name)) out.push(' ')
    } else {
      const tag = headings[name] ?? (kept.includes(name) ? name : name === 'div' || name === 'section' ? 'div' : '')
      if (tag) {
        out.push(`<${tag}>`)
        closing.push({ name, ends: [tag] })
        return
      }
    }
    const marks = marksOf(name, attrs)
    for (const mark of marks) out.push(`<${mark}>`)
    closing.push({ name, ends: marks.map((mark) => mark.split(' ')[0]!).reverse() })
  }
  const end = (name: string) => {
    const at = closing.findLastIndex((open) => open.name === name)
    if (at >= 0) for (const { ends } of closing.splice(at).reverse()) for (const tag of ends) out.push(`</${tag}>`)
    if (tables > 0 && name === 'tr') out.push('</p>')
  }

  for (const [at, token] of tokens.entries()) {
    if (muted > 0) {
      if (token.kind !== 'text' && token.name === mutedBy) muted += token.kind === 'open' ? 1 : -1
    } else if (token.kind === 'text') out.push(token.text.replace(/(?:&nbsp;|\s)+/g, ' '))
    else if (token.name === 'table') {
      listTo(0, '')
      tables = Math.max(0, tables + (token.kind === 'open' ? 1 : -1))
    } else if (token.kind === 'close') end(token.name)
    else if (token.name === 'br') out.push(tables > 0 ? ' ' : '<br>')
    else if (empty.includes(token.name)) continue
    else if (silent.includes(token.name) || isHidden(token.attrs)) {
      muted = 1
      mutedBy = token.name
    } else begin(token.name, token.attrs, at)
  }
  for (const { ends } of closing.reverse()) for (const tag of ends) out.push(`</${tag}>`)
  listTo(0, '')
  return out
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/<(p|h2|h3)>\s+/g, '<$1>')
    .replace(/\s+<\/(p|h2|h3)>/g, '</$1>')
    .replace(/<(p|div|h2|h3)>(?:<\/?(?:strong|em)>|\s)*<\/\1>/g, '')
    .trim()
    .normalize('NFC')
}

/** What was copied within our own editor keeps its nodes; everything else is cleaned. */
export const pasted = (html: string): string => (html.includes('data-pm-slice') ? html : cleanPasted(html))
