import { clean, fold } from '#src/platform/text.ts'

/** How names are compared: without tone marks, case and punctuation; a people's committee by its usual letters. */
export const foldName = (name: string): string =>
  fold(clean(name))
    .replace(/[\s,.;:()–-]+/g, ' ')
    .trim()
    .replaceAll('uy ban nhan dan', 'ubnd')
    .replace(/^ubnd (?=(xa|phuong|thi tran) )/, '')

/** "Các đơn vị" and "đơn vị" are one to a reader, though "các sở y tế" are not the Sở Y tế of the province. */
export const nameKey = (name: string): string =>
  foldName(name)
    .replace(/^(cac|nhung|tat ca cac) (?=\S)/, '')
    // a plan of the province speaks of its own
    .replace(/ (trong|tren dia ban)( toan)? tinh$/, '')

export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((one) => b.has(one)).length

export const sameNames = (a: readonly string[], b: readonly string[]): boolean => {
  const [left, right] = [new Set(a.map(nameKey)), new Set(b.map(nameKey))]
  return left.size === right.size && shared(left, right) === left.size
}

/** Whether two wordings name the same thing: at least six tenths of their words in common. */
export function sameWords(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b
  const [left, right] = [a, b].map((words) => new Set(foldName(words).split(' ')))
  return (2 * shared(left!, right!)) / (left!.size + right!.size) >= 0.6
}
