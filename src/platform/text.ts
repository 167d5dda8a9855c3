const marks = /[\u0300-\u036f]/g

/** Search without tone marks: "bao hiem y te" finds "bảo hiểm y tế". The same as fold() in the database. */
export const fold = (words: string) => words.normalize('NFD').toLowerCase().replace(marks, '').replaceAll('đ', 'd')

/** As names are kept: NFC, no space at the ends, single spaces within. */
export const tidy = (words: string) => words.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Characters nobody can see (controls, zero-width, unassigned): two names that look alike would differ. */
export const hasInvisible = (words: string) => /\p{C}/u.test(words)
