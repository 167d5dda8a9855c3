import type { SavedGroup } from '../shapes.ts'
import type { Lexicon } from '../units/lexicon.ts'
import { compact } from '../units/variants.ts'
import type { Text } from '../words.ts'
import type { Mention } from './mention.ts'

/** Finds the groups an office has saved by name: "các sở, ban, ngành, đoàn thể tỉnh". */
export function savedGroups({ words }: Text, lexicon: Lexicon, groups: readonly SavedGroup[]) {
  const byName = new Map(lexicon.units.map((unit) => [unit.name, unit]))
  const known = new Map(groups.map(({ name, units }) => [compact(name), units.flatMap((n) => byName.get(n) ?? [])]))
  const starts = new Map<number, number>()
  if (known.size) for (const [i, word] of words.entries()) starts.set(word.from, i)
  return (from: number): Mention | null => {
    const first = starts.get(from)
    if (first === undefined) return null
    let [key, best] = ['', null as Mention | null]
    for (let i = first; i < words.length && i < first + 20; i++) {
      key += words[i]!.text
      const units = known.get(key)
      if (units?.length) best = { kind: 'group', units, from, to: words[i]!.to, exact: true, sure: true }
    }
    return best
  }
}
