import { type ILevelsOptions, LevelFormat, LevelSuffix } from 'docx'
import type { Block, Listed, Paragraph } from '../flow/blocks.ts'
import type { Layout } from '../layouts/layout.ts'
import { twips } from './measures.ts'

export const listName = ({ list }: Listed) => `list-${list}`

const signs = ['-', '+', '•']
const numbers = [
  { format: LevelFormat.DECIMAL, text: '%1.' },
  { format: LevelFormat.LOWER_LETTER, text: '%2)' },
  { format: LevelFormat.LOWER_ROMAN, text: '%3.' },
] as const

/** The mark begins where a first line begins and the text goes back to the margin, as official documents have it. */
function levelOf({ level, ordered, start }: Listed, { body }: Layout): ILevelsOptions {
  const numbered = numbers[level]!
  return {
    level,
    format: ordered ? numbered.format : LevelFormat.BULLET,
    text: ordered ? numbered.text : signs[level]!,
    start,
    suffix: LevelSuffix.SPACE,
    style: { paragraph: { indent: { left: twips(level * 5), firstLine: twips(body.firstLine) } } },
  }
}

const isListed = (block: Block): block is Paragraph & { listed: Listed } => block.kind === 'paragraph' && !!block.listed

/** One numbering a list, so that each counts from its own start. */
export function numberingOf(blocks: readonly Block[], layout: Layout) {
  const own = blocks.filter(isListed).map(({ listed }) => listed)
  const config = [...Map.groupBy(own, listName)].map(([reference, [first]]) => ({
    reference,
    levels: [0, 1, 2].map((level) => levelOf({ ...first!, level }, layout)),
  }))
  return { config }
}
