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
