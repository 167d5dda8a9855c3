import { createHash } from 'node:crypto'
import { refused } from '../problem.ts'
import { csvPieces } from './csv-pieces.ts'
import { decoded, encodingOf, type Pieces } from './decode.ts'
import { limits } from './limits.ts'
import { isWorkbook, refuseOther } from './read-book.ts'
import { readXlsx } from './read-xlsx.ts'
import { columnsOf, type Sheet, type SheetRow } from './table.ts'

/** A file whose rows are read as they are taken up, once. */
export type SheetRows = {
  readonly fileName: string
  readonly columns: readonly string[]
  /** Empty rows are left out; refuses (spreadsheet.*) what turns out further down not to be readable. */
  readonly batches: AsyncIterable<readonly SheetRow[]>
  /** How many rows there are, and the digest of the bytes they came from: known once the last batch was taken. */
  whole(): { readonly rows: number; readonly sha256: Buffer }
}

async function firstOf(pieces: Pieces): Promise<Uint8Array> {
  for await (const bytes of pieces()) return bytes
  return new Uint8Array()
}

/** A file is refused by its size before it is read row by row. */
const bounded = (pieces: Pieces): Pieces =>
  async function* () {
    let length = 0
    for await (const bytes of pieces()) {
      length += bytes.length
      if (length > limits.bytes) throw refused('spreadsheet.large', { bytes: limits.bytes })
      yield bytes
    }
  }

/** With the digest of what came by. */
function digested(pieces: Pieces) {
  const hash = createHash('sha256')
  const read: Pieces = async function* () {
    for await (const bytes of pieces()) {
      hash.update(bytes)
      yield bytes
    }
  }
  return { read, hash }
}

async function* workbook(pieces: Pieces): AsyncGenerator<string[][]> {
  const all: Uint8Array[] = []
  let length = 0
  for await (const bytes of pieces()) {
    length += bytes.length
    // the rest would be refused anyway
    if (length > limits.workbookBytes) throw refused('spreadsheet.large', { bytes: limits.workbookBytes })
    all.push(bytes)
  }
  yield await readXlsx(Buffer.concat(all))
}

/**
 * A CSV file or workbook with a header, told apart by content, row after row: memory does not grow with a CSV file. A
 * workbook is read whole, and may hold less. Refuses (spreadsheet.*) what cannot be read at all.
 */
export async function tableRows(fileName: string, file: Pieces): Promise<SheetRows> {
  const pieces = bounded(file)
  const first = await firstOf(pieces)
  const { read, hash } = digested(pieces)
  const isBook = isWorkbook(first)
  if (!isBook) refuseOther(first)
  const encoding = isBook ? undefined : await encodingOf(pieces)
  let begun = false
  // a quote that is never closed is looked for once more from the beginning, of which no digest is wanted
  const texts = () => {
    const once = decoded(begun ? pieces : read, encoding!)
    begun = true
    return once
  }
  const records = isBook ? workbook(read) : csvPieces(texts)
  const head = (await records.next()).value ?? []
  const columns = columnsOf(head[0])
  let [rows, at] = [0, 0]
  async function* batches() {
    for (let batch: string[][] | undefined = head; batch; batch = (await records.next()).value ?? undefined) {
      const before = at
      at += batch.length
      if (at > limits.rows + 1) throw refused('spreadsheet.rows', { rows: limits.rows })
      const found = batch.flatMap((texts, n) =>
        before + n === 0 || texts.every((text) => text.trim() === '') ? [] : [{ row: before + n + 1, texts }],
      )
      rows += found.length
      yield found
    }
  }
  return { fileName, columns, batches: batches(), whole: () => ({ rows, sha256: hash.copy().digest() }) }
}

/** Rows that were read already, as they would be read one after another. */
export const rowsOfSheet = ({ fileName, columns, rows, sha256 }: Sheet): SheetRows => ({
  fileName,
  columns,
  batches: (async function* () {
    yield rows
  })(),
  whole: () => ({ rows: rows.length, sha256 }),
})
