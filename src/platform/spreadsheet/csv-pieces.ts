import { CsvError } from 'csv-parse/sync'
import { refused } from '../problem.ts'
import { faultyQuote } from './faulty-quote.ts'
import { limits } from './limits.ts'
import { recordsIn, separatorOf } from './read-csv.ts'

/** How much of a text is whole records: up to the last end of a line that stands in no quotes. */
function wholeRecords(text: string, newline: string): number {
  let end = 0
  for (let from = 0; ; ) {
    const quote = text.indexOf('"', from)
    const last = text.slice(from, quote < 0 ? undefined : quote).lastIndexOf(newline)
    if (last >= 0) end = from + last + 1
    const closed = quote < 0 ? -1 : text.indexOf('"', quote + 1)
    if (closed < 0) return end
    from = closed + 1
  }
}

/** No record is longer than all its columns may be. */
const longest = limits.columns * limits.characters

/** The records of a text that comes in pieces, the header among them: a batch for each piece, so that none is held longer. */
export async function* csvPieces(texts: () => AsyncIterable<string>): AsyncGenerator<string[][]> {
  let [rest, separator, newline] = ['', '', '\n']
  const broken = async () => {
    const look = faultyQuote(separator)
    for await (const text of texts()) {
      const line = look(text)
      if (line) return refused('spreadsheet.broken', { line })
    }
    return refused('spreadsheet.broken', { line: look() })
  }
  const recordsOf = async (text: string) => {
    try {
      return recordsIn(text, separator)
    } catch (error) {
      throw error instanceof CsvError ? await broken() : error
    }
  }
  for await (const text of texts()) {
    rest += text
    if (separator === '') {
      // what separates cells and ends lines is told by the header
      if (!/[\r\n]./.test(rest)) continue
      separator = separatorOf(rest)
      if (!rest.includes('\n')) newline = '\r'
    }
    const end = wholeRecords(rest, newline)
    if (end > 0) yield await recordsOf(rest.slice(0, end))
    rest = rest.slice(end)
    if (rest.length > longest) throw await broken()
  }
  separator ||= separatorOf(rest)
  if (rest !== '') yield await recordsOf(rest)
}
