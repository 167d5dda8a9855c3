/** What the address of the list of unfinished tasks holds: a link with its filters can be sent. */
export type UnfinishedSearch = { q?: string; light?: string; leadUnitId?: string; decision?: string }

const names = ['q', 'light', 'leadUnitId', 'decision'] as const

export function readUnfinishedSearch(raw: Record<string, unknown>): UnfinishedSearch {
  const search: UnfinishedSearch = {}
  for (const name of names) if (raw[name] !== undefined && raw[name] !== '') search[name] = String(raw[name])
  return search
}
