export const unitColumns = [
  'key',
  'code',
  'name',
  'kind',
  'parent_code',
  'valid_from',
  'valid_to',
  'short_name',
  'symbol',
  'place',
  'aliases',
] as const
export const required = ['code', 'name', 'kind', 'valid_from'] as const
export const optional = ['key', 'parent_code', 'valid_to', 'short_name', 'symbol', 'place', 'aliases'] as const

export const successionColumns = ['date', 'kind', 'from_code', 'to_code', 'share', 'basis'] as const

/** Of each kind of file, what a row must have and what it may. */
export const neededColumns = { units: required, successions: ['date', 'kind', 'from_code'] } as const
export const freeColumns = { units: optional, successions: ['to_code', 'share', 'basis'] } as const
