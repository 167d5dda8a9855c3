import { withNames } from '#src/platform/text.ts'

export type Piece = { kind: 'text' | 'name' | 'link'; text: string }

/** A private sign of Unicode on both sides of a name: it stands in no text that is typed. */
const mark = '\uE000'
const address = /\bhttps?:\/\/[^\s<>"'\uE000]+/g

/** A full stop, a comma or a closing bracket after an address is the sentence's. */
function trimmed(found: string): string {
  const cut = found.replace(/[.,;:!?…]+$/, '')
  return cut.endsWith(')') && !cut.includes('(') ? cut.slice(0, -1) : cut
}

function linked(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of text.matchAll(address)) {
    const link = trimmed(found[0])
    pieces.push({ kind: 'text', text: text.slice(from, found.index) }, { kind: 'link', text: link })
    from = found.index + link.length
  }
  return [...pieces, { kind: 'text' as const, text: text.slice(from) }].filter((piece) => piece.text !== '')
}

/** Plain text as it is shown: names and addresses apart. Only http and https become links. */
export function piecesOf(text: string, mentions: readonly { id: string; name: string }[]): Piece[] {
  const nameOf = (id: string) => `${mark}${mentions.find((one) => one.id === id)?.name ?? ''}${mark}`
  return withNames(text.replaceAll(mark, ''), nameOf)
    .split(mark)
    .flatMap((part, at, all): Piece[] => {
      if (at % 2 === 1) return [{ kind: 'name', text: `@${part}` }]
      // the sign before a name belongs to the name
      const plain = at < all.length - 1 ? part.replace(/@$/, '') : part
      return linked(plain)
    })
}
