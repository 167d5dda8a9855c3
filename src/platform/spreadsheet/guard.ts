const isNumber = /^-?\d+([.,]\d+)?$/

/** A text that a spreadsheet would take for a formula, written so that it stays words: with a quote in front. */
export const guarded = (text: string): string =>
  /^'*[=+\-@\t\r]/.test(text) && !isNumber.test(text) ? `'${text}` : text

/** The same read again, unchanged: one quote before what would be a formula is the one that was put there. */
export const unguarded = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text)
