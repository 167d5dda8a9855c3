/** How the whole board is read, and whether it is being changed; all of it stands in the address. */
export type BoardSearch = {
  edit?: true
  /** Another unit than the board's, by its id. */
  unit?: string
  /** A year as a number: the address would put a text of digits in quotes. */
  period?: string | number
  structure?: 'today'
  reading?: 'provisional'
}
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whatever cannot be is left out. */
export function readBoardSearch(raw: Record<string, unknown>): BoardSearch {
  const period = typeof raw.period === 'number' || typeof raw.period === 'string' ? String(raw.period) : ''
  return {
    ...((raw.edit === true || raw.edit === 'true') && { edit: true as const }),
    ...(typeof raw.unit === 'string' && isId.test(raw.unit) && { unit: raw.unit }),
    ...(period !== '' && period.length <= 30 && { period: asPeriod(period) }),
    ...(raw.structure === 'today' && { structure: 'today' as const }),
    ...(raw.reading === 'provisional' && { reading: 'provisional' as const }),
  }
}

export const asPeriod = (code: string): string | number => (/^\d{4}$/.test(code) ? Number(code) : code)

export type ListSearch = { q?: string; archived?: true }
export const readListSearch = (raw: Record<string, unknown>): ListSearch => ({
  ...(typeof raw.q === 'string' && raw.q !== '' && { q: raw.q.slice(0, 200) }),
  ...((raw.archived === true || raw.archived === 'true') && { archived: true as const }),
})
