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
