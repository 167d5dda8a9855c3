import { initialledHeads, shortenings } from './abbreviations.ts'

const marks = /[\u0300-\u036f]/g
const others = /[^\p{L}\p{N}]+/gu

/** Letters and digits without case and marks: what names are compared by. */
export const compact = (words: string) =>
  words.normalize('NFD').replaceAll(marks, '').toLowerCase().replaceAll('đ', 'd').replaceAll(others, '')

/** Each long form once with what it is looked for by, so that a directory of thousands is read quickly. */
const patterns = shortenings.map(([long, ...shorts]) => ({
  plain: long.normalize('NFC'),
  pattern: new RegExp(`(?<!\\p{L})${long.normalize('NFC')}(?!\\p{L})`, 'iu'),
  shorts,
}))

/** "Giáo dục và Đào tạo" → "GDĐT": the words that join are left out. */
const initials = (words: string) =>
  words
    .split(/[^\p{L}]+/u)
    .filter((word) => word && !/^(và|các)$/i.test(word))
    .map((word) => word[0]!.toUpperCase())
    .join('')

const tidy = (name: string) => name.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
const plainDashes = (name: string) => name.replaceAll(/\s*[-–—,]\s*/g, ' ')

function shortened(name: string): string[] {
  const [head = ''] = name.split(' ')
  const rest = name.slice(head.length + 1)
  const found = new Set<string>()
  if (initialledHeads.includes(head) && (rest.split(' ').length > 2 || head === 'Sở')) {
    found.add(`${head} ${initials(rest)}`)
    found.add(`${head} ${rest.split(' và ').map(initials).join(' và ')}`)
  }
  let open = [plainDashes(name)]
  for (const { plain, pattern, shorts } of patterns) {
    if (!open[0]!.toLowerCase().includes(plain) && !open.some((text) => text.toLowerCase().includes(plain))) continue
    open = open.flatMap((text) =>
      open.length < 40 && pattern.test(text) ? [text, ...shorts.map((short) => text.replace(pattern, short))] : [text],
    )
  }
  for (const text of open) found.add(text)
  return [...found]
}

/** Where a unit stands: "tỉnh" and "Điện Biên". */
export type Place = { level: string; name: string }

/** The name without where it stands: "Sở Y tế tỉnh Điện Biên" → "Sở Y tế". */
function withoutPlace(name: string, { level, name: place }: Place): string | null {
  for (const tail of [` ${level} ${place}`, ` ${place}`, ` ${level}`])
    if (name.toLowerCase().endsWith(tail.toLowerCase())) return name.slice(0, -tail.length).replace(/[\s,]+$/, '')
  return null
}

/** All the ways in which a document may write a unit's name, as written. `bare`: also without where it stands. */
export function variantsOf(names: readonly string[], place: Place | null, bare: boolean): string[] {
  const found = new Set<string>()
  for (const name of names.map(tidy).filter(Boolean)) {
    const apart = name.replaceAll(' và ', ' ')
    for (const form of new Set([name, apart, ...shortened(name)])) {
      found.add(form)
      if (!place) continue
      const base = withoutPlace(form, place) ?? form
      found.add(`${base} ${place.level}`).add(`${base} ${place.level} ${place.name}`).add(`${base} ${place.name}`)
      // "UBND" or "Hội" alone names nobody
      if (bare && (base.includes(' ') || base.length > 3)) found.add(base)
    }
  }
  return [...found]
}
