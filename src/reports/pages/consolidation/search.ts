const keys = ['regime', 'period', 'report', 'part', 'indicator', 'unit', 'mark', 'q', 'into'] as const

/** `part`: "figures" or a narrative section; `report`: the own report that is being made of it. */
export type ConsolidationSearch = Partial<Record<(typeof keys)[number], string>>

export const readConsolidationSearch = (search: Record<string, unknown>): ConsolidationSearch =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const value = search[key]
      return typeof value === 'string' && value !== '' ? [[key, value]] : []
    }),
  )
