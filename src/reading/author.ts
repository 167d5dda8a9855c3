import { fold } from '#src/platform/text.ts'
import type { Mention } from './mentions/mention.ts'
import type { UnitLine } from './shapes.ts'
import type { Text } from './words.ts'

/** Who issues the document: what it says of itself ("UBND tỉnh giao dự toán …") is no task. */
export type Author = { unit: UnitLine | undefined; side: 'people' | 'party'; level: string } | null

const party =
  /^(?:ban thuong vu |thuong truc |ban chap hanh (?:dang bo )?)?(tinh|huyen|thi|thanh|dang)(?: uy)?(?![a-z])/
const people = /^(?:uy ban nhan dan|ubnd) (tinh|huyen|thi xa|thanh pho|xa|phuong|thi tran)(?![a-z])/

/** Only committees speak of themselves so; a department's plan gives work to the department. */
export function authorOf(issuer: { name: string; unit?: UnitLine } | null): Author {
  if (!issuer) return null
  const words = fold(issuer.name.normalize('NFC')).replaceAll(/\s+/g, ' ').trim()
  const council = people.exec(words)
  if (council) return { unit: issuer.unit, side: 'people', level: council[1]! }
  const place = /^(xa|phuong|thi tran|huyen|thanh pho|thi xa) /.exec(words)
  if (place && issuer.unit) return { unit: issuer.unit, side: 'people', level: place[1]! }
  const committee = party.exec(words)
  return committee && / uy|dang bo/.test(words) ? { unit: issuer.unit, side: 'party', level: committee[1]! } : null
}

export function isAuthor(author: Author, { bare }: Text, lead: readonly Mention[]): boolean {
  const [only] = lead
  if (!author || !only || lead.length > 1) return false
  if (only.units.length) return only.units.length === 1 && only.units[0] === author.unit
  const words = bare.slice(only.from, only.to)
  const named = (author.side === 'people' ? people : party).exec(words)
  return named !== null && named[1] === author.level && named[0].length === words.length
}
