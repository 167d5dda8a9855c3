import { CsvError, parse } from 'csv-parse/sync'
import { refused } from '../problem.ts'
import { decodeText } from './decode.ts'
import { limits } from './limits.ts'

/** Excel under a Vietnamese locale saves with semicolons: what stands most often in the header separates. */
function separatorOf(text: string): string {
  const header = (text.match(/^(?:"[^"]*"|[^\r\n"])*/)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (mark: string) => header.split(mark).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]!
}

export function readCsv(bytes: Uint8Array): string[][] {
  const text = decodeText(bytes)
  try {
    return parse(text, { delimiter: separatorOf(text), relax_column_count: true, to: limits.rows + 2 })
  } catch (error) {
    if (error instanceof CsvError) throw refused('spreadsheet.broken', { line: Number(error.lines ?? 0) })
    throw error
  }
}
