export type ReviewSearch = { q?: string; kind?: string; state?: string; year?: number }
export type MapSearch = { unit?: string; step?: string }

export function readReviewSearch(raw: Record<string, unknown>): ReviewSearch {
  const search: ReviewSearch = {}
  for (const name of ['q', 'kind', 'state'] as const)
    if (raw[name] !== undefined && raw[name] !== '') search[name] = String(raw[name])
  if (Number(raw.year)) search.year = Number(raw.year)
  return search
}

/** The chosen cell of the map. */
export function readMapSearch(raw: Record<string, unknown>): MapSearch {
  const search: MapSearch = {}
  for (const name of ['unit', 'step'] as const) if (typeof raw[name] === 'string') search[name] = raw[name]
  return search
}
