import { fold } from '#src/platform/text.ts'

export const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/
const longest = 90

/** The readable address of a title: no tone marks, whole words, at most 90 letters. */
export function slugOf(title: string): string {
  const words = fold(title).match(/[a-z0-9]+/g) ?? []
  let slug = ''
  for (const word of words) {
    const next = slug === '' ? word.slice(0, longest) : `${slug}-${word}`
    if (next.length > longest) break
    slug = next
  }
  return slug === '' ? 'tin-bai' : slug
}

/** The slug itself, or with the first number that makes it free. */
export function freeSlug(wished: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wished)) return wished
  let n = 2
  while (taken.has(`${wished}-${n}`)) n += 1
  return `${wished}-${n}`
}
