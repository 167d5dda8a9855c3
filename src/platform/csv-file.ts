import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import type { Download } from './serve.ts'
import { guarded } from './spreadsheet/guard.ts'

type Cell = string | number | boolean | null
export type CsvLine = readonly Cell[]

const plain = (cell: Cell) => (typeof cell === 'string' ? guarded(cell) : cell)

const written = (lines: readonly CsvLine[]) => stringify(lines.map((line) => line.map(plain)))

/** A table that people take away: batch after batch as it is taken up, safe to open in a spreadsheet. */
export function csvFile(
  name: string,
  head: readonly string[],
  batches: Iterable<readonly CsvLine[]> | AsyncIterable<readonly CsvLine[]>,
): Download {
  async function* texts() {
    // the mark tells spreadsheets that it is UTF-8
    yield `\uFEFF${written([head])}`
    for await (const lines of batches) if (lines.length > 0) yield written(lines)
  }
  return { name, mediaType: 'text/csv; charset=utf-8', content: Readable.from(texts()) }
}
