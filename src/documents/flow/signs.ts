import type { Block, Listed, Paragraph } from './blocks.ts'

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
const letter = (n: number) => String.fromCharCode(97 + ((n - 1) % 26))

/** The sign or number before an item, the same as Word counts it. */
export function signOf({ level, ordered, start, nth }: Listed): string {
  if (!ordered) return ['-', '+', '•'][level]!
  const n = start + nth
  return [`${n}.`, `${letter(n)})`, `${roman[n - 1] ?? n}.`][level]!
}

/** Where Word's own numbering is another's, signs and numbers are written out. */
export function writtenOut(block: Block): Block {
  if (block.kind !== 'paragraph' || !block.listed) return block
  const { listed, ...rest } = block as Paragraph & { listed: Listed }
  return { ...rest, indent: listed.level * 5, runs: [{ text: `${signOf(listed)} ` }, ...block.runs] }
}
