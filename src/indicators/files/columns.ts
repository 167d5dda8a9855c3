export const indicatorColumns = {
  required: ['code', 'name_vi', 'kind', 'measure', 'over_units', 'over_time', 'direction', 'periodicity'],
  optional: [
    'name_en',
    'denominator_over_time',
    'factor',
    'decimals',
    'collected_at',
    'sector',
    'breakdown',
    'formula',
  ],
  all: [
    'code',
    'name_vi',
    'name_en',
    'kind',
    'measure',
    'over_units',
    'over_time',
    'denominator_over_time',
    'factor',
    'direction',
    'periodicity',
    'decimals',
    'collected_at',
    'sector',
    'breakdown',
    'formula',
  ],
} as const
export const targetColumns = {
  required: ['indicator', 'unit', 'period'],
  optional: ['value', 'value_from', 'value_to', 'tolerance', 'baseline', 'decided_on', 'basis'],
} as const
export const observationColumns = {
  required: ['indicator', 'unit', 'period'],
  optional: ['value', 'numerator', 'denominator', 'item', 'state', 'note'],
} as const

export const isDecimal = (text: string) => /^-?\d{1,30}(\.\d{1,15})?$/.test(text)
export const items = (text: string) =>
  text === ''
    ? []
    : text
        .split(';')
        .map((item) => item.trim())
        .filter((item) => item !== '')
