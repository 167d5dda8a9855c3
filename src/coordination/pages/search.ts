export type RegulationsSearch = { q?: string; year?: number }
/** What is chosen: a cell, or all cells of an obligation or of a party. */
export type MatrixSearch = { year?: number; obligation?: string; unit?: string; period?: string }

export function readRegulationsSearch(raw: Record<string, unknown>): RegulationsSearch {
  return { ...(raw.q ? { q: String(raw.q) } : {}), ...(Number(raw.year) ? { year: Number(raw.year) } : {}) }
}

export function readMatrixSearch(raw: Record<string, unknown>): MatrixSearch {
  const search: MatrixSearch = {}
  if (Number(raw.year)) search.year = Number(raw.year)
  // a year's period is read from the address as a number
  for (const name of ['obligation', 'unit', 'period'] as const)
    if (raw[name] !== undefined && raw[name] !== '') search[name] = String(raw[name])
  return search
}
