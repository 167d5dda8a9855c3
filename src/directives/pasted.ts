export type PastedProvision = { number: string; text: string; depth: number }

/**
 * The styles of numbering in Vietnamese documents, from the outside in, with what follows the number. A hyphen or a slash
 * that goes on without a space is a symbol, a date or "V/v".
 */
const styles: readonly RegExp[] = [
  /^((?:phần|chương)\s+(?:thứ\s+)?\S+?)[.:\s]+(.*)$/iu,
  /^(mục\s+\S+?)[.:]?\s+(.*)$/iu,
  /^([IVXL]+)\s*(?:[.)]|[/-](?=\s))\s*(.*)$/u,
  /^(điều\s+\d+[a-zđ]?)\s*[.:]?\s*(.*)$/iu,
  /^(\d+(?:\.\d+)*)\s*(?:[.)]|[/-](?=\s))\s*(.*)$/u,
  /^(\d+(?:\.\d+)+)\s+(.*)$/u,
  /^([a-zđ])\s*[.)]\s*(.*)$/u,
]

function numbered(line: string) {
  for (const [style, pattern] of styles.entries()) {
    const [, number, text] = pattern.exec(line) ?? []
    if (number !== undefined && text !== undefined)
      // 1.2.3 stands two levels under 1
      return { number, text: text.trim(), level: `${style >= 5 ? style - 1 : style}.${number.split('.').length}` }
  }
  return undefined
}

/**
 * Pasted lines as provisions with the numbers they carry: each style of numbering that is met first inside another one
 * stands a level deeper; a line without a number goes on with the provision before it.
 */
export function readPasted(pasted: string): PastedProvision[] {
  const found: PastedProvision[] = []
  const open: string[] = []
  for (const raw of pasted.normalize('NFC').split(/\r?\n/)) {
    const line = raw.replaceAll(/\s+/g, ' ').trim()
    if (line === '') continue
    const item = numbered(line)
    const last = found.at(-1)
    if (!item) {
      if (last) last.text = `${last.text} ${line}`.trim()
      continue
    }
    const at = open.indexOf(item.level)
    if (at >= 0) open.length = at + 1
    else open.push(item.level)
    found.push({ number: item.number, text: item.text, depth: open.length - 1 })
  }
  return found
}
