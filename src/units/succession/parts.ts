import Fraction from 'fraction.js'
import type { Day } from '#src/platform/day.ts'
import type { SuccessionKind } from '../kinds.ts'
import type { Part } from '../succession-rules.ts'

/** In a `dissolve` there are no parts: `dissolves` ends, and its work passes to `takesOver`. */
export type NewSuccession = {
  on: Day
  kind: SuccessionKind
  basis?: string | null | undefined
  parts?: readonly Part[] | undefined
  dissolves?: string | undefined
  takesOver?: string | undefined
}

export const sourcesOf = ({ parts = [], dissolves }: NewSuccession) => [
  ...new Set([...parts.map(({ from }) => from), ...(dissolves ? [dissolves] : [])]),
]
export const successorsOf = ({ parts = [], takesOver }: NewSuccession) => [
  ...new Set([...parts.map(({ to }) => to), ...(takesOver ? [takesOver] : [])]),
]

const shareOf = ({ share }: Part) => {
  try {
    return new Fraction(share)
  } catch {
    return new Fraction(0)
  }
}

/** To whom the open work of this source goes: the one chosen, else the largest share, else the first named. */
export function heirOf(
  { parts = [], dissolves, takesOver }: Pick<NewSuccession, 'parts' | 'dissolves' | 'takesOver'>,
  source: string,
): string | undefined {
  if (source === dissolves) return takesOver
  const own = parts.filter(({ from, to }) => from === source && to !== source)
  const chosen = own.find(({ takesWork }) => takesWork)
  return (chosen ?? own.toSorted((a, b) => shareOf(b).compare(shareOf(a)))[0])?.to
}
