import { CsvError, parse } from 'csv-parse/sync'
import { refused } from '../problem.ts'
import { decodeText } from './decode.ts'
import { faultyQuote } from './faulty-quote.ts'
import { unguarded } from './guard.ts'
import { limits } from './limits.ts'

/** Excel under a Vietnamese locale saves with semicolons: what stands most often in the header separates. */
export function separatorOf(text: string): string {
  const header = (text.match(/^(?:"[^"]*"|[^\r\n"])*/)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (mark: string) => header.split(mark).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]!
}

/** The records of a text; throws a CsvError where its quotes are broken. */
export function recordsIn(text: string, delimiter: string): string[][] {
  const rows: string[][] = parse(text, { delimiter, relax_column_count: true, to: limits.rows + 2 })
  for (const row of rows) for (let at = 0; at < row.length; at++) row[at] = unguarded(row[at]!)
  return rows
}

export function readCsv(bytes: Uint8Array): string[][] {
  const text = decodeText(bytes)
  const delimiter = separatorOf(text)
  try {
    return recordsIn(text, delimiter)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const look = faultyQuote(delimiter)
    throw refused('spreadsheet.broken', { line: look(text) || look() || Number(error.lines ?? 0) })
  }
}
