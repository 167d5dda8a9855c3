import { fold } from '#src/platform/text.ts'

const longest = 36

/** The code by which a new indicator is known, from its name: its words without tone marks. */
export function codeFrom(name: string): string {
  const words = fold(name)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
  return words.slice(0, longest).replace(/_+$/, '') || 'CHI_TIEU'
}

/** That code, numbered where another indicator has it already. */
export function freeCode(name: string, isTaken: (code: string) => boolean): string {
  const code = codeFrom(name)
  if (!isTaken(code)) return code
  let n = 2
  while (isTaken(`${code}_${n}`)) n += 1
  return `${code}_${n}`
}
