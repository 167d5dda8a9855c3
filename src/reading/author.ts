import { fold } from '#src/platform/text.ts'
import type { Mention } from './mentions/mention.ts'
import type { UnitLine } from './shapes.ts'
import type { Text } from './words.ts'

/** Who issues the document: what it says of itself ("UBND tỉnh giao dự toán …") is no task. */
export type Author = { unit: UnitLine | undefined; side: 'people' | 'party'; level: string } | null

const party =
  /^(?:ban thuong vu |thuong truc |ban chap hanh (?:dang bo )?)?(tinh|huyen|thi|thanh|dang)(?: uy)?(?![a-z])/
const people = /^(?:uy ban nhan dan|ubnd) (tinh|huyen|thi xa|thanh pho|xa|phuong|thi tran)(?![a-z])/

/** Only committees speak of themselves so, and who writes a letter; a department's plan gives work to the department. */
export function authorOf(issuer: { name: string; unit?: UnitLine } | null, letter: UnitLine | undefined): Author {
  if (letter) return { unit: letter, side: 'people', level: '' }
  if (!issuer) return null
  const words = fold(issuer.name.normalize('NFC')).replaceAll(/\s+/g, ' ').trim()
  const council = people.exec(words)
  if (council) return { unit: issuer.unit, side: 'people', level: council[1]! }
  const place = /^(xa|phuong|thi tran|huyen|thanh pho|thi xa) (?!uy )/.exec(words)
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

const smaller = /(?<![a-z])(?:huyen|thi xa|thi uy|thanh uy|xa|phuong|thi tran)(?![a-z])/

/** Whether the issuer is a district's, a commune's or a house with bodies of its own: by where the directory has it, else by its name. */
export function isBelow(
  issuer: { name: string; unit?: UnitLine } | null,
  parentOf: (unit: UnitLine) => UnitLine | undefined,
): boolean {
  if (!issuer) return false
  let at = issuer.unit
  for (let steps = 0; at && steps < 9; steps++, at = parentOf(at)) {
    if (at.kind === 'district' || at.kind === 'commune' || at.kind === 'school') return true
    if (at.kind === 'province' || at.kind === 'country') return false
  }
  return smaller.test(fold(issuer.name)) || /^(?:truong|benh vien) /.test(fold(issuer.name))
}
