import type { FilterValue } from '#src/ui/filters.tsx'

/** What the address of the list of regimes or of forms holds; several values of a filter are parted by commas, `all` is no choice. */
export type SettingUpSearch = { q?: string; state?: string; rhythm?: string }
const all = 'all'
const names = ['q', 'state', 'rhythm'] as const
const filters = ['state', 'rhythm'] as const

export function readSettingUpSearch(raw: Record<string, unknown>): SettingUpSearch {
  const held = names.filter((name) => raw[name] !== undefined && raw[name] !== '')
  return Object.fromEntries(held.map((name) => [name, String(raw[name])]))
}

/** The choices that hold; the state is what is at work unless the address says otherwise. */
export const chosenIn = (search: SettingUpSearch, atWork: string): FilterValue => ({
  state: search.state === all ? [] : (search.state ?? atWork).split(','),
  rhythm: search.rhythm?.split(',') ?? [],
})

export function withChosen(search: SettingUpSearch, chosen: FilterValue, atWork: string): SettingUpSearch {
  const said = { state: chosen.state?.join(',') || all, rhythm: chosen.rhythm?.join(',') ?? '' }
  const kept = filters.filter((name) => said[name] !== '' && !(name === 'state' && said.state === atWork))
  return { ...(search.q && { q: search.q }), ...Object.fromEntries(kept.map((name) => [name, said[name]])) }
}
