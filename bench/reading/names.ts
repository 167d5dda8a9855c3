import { clean, fold } from '#src/platform/text.ts'

/** How names are compared: without tone marks, case and punctuation; a people's committee by its usual letters. */
export const foldName = (name: string): string =>
  fold(clean(name))
    .replace(/[\s,.;:()–-]+/g, ' ')
    .trim()
    .replace(/^(cac|nhung) (?=\S)/, '')
    .replaceAll('uy ban nhan dan', 'ubnd')
    .replace(/^ubnd (?=(xa|phuong|thi tran) )/, '')

export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((one) => b.has(one)).length

export const sameNames = (a: readonly string[], b: readonly string[]): boolean => {
  const [left, right] = [new Set(a.map(foldName)), new Set(b.map(foldName))]
  return left.size === right.size && shared(left, right) === left.size
}

/** Whether two products are the same thing: at least six tenths of their words in common. */
export function sameProduct(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b
  const [left, right] = [a, b].map((words) => new Set(foldName(words).split(' ')))
  return (2 * shared(left!, right!)) / (left!.size + right!.size) >= 0.6
}
