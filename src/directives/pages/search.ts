export type DirectiveSearch = { q?: string; kind?: string; sectorId?: string; year?: number; state?: string }

export function readDirectiveSearch(raw: Record<string, unknown>): DirectiveSearch {
  const search: DirectiveSearch = {}
  for (const name of ['q', 'kind', 'sectorId', 'state'] as const)
    if (raw[name] !== undefined && raw[name] !== '') search[name] = String(raw[name])
  if (Number(raw.year)) search.year = Number(raw.year)
  return search
}

export type CoverageSearch = { mark?: string }
export const readCoverageSearch = ({ mark }: Record<string, unknown>): CoverageSearch =>
  typeof mark === 'string' ? { mark } : {}

export type YearSearch = { q?: string; year?: number; kind?: string; gaps?: string }
export const readYearSearch = ({ year, kind, gaps }: Record<string, unknown>): YearSearch => ({
  ...(Number(year) && { year: Number(year) }),
  ...(kind ? { kind: String(kind) } : {}),
  ...(gaps ? { gaps: 'true' } : {}),
})
