import { type CsvLine, csvFile } from './csv-file.ts'
import type { Download } from './serve.ts'
import { xlsxFile } from './xlsx-file.ts'

/** A table that people take away, as the kind of file they chose; `name` has no ending. */
export const tableFile = (
  format: 'csv' | 'xlsx',
  name: string,
  head: readonly string[],
  batches: AsyncIterable<readonly CsvLine[]>,
): Download | Promise<Download> => (format === 'xlsx' ? xlsxFile : csvFile)(`${name}.${format}`, head, batches)
