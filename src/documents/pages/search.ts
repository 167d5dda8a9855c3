export type DocumentSearch = { q?: string; purpose?: string; state?: string; year?: number }

export function readDocumentSearch(raw: Record<string, unknown>): DocumentSearch {
  const search: DocumentSearch = {}
  for (const name of ['q', 'purpose', 'state'] as const)
    if (raw[name] !== undefined && raw[name] !== '') search[name] = String(raw[name])
  if (Number(raw.year)) search.year = Number(raw.year)
  return search
}

/** Which section is written, and which source is open. */
export type WritingSearch = { section?: string; cited?: string }
export function readWritingSearch(raw: Record<string, unknown>): WritingSearch {
  const search: WritingSearch = {}
  for (const name of ['section', 'cited'] as const)
    if (typeof raw[name] === 'string' && raw[name] !== '') search[name] = raw[name]
  return search
}
