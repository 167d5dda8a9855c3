import { refused } from '#src/platform/problem.ts'

export type XmlEvent =
  | { at: 'open'; name: string; attributes: string; empty: boolean }
  | { at: 'close'; name: string }
  | { at: 'text'; text: string }

const token =
  /<(\/?)([\w:.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|([^<]+)/y
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const deepest = 400

export const decoded = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, number, name) => {
        if (name) return entities[name] ?? whole
        const code = hex ? Number.parseInt(hex, 16) : Number(number)
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
      })
    : text

/**
 * The parts of an XML text in their order, without building a tree: a document of 500 pages would be a large one.
 * Refuses what is not well-formed or nested too deeply; a document type, which Word never writes, counts as such.
 */
export function* eventsOf(xml: string): Generator<XmlEvent> {
  const open: string[] = []
  token.lastIndex = xml.charCodeAt(0) === 0xfeff ? 1 : 0
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex
    const match = token.exec(xml)
    if (!match) throw refused('reading.damaged', { at })
    const next = token.lastIndex
    const [, closing, name, attributes = '', empty, cdata, text] = match
    if (text !== undefined) yield { at: 'text', text: decoded(text) }
    else if (cdata !== undefined) yield { at: 'text', text: cdata }
    else if (name && closing) {
      if (open.pop() !== name) throw refused('reading.damaged', { at })
      yield { at: 'close', name }
    } else if (name) {
      if (!empty && open.push(name) > deepest) throw refused('reading.deep')
      yield { at: 'open', name, attributes, empty: Boolean(empty) }
      if (empty) yield { at: 'close', name }
    }
    // another reader may have used the same expression meanwhile
    token.lastIndex = next
  }
  if (open.length) throw refused('reading.damaged', { at: xml.length })
}

/** An attribute of an opened element: `w:val`. */
export const attribute = (attributes: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return found ? decoded(found[1] ?? found[2] ?? '') : undefined
}
