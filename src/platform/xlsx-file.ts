import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { CsvLine } from './csv-file.ts'
import type { Download } from './serve.ts'

/** The same as a CSV file, as a workbook with its head held: written as it is taken up, never whole in memory. */
export async function xlsxFile(
  name: string,
  head: readonly string[],
  batches: AsyncIterable<readonly CsvLine[]>,
): Promise<Download> {
  const { writeXlsxStream } = await import('hucre/xlsx')
  async function* rows() {
    yield [...head]
    for await (const lines of batches) for (const line of lines) yield [...line]
  }
  const columns = head.map((text) => ({ width: Math.max(12, text.length + 2) }))
  const stream = writeXlsxStream(rows(), { name: 'Mạch', columns, freezePane: { rows: 1 } })
  return {
    name,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: Readable.fromWeb(stream as ReadableStream),
  }
}
