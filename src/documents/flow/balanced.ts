import type { Style } from '../layouts/layout.ts'
import type { Run } from './blocks.ts'
import { textWidth } from './times-width.ts'
import { run, written } from './words.ts'

/** Words filled into lines of at most so many millimetres. */
export function filled(words: readonly string[], room: number, { size, bold }: Style): string[] {
  const lines: string[] = []
  for (const word of words) {
    const open = lines.at(-1)
    const longer = open === undefined ? word : `${open} ${word}`
    if (open === undefined || textWidth(longer, size, bold) > room) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

/** Lines in the middle, about equally long: no single word is left on the last one. */
export function balanced(text: string, style: Style, room: number): string[] {
  const words = written(text).split(' ')
  // fonts that stand in for Times New Roman differ by a hair
  const widest = room * 0.98
  const count = filled(words, widest, style).length
  if (count === 1) return [words.join(' ')]
  for (let share = 1 / count; share < 1; share += 0.02) {
    const lines = filled(words, widest * share, style)
    if (lines.length <= count && lines.every((one) => textWidth(one, style.size, style.bold) <= widest)) return lines
  }
  return filled(words, widest, style)
}

export const brokenRuns = (lines: readonly string[], style: Style): Run[] =>
  lines.flatMap((text, at) => [...(at === 0 ? [] : [{ break: true } as const]), run(text, style)])
