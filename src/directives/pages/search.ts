export type DirectiveSearch = { q?: string; kind?: string; sectorId?: string; year?: number; state?: string }

export function readDirectiveSearch(raw: Record<string, unknown>): DirectiveSearch {
  const search: DirectiveSearch = {}
  for (const name of ['q', 'kind', 'sectorId', 'state'] as const)
    if (raw[name] !== undefined && raw[name] !== '') search[name] = String(raw[name])
  if (Number(raw.year)) search.year = Number(raw.year)
  return search
}
