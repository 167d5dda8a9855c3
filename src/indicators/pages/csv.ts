import type { Row } from './row.ts'

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Rows as files of figures have them: codes, exact decimals with a point, empty where missing. */
export function csvOf(rows: readonly Row[], indicator: string, unitOf: (row: Row) => string): string {
  const head =
    'indicator,unit,period,value,numerator,denominator,target,attainment,last_year,reported,expected,estimated'
  const lines = rows.map((row) =>
    [
      indicator,
      unitOf(row),
      row.period,
      row.value,
      row.numerator,
      row.denominator,
      row.target,
      row.attainment?.kind === 'percent' ? row.attainment.percent : null,
      row.sameLastYear,
      String(row.reported),
      String(row.expected),
      row.exact === false ? 'true' : '',
    ]
      .map((cell) => quoted(cell ?? ''))
      .join(','),
  )
  return `${[head, ...lines].join('\r\n')}\r\n`
}
