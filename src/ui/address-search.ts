import type { FilterValue } from './filters.tsx'

type Search = { q?: string }
const held = (search: object, name: string) => (search as Record<string, unknown>)[name]

/** What the address holds of these filters. */
export const choicesIn = (search: object, ids: readonly string[]): FilterValue =>
  Object.fromEntries(ids.map((id) => [id, held(search, id) ? [String(held(search, id))] : []]))

/** The address with these choices instead of its own; a year stands in it as a number. */
export function withChoices<S extends Search>(
  search: S,
  chosen: FilterValue,
  ids: readonly string[],
  kept: readonly (keyof S & string)[] = ['q'],
): S {
  const stays = kept.filter((name) => search[name]).map((name) => [name, search[name]] as const)
  const choices = ids.flatMap((id) => {
    const one = chosen[id]?.[0]
    return one ? [[id, id === 'year' ? Number(one) : one] as const] : []
  })
  return Object.fromEntries([...stays, ...choices]) as S
}

/** The address with this text looked for, or with none. */
export function withText<S extends Search>(search: S, q: string): S {
  const { q: _, ...rest } = search
  return (q ? { ...rest, q } : rest) as S
}
