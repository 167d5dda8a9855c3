import { type Ground, listAt } from '../mentions/list.ts'
import type { Line } from '../outline.ts'

/** Headings below which work is divided by its name alone. */
const divides = /phan cong|chuan bi|trach nhiem|giao nhiem vu/
const named = /^[^:;.]{3,100}:\s+(?=\S)/

/** "Phim tư liệu: Đài Phát thanh và Truyền hình tỉnh": a line of what is to be made and, behind its colon, nothing but who. */
function isDivided({ text, ...ground }: Ground, { body, to }: Line): boolean {
  const said = named.exec(text.bare.slice(body, to))
  if (!said) return false
  const list = listAt({ text, ...ground }, body + said[0].length, to)
  if (!list || list.mentions.some(({ kind }) => kind === 'open')) return false
  return /^[\s.;,]|^$/.test(text.bare.slice(list.to, to))
}

/** Lines of a list below such a heading, where at least two say so. */
export function dividedIn(ground: Ground, lines: readonly Line[], above: string): Line[] {
  if (!divides.test(above)) return []
  const divided = lines.filter((line) => isDivided(ground, line))
  return divided.length > 1 && divided.length * 2 > lines.length ? divided : []
}
