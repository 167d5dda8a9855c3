/** What the address of the register holds: a link with filters can be sent. */
export type ActivitySearch = {
  q?: string
  typeId?: string
  unitId?: string
  period?: string
  sectorId?: string
  choiceId?: string
  feedId?: string
  sort?: string
}
const texts = ['q', 'typeId', 'unitId', 'period', 'sectorId', 'choiceId', 'feedId', 'sort'] as const

export function readActivitySearch(raw: Record<string, unknown>): ActivitySearch {
  const search: ActivitySearch = {}
  for (const name of texts) if (raw[name] !== undefined && raw[name] !== '') search[name] = String(raw[name])
  return search
}

/** What the address of the totals holds. */
export type TotalsSearch = Omit<ActivitySearch, 'sort' | 'period' | 'feedId'> & {
  year?: number
  by?: 'month' | 'quarter'
  fieldId?: string
}

export function readTotalsSearch(raw: Record<string, unknown>): TotalsSearch {
  const { sort: _, period: __, feedId: ___, ...filter } = readActivitySearch(raw)
  const year = Number(raw.year)
  return {
    ...filter,
    ...(year && { year }),
    ...(raw.by === 'quarter' && { by: 'quarter' as const }),
    ...(typeof raw.fieldId === 'string' && { fieldId: raw.fieldId }),
  }
}

/** The filter alone, as the list and its files are asked. */
export const filterOf = ({ sort: _, ...filter }: ActivitySearch) => filter
