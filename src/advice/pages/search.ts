export type AdviceSearch = {
  q?: string
  kind?: string
  state?: string
  to?: string
  sectorId?: string
  year?: number
  sort?: string
}

const texts = ['q', 'kind', 'state', 'to', 'sectorId', 'sort'] as const

/** What the address of the register holds: a link with filters can be sent. */
export function readAdviceSearch(raw: Record<string, unknown>): AdviceSearch {
  const search: AdviceSearch = {}
  for (const name of texts) if (raw[name] !== undefined && raw[name] !== '') search[name] = String(raw[name])
  if (Number(raw.year)) search.year = Number(raw.year)
  return search
}
