/** What a search compares: no case, no tone marks, đ as d. The same as the SQL function fold(), letter for letter. */
export const fold = (words: string): string =>
  words
    .normalize('NFD')
    // Letter by letter, as PostgreSQL does: toLowerCase() on the whole would treat a final sigma by its place.
    .replace(/\p{Changes_When_Lowercased}/gu, (letter) => letter.toLowerCase())
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')

/** How names are kept: NFC, trimmed, each run of white space (also the no-break kind) one space. */
export const clean = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Vietnamese alphabetical order, as the collation vi-x-icu sorts in the database. */
export const compareVi: (a: string, b: string) => number = new Intl.Collator('vi').compare

/** Characters nobody can see (controls, zero-width, unassigned): two names that look alike would differ. */
export const hasInvisible = (words: string): boolean => /\p{C}/u.test(words)

/** A person named in running text: `@{id}`, so that the name shown is the one of the day on which it is read. */
const mention = /@\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}/g

export const mentionsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(mention)].flatMap(([, id]) => id ?? [])),
]

export const withNames = (text: string, nameOf: (id: string) => string): string =>
  text.replace(mention, (_, id: string) => `@${nameOf(id)}`)
