import { layoutOn } from '../layouts/choice.ts'
import type { Layout } from '../layouts/layout.ts'
import type { Paper, PaperSection } from '../paper.ts'
import type { Block, Part } from './blocks.ts'
import { bodyOf } from './body.ts'
import { ended } from './ending.ts'
import { widest } from './figure-table.ts'
import { footOf } from './foot.ts'
import { addressed, headOf, titleOf } from './head.ts'
import { annexedTo, headingOf } from './headings.ts'

export type Flow = { layout: Layout; parts: readonly Part[] }

const lies = ({ content, landscape }: PaperSection) =>
  landscape || content.content.some((block) => block.type === 'figureTable' && block.attrs.head.length > widest)

/** A4: 210 × 297 mm; what margins leave across. */
export const roomAcross = ({ margins }: Layout, landscape: boolean) =>
  landscape ? 297 - margins.top - margins.bottom : 210 - margins.left - margins.right

const counter = () => {
  let last = 0
  return () => {
    last += 1
    return last
  }
}

type Room = { width: number; next?: () => number }

/** The text of the sections before the signature, without head and foot: what an office's own file takes in. */
export function mainOf(paper: Paper, layout: Layout, { width, next = counter() }: Room): Block[] {
  const blocks = paper.sections
    .filter(({ annex }) => !annex)
    .flatMap((section) => [
      ...headingOf(section, layout),
      ...bodyOf(section.content, { layout, width, level: section.level, next }),
    ])
  return ended(blocks, layout)
}

/** An annex and the sections under it. */
function annexGroups({ sections }: Paper): PaperSection[][] {
  const groups: PaperSection[][] = []
  for (const section of sections.filter(({ annex }) => annex)) {
    const open = groups.at(-1)
    if (section.level === 1 || !open) groups.push([section])
    else open.push(section)
  }
  return groups
}

/** On a new page: its title, what it belongs to, its text. */
function annexOf(paper: Paper, layout: Layout, sections: readonly PaperSection[], room: Required<Room>): Block[] {
  const [first, ...rest] = sections.flatMap((section, at) => [
    ...headingOf(section, layout),
    ...(at === 0 ? [annexedTo(paper, layout, section.under)] : []),
    ...bodyOf(section.content, { layout, ...room, level: section.level }),
  ])
  return first?.kind === 'paragraph' ? [{ ...first, newPage: true }, ...rest] : []
}

/** Pages that lie as those before them go on in the same part: a change of part leaves an empty line in Word. */
function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = []
  for (const part of parts) {
    const before = all.at(-1)
    if (before?.landscape === part.landscape)
      all[all.length - 1] = { ...before, blocks: [...before.blocks, ...part.blocks] }
    else all.push(part)
  }
  return all
}

type Across = (landscape: boolean) => number

/** The annexes, each on a new page; `across` says how wide text is on standing and on lying pages. */
export const annexParts = (paper: Paper, layout: Layout, across: Across, next = counter()): Part[] =>
  joined(
    annexGroups(paper).map((sections) => {
      const landscape = sections.some(lies)
      return { landscape, blocks: annexOf(paper, layout, sections, { width: across(landscape), next }) }
    }),
  )

const mainBlocks = (paper: Paper, layout: Layout, next: () => number): Block[] => [
  headOf(paper, layout),
  ...titleOf(paper, layout),
  ...addressed(paper, layout),
  ...mainOf(paper, layout, { width: roomAcross(layout, false), next }),
  footOf(paper, layout),
]

/** Everything that stands on the paper, in order, with the measures of the layout of its day. */
export function flowOf(paper: Paper): Flow {
  const layout = layoutOn(paper.side, paper.on)
  const next = counter()
  const main = { landscape: false, blocks: mainBlocks(paper, layout, next) }
  const annexes = annexParts(paper, layout, (landscape) => roomAcross(layout, landscape), next)
  return { layout, parts: joined([main, ...annexes]) }
}

/** The same letter to each of several; its annexes go along once, with the paper itself. */
export function lettersOf(paper: Paper, addressees: readonly string[]): Flow {
  const layout = layoutOn(paper.side, paper.on)
  const next = counter()
  const letter = (addressee: string): Part => ({
    landscape: false,
    anew: true,
    blocks: mainBlocks({ ...paper, addressees: [addressee] }, layout, next),
  })
  return { layout, parts: addressees.map(letter) }
}

/** The annexes alone: a list to be printed and laid out. */
export function annexesOf(paper: Paper): Flow {
  const layout = layoutOn(paper.side, paper.on)
  return { layout, parts: annexParts(paper, layout, (landscape) => roomAcross(layout, landscape)) }
}
