import { CsvError, parse } from 'csv-parse/sync'
import { refused } from '../problem.ts'
import { decodeText } from './decode.ts'
import { unguarded } from './guard.ts'
import { limits } from './limits.ts'

/** Excel under a Vietnamese locale saves with semicolons: what stands most often in the header separates. */
function separatorOf(text: string): string {
  const header = (text.match(/^(?:"[^"]*"|[^\r\n"])*/)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (mark: string) => header.split(mark).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]!
}

/** On which line the quote stands that is never closed, or closed amid words; what comes after it cannot be told apart. */
function faultyQuote(text: string, separator: string): number {
  let [line, opened, inside] = [1, 0, false]
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]
    if (mark === '\n') line++
    if (mark !== '"') continue
    if (!inside) {
      // a quote begins a cell only where the cell begins
      if (at > 0 && ![separator, '\n', '\r'].includes(text[at - 1]!)) return line
      ;[inside, opened] = [true, line]
    } else if (text[at + 1] === '"') at++
    else if ([separator, '\n', '\r', undefined].includes(text[at + 1])) inside = false
    else return opened
  }
  return inside ? opened : 0
}

export function readCsv(bytes: Uint8Array): string[][] {
  const text = decodeText(bytes)
  const delimiter = separatorOf(text)
  try {
    const rows: string[][] = parse(text, { delimiter, relax_column_count: true, to: limits.rows + 2 })
    for (const row of rows) for (let at = 0; at < row.length; at++) row[at] = unguarded(row[at]!)
    return rows
  } catch (error) {
    if (error instanceof CsvError)
      throw refused('spreadsheet.broken', { line: faultyQuote(text, delimiter) || Number(error.lines ?? 0) })
    throw error
  }
}
